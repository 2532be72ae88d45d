// Completes what is typed into a search field: a list of things, chosen by keys or pointer (WAI-ARIA combobox).
"use strict";
(() => {
  const WAIT = 120;

  const part = (name, type, text) => {
    const element = document.createElement(name);
    if (type) element.className = type;
    if (text) element.textContent = text;
    return element;
  };

  const marked = (text, spans) => {
    const whole = part("span", "matched");
    let at = 0;
    for (const [start, end] of spans) {
      whole.append(text.slice(at, start), part("mark", "", text.slice(start, end)));
      at = end;
    }
    whole.append(text.slice(at));
    return whole;
  };

  const enhance = (input) => {
    const list = part("ul", "completions");
    const said = part("span", "unseen");
    list.id = input.id + "-completions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.labels[0] ? input.labels[0].textContent : input.name);
    list.hidden = true;
    said.setAttribute("role", "status");
    input.after(list, said);
    input.parentElement.classList.add("completing");
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off",
    })) input.setAttribute(name, value);
    let timer = 0;
    let asked = null;
    let current = -1;

    const close = () => {
      list.hidden = true;
      current = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const choose = (next) => {
      const options = [...list.children];
      if (!options.length) return;
      current = (next + options.length) % options.length;
      options.forEach((each, index) => each.setAttribute("aria-selected", String(index === current)));
      input.setAttribute("aria-activedescendant", options[current].id);
      options[current].scrollIntoView({ block: "nearest" });
    };

    const show = (answer) => {
      list.replaceChildren(...answer.results.map((result, index) => {
        const option = part("li");
        option.id = list.id + "-" + index;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.page = result.page;
        const name = part("strong", "", result.label);
        option.append(name, " ", part("span", "caps", result.kind.label));
        if (result.matched.text !== result.label) option.append(" ", marked(result.matched.text, result.matched.marks));
        return option;
      }));
      current = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = answer.results.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      said.textContent = input.dataset.found.replace("{0}", answer.results.length);
    };

    const ask = async () => {
      const typed = input.value.trim();
      if (asked) asked.abort();
      if (!typed) return close();
      asked = new AbortController();
      const address = input.dataset.completes + "?limit=8&format=json&lang=" + document.documentElement.lang + "&q=" + encodeURIComponent(typed);
      try {
        const response = await fetch(address, { signal: asked.signal });
        if (response.ok && document.activeElement === input) show(await response.json());
      } catch (problem) {
        if (problem.name !== "AbortError") close();
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) return void ask();
        choose(current + (event.key === "ArrowDown" ? 1 : current < 0 ? 0 : -1));
        event.preventDefault();
      } else if (event.key === "Escape" && !list.hidden) {
        close();
        event.preventDefault();
      } else if (event.key === "Enter" && !list.hidden && current >= 0) {
        event.preventDefault();
        location.assign(list.children[current].dataset.page);
      }
    });
    input.addEventListener("blur", () => setTimeout(close, 150));
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) location.assign(option.dataset.page);
    });
  };

  document.querySelectorAll("input[data-completes]").forEach(enhance);
})();
