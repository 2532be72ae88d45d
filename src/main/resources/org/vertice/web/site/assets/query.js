// The editor of queries (Yasqe), and answers that come without leaving the page. Both are additions: the form works by itself.
"use strict";
(() => {
  const field = document.getElementById("query");

  // ---- Answers

  const sortable = (root) => {
    for (const table of root.querySelectorAll("table")) {
      [...table.tHead.rows[0].cells].forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => sort(table, head, column));
      });
    }
  };

  const value = (row, column) => {
    const cell = row.cells[column];
    const told = cell.querySelector("time, data");
    return told ? told.dateTime || told.value : cell.textContent.trim();
  };

  const sort = (table, head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const numbers = rows.every((row) => value(row, column) === "" || !Number.isNaN(Number(value(row, column))));
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    rows.sort((one, other) => {
      const [a, b] = [value(one, column), value(other, column)];
      return numbers ? Number(a) - Number(b) : order.compare(a, b);
    });
    if (down) rows.reverse();
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows);
  };

  const copyable = (root) => {
    if (!navigator.clipboard) return;
    for (const sample of root.querySelectorAll(".samples pre")) {
      const text = sample.textContent;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "⧉";
      button.setAttribute("aria-label", sample.closest(".samples").dataset.copy + " " + sample.getAttribute("aria-label"));
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(text);
        button.textContent = "✓";
        setTimeout(() => { button.textContent = "⧉"; }, 1500);
      });
      sample.prepend(button);
    }
  };

  const dress = (root) => {
    sortable(root);
    copyable(root);
  };

  let running = null;

  // Fetches a page and puts its answer in place of this one's; the address becomes that page's.
  const show = async (address, keep) => {
    const old = document.getElementById("answer");
    if (running) running.abort();
    const mine = new AbortController();
    running = mine;
    old.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { headers: { Accept: "text/html" }, signal: mine.signal });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById("answer");
      if (!fresh) throw new Error("no answer");
      dress(fresh);
      old.replaceWith(fresh);
      if (keep) history.pushState({ answer: true }, "", address);
      if (fresh.getBoundingClientRect().top > innerHeight * 0.8) fresh.scrollIntoView({ block: "start" });
    } catch (problem) {
      if (problem.name === "AbortError") return;
      const said = document.createElement("p");
      said.className = "problem";
      said.setAttribute("role", "alert");
      said.textContent = field ? field.dataset.failed : String(problem);
      old.replaceChildren(said);
    } finally {
      if (running === mine) {
        running = null;
        document.getElementById("answer").removeAttribute("aria-busy");
      }
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-swap]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      show(link.href, true);
    }
  });
  addEventListener("popstate", () => location.reload());
  const here = document.getElementById("answer");
  if (here) dress(here);

  // ---- The editor

  if (!field || !window.Yasqe) return;

  const MOST_HINTS = 60;
  let terms = { prefixes: {}, terms: [] };

  const short = (iri) => {
    let best = "";
    for (const [prefix, namespace] of Object.entries(terms.prefixes)) {
      const rest = iri.slice(namespace.length);
      if (iri.startsWith(namespace) && /^[\w-]*$/.test(rest) && rest && namespace.length > best.length) best = namespace;
    }
    const prefix = Object.keys(terms.prefixes).find((each) => terms.prefixes[each] === best);
    return best ? { text: prefix + ":" + iri.slice(best.length), prefix } : { text: "<" + iri + ">", prefix: null };
  };

  // What stands in the place of the cursor decides what is offered: classes after `a`, else properties, else both and codes.
  const place = (yasqe, token) => {
    const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token);
    const state = token.state;
    if (before.string === "a" || before.string === "rdf:type") return "class";
    if (state.possibleCurrent.indexOf("a") >= 0) return "property";
    return "any";
  };

  const wanted = (token) => token.string.replace(/^</, "").trim().toLowerCase();

  const completer = {
    name: "terms",
    bulk: false,
    autoShow: false,
    isValidCompletionPosition: (yasqe) => {
      const token = yasqe.getCompleteToken();
      const first = token.string[0];
      if (first === "?" || first === "$" || first === '"' || first === "#") return false;
      const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token);
      return before.string.toUpperCase() !== "PREFIX" && (token.string.trim() !== "" || before.string === "a" || before.string !== "");
    },
    preProcessToken: (_yasqe, token) => token,
    get: (yasqe, token) => {
      const typed = wanted(token);
      const kind = place(yasqe, token);
      return terms.terms
        .filter((term) => kind === "any" || term.kind === kind)
        .map((term) => {
          const text = term.short.text.toLowerCase();
          const local = text.slice(text.indexOf(":") + 1);
          const label = term.label.toLowerCase();
          const rank = text.startsWith(typed) || local.startsWith(typed) ? 0 : label.startsWith(typed) ? 1
            : text.includes(typed) || label.includes(typed) || term.iri.toLowerCase().includes(typed) ? 2 : 3;
          return { term, rank };
        })
        .filter((each) => each.rank < 3)
        .sort((one, other) => one.rank - other.rank || other.term.uses - one.term.uses)
        .slice(0, MOST_HINTS)
        .map((each) => each.term.iri);
    },
    postProcessSuggestion: (_yasqe, _token, iri) => iri,
    postprocessHints: (_yasqe, hints) => hints.map((hint) => {
      const term = terms.terms.find((each) => each.iri === hint.text);
      return {
        ...hint,
        text: term.short.text,
        render: (element) => {
          const label = document.createElement("span");
          label.className = "hint-label";
          label.textContent = term.label + (term.range ? " → " + term.range : "");
          element.append(term.short.text, label);
        },
        hint: (editor, data, chosen) => {
          editor.getDoc().replaceRange(chosen.text, chosen.from || data.from, chosen.to || data.to, "complete");
          if (term.short.prefix && !(term.short.prefix in editor.getPrefixesFromQuery())) {
            editor.addPrefixes({ [term.short.prefix]: terms.prefixes[term.short.prefix] });
          }
        },
      };
    }),
  };

  // Their own completers would ask prefix.cc and Linked Open Vocabularies: these ask nobody but this server.
  const start = () => {
    const { Yasqe } = window;
    const prefixes = Yasqe.Autocompleters.prefixes;
    const kept = {
      ...prefixes,
      name: "prefixes",
      persistenceId: null,
      bulk: true,
      get: Object.entries(terms.prefixes).map(([prefix, namespace]) => prefix + ": <" + namespace + ">").sort(),
    };
    Yasqe.Autocompleters = { variables: Yasqe.Autocompleters.variables, prefixes: kept, terms: completer };
    Yasqe.defaults.autocompleters = ["variables", "prefixes", "terms"];
    const holder = document.createElement("div");
    field.after(holder);
    field.hidden = true;
    const editor = new Yasqe(holder, {
      value: field.value,
      persistenceId: null,
      createShareableLink: null,
      consumeShareLink: null,
      showQueryButton: false,
      prefixCcApi: "",
      requestConfig: { endpoint: field.dataset.sparql },
      lineWrapping: true,
      editorHeight: "22rem",
      extraKeys: { "Ctrl-Enter": () => field.form.requestSubmit(), "Cmd-Enter": () => field.form.requestSubmit(), Tab: false, "Shift-Tab": false },
    });
    const input = editor.getInputField();
    input.setAttribute("aria-label", field.labels[0].textContent);
    field.labels[0].addEventListener("click", () => editor.focus());
    field.form.addEventListener("submit", (event) => {
      event.preventDefault();
      field.value = editor.getValue();
      show(field.form.getAttribute("action") + "?query=" + encodeURIComponent(field.value), true);
    });
    document.documentElement.dataset.editor = "ready";
  };

  fetch(field.dataset.terms + "?lang=" + document.documentElement.lang)
    .then((response) => response.json())
    .then((answer) => {
      terms = answer;
      terms.terms.forEach((term) => { term.short = short(term.iri); });
    })
    .catch(() => {})
    .finally(start);
})();
