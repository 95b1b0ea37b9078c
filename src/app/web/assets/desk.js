// The desk by keyboard and without page loads. Every form works without this script; here the same forms are sent by
// fetch, and the list goes one further at once.
import { decide } from './desk-decide.js';
import { closeForm, handHost, onInput, onSelection, openForm, sendFact } from './desk-form.js';
import { onKey, setKeys } from './desk-keys.js';
import { current, list, show } from './desk-list.js';

document.addEventListener('submit', onSubmit);
document.addEventListener('click', onClick);
document.addEventListener('input', onInput);
document.addEventListener('change', onChange);
document.addEventListener('keydown', onKey);
document.addEventListener('selectionchange', onSelection);
const now = current();
if (now) show(now, { smooth: false });

async function onSubmit(event) {
  const form = event.target;
  const button = event.submitter;
  if (form.matches('.decide, .done')) {
    event.preventDefault();
    await decide(form, button);
  } else if (form.matches('.fact-form') && form.closest('#proposals')) {
    event.preventDefault();
    await sendFact(form, button);
  } else if (form.matches('.by-hand form') && list) {
    event.preventDefault();
    await openForm(`${form.action}?${new URLSearchParams(new FormData(form))}`, handHost());
  }
}

function onChange({ target }) {
  if (target.id === 'keys-on') setKeys(target.checked);
  // Words that were written mean a place of their own.
  if (target.id === 'hand-quote')
    for (const name of ['start', 'end']) target.form.querySelector(`[name=${name}]`).value = '';
}

// A proposal that stands on another page of the list.
function goTo(href, id) {
  const url = new URL(href);
  url.searchParams.set('at', id);
  url.hash = id;
  location.href = url.href;
}

function onClick(event) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
  const link = event.target.closest?.('a');
  const panel = link?.closest('#proposals .fact-panel');
  if (link?.hasAttribute('data-cancel') && panel) {
    event.preventDefault();
    closeForm(panel);
    return;
  }
  if (link?.dataset.key === 'e' && link.closest('.card')) {
    event.preventDefault();
    openForm(link.href, link.closest('.card').querySelector('.card-body'));
    return;
  }
  const mark = event.target.closest?.('#source-text mark');
  if (mark && link && getSelection()?.isCollapsed !== false) {
    event.preventDefault();
    const of = mark.dataset.of.split(' ');
    // A second click on words that several were read from goes to the next of them.
    const id = of[(of.indexOf(current()?.id) + 1) % of.length];
    const card = document.getElementById(id);
    if (card) show(card);
    else goTo(link.href, id);
    return;
  }
  // A link from a part to its whole, which stands in the same list.
  const named = link?.closest('.card-link') && document.getElementById(link.hash.slice(1));
  if (named) {
    event.preventDefault();
    show(named);
    return;
  }
  const card = event.target.closest?.('#proposals > .card');
  if (link && card && link.closest('h2')) event.preventDefault();
  if (card && !card.hasAttribute('aria-current')) show(card);
}
