// The reader of sources: choosing a passage shows its claims, choosing a claim shows its passages,
// without loading the page anew. Every link works without this.
(() => {
  const text = document.getElementById('text');
  const panel = document.getElementById('claims');
  if (!text || !panel) return;
  const cited = [...text.querySelectorAll('.cited')];
  const items = [...panel.querySelectorAll('li[data-claim]')];
  const all = panel.querySelector('.all');
  const total = new Set(cited.flatMap(each => each.dataset.claims.split(' '))).size;
  if (items.length < total) return; // the page shows a choice already: its links lead on

  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const into = (element, place) =>
    element && element.scrollIntoView({behavior: still ? 'auto' : 'smooth', block: place});

  function choose(claims, keep) {
    const chosen = new Set(claims);
    cited.forEach(each =>
      each.classList.toggle('chosen', each.dataset.claims.split(' ').some(id => chosen.has(id))));
    items.forEach(each => {
      each.classList.toggle('chosen', chosen.has(each.dataset.claim));
      each.hidden = chosen.size > 0 && !keep && !chosen.has(each.dataset.claim);
    });
    all.classList.toggle('some', chosen.size > 0 && !keep);
  }

  text.addEventListener('click', event => {
    const passage = event.target.closest('a.cited');
    if (!passage) return;
    event.preventDefault();
    choose(passage.dataset.claims.split(' '), false);
    const first = items.find(each => !each.hidden);
    into(first, 'nearest');
    if (first) first.querySelector('a')?.focus({preventScroll: true});
    history.replaceState(null, '', passage.getAttribute('href'));
  });

  panel.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link) return;
    if (link.parentElement === all) {
      event.preventDefault();
      choose([], false);
      history.replaceState(null, '', location.pathname);
    } else if (link.matches('.where a')) {
      event.preventDefault();
      choose([link.closest('li').dataset.claim], true);
      into(text.querySelector('.chosen'), 'center');
      history.replaceState(null, '', link.getAttribute('href'));
    }
  });
})();
