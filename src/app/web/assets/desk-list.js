// The list of proposals beside the text: which one is looked at, and both panes brought to it.
export const list = document.querySelector('#proposals');
export const source = document.querySelector('#source-text');
const said = document.querySelector('#said');

// Tells what happened, to whoever looks and to whoever listens.
export function say(words) {
  if (said) said.textContent = words;
}

export function cards() {
  return list ? [...list.querySelectorAll(':scope > .card')] : [];
}

export function current() {
  return list?.querySelector(':scope > .card[aria-current]') ?? null;
}

export function show(card, { focus = true, smooth = true } = {}) {
  if (!card) return;
  for (const other of list.querySelectorAll('[aria-current]'))
    if (other !== card) other.removeAttribute('aria-current');
  card.setAttribute('aria-current', 'true');
  for (const mark of source?.querySelectorAll('mark.now') ?? []) mark.classList.remove('now');
  const marks = marksOf(card.id);
  for (const mark of marks) mark.classList.add('now');
  const behavior = smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'auto';
  if (focus) card.querySelector('h2').focus({ preventScroll: true });
  reveal(card, list.closest('.pane-list'), behavior, 'nearest');
  if (marks[0]) reveal(marks[0], source.closest('.pane-text'), behavior, 'center');
  const url = new URL(location.href);
  url.searchParams.set('at', card.id);
  for (const once of ['done', 'added', 'fresh']) url.searchParams.delete(once);
  history.replaceState(null, '', url.pathname + url.search);
}

// Scrolls within a pane where it scrolls by itself, so that the other pane and the page stay where they are.
export function reveal(what, pane, behavior = 'auto', block = 'nearest') {
  const own = pane && getComputedStyle(pane).overflowY !== 'visible';
  if (!own) {
    what.scrollIntoView({ behavior, block: 'nearest' });
    return;
  }
  const [a, b] = [what.getBoundingClientRect(), pane.getBoundingClientRect()];
  const head = pane.querySelector('.desk-tools')?.offsetHeight ?? 0;
  const [top, bottom] = [a.top - b.top - head, a.bottom - b.bottom];
  if (block === 'center') pane.scrollBy({ top: top - b.height / 3, behavior });
  else if (top < 8) pane.scrollBy({ top: top - 8, behavior });
  else if (bottom > -8) pane.scrollBy({ top: Math.min(top - 8, bottom + 8), behavior });
}

export function marksOf(id) {
  return source ? [...source.querySelectorAll(`mark[data-of~="${CSS.escape(id)}"]`)] : [];
}

export function move(step) {
  const all = cards();
  const at = all.indexOf(current());
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  if (next && next !== current()) show(next);
}
