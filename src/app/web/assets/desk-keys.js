// The keys of the desk. They do nothing while somebody types, and can be switched off.
import { undoLast } from './desk-decide.js';
import { closeForm } from './desk-form.js';
import { current, list, move, reveal, say, show } from './desk-list.js';

const box = document.querySelector('#keys-on');
let keysOn = kept() !== 'off';
mark();
if (box) box.closest('.keys-switch').hidden = false;

function kept() {
  try {
    return localStorage.getItem('desk-keys');
  } catch {
    return null;
  }
}

function mark() {
  document.documentElement.classList.toggle('keyed', keysOn);
  if (box) box.checked = keysOn;
}

// Switches the letters on or off on this machine: who dictates, or types by accident, may want them off.
export function setKeys(on) {
  keysOn = on;
  mark();
  try {
    localStorage.setItem('desk-keys', on ? 'on' : 'off');
  } catch {
    // They are on again at the next page, then.
  }
}

export function onKey(event) {
  const field = event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select');
  if (event.key === 'Escape') {
    leave(event, field);
    return;
  }
  if (event.altKey && !event.ctrlKey && !event.metaKey && /^Digit[1-9]$/.test(event.code)) {
    const ready = current()?.querySelector(`details.reasoned[open] [data-way="${event.code.slice(5)}"]`);
    if (ready) {
      event.preventDefault();
      ready.click();
    }
    return;
  }
  if (!keysOn || field || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target.closest?.('.fact-panel')) return;
  const act = KEYS[event.key];
  if (!act) return;
  if (event.repeat && !['j', 'k', 'ArrowDown', 'ArrowUp'].includes(event.key)) return;
  // Arrows still scroll what is not the list.
  if (
    event.key.startsWith('Arrow') &&
    !(list && (event.target === document.body || event.target.closest('.pane-list')))
  )
    return;
  if (act(event) !== false) event.preventDefault();
}

function leave(event, field) {
  const panel = event.target.closest?.('#proposals .fact-panel');
  const reasoned = event.target.closest?.('details.reasoned');
  if (panel) closeForm(panel);
  else if (reasoned) {
    reasoned.open = false;
    show(current());
  } else if (field) field.blur();
}

function press(selector) {
  const button = current()?.querySelector(selector);
  if (!button) return false;
  button.click();
  return true;
}

function reasonOf(key) {
  const details = current()?.querySelector(`details.reasoned[data-key="${key}"]`);
  if (!details) {
    say('That cannot be decided here.');
    return;
  }
  details.open = true;
  const input = details.querySelector('input[name=reason]');
  input.focus();
  reveal(details, list.closest('.pane-list'));
}

function way(n) {
  return () => press(`.ways [data-way="${n}"]`);
}

function accept() {
  const ways = current()?.querySelector('.ways');
  if (ways) {
    ways.querySelector('button').focus();
    say(
      'It differs from the record: 1 keeps the record and puts this beside it, 2 takes this, 3 makes a record of its own.',
    );
    return;
  }
  if (!press('button[data-key="a"]')) say('There is nothing to accept here.');
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  a: accept,
  o: () => press('button[data-key="o"]') || say('It has no link that it could be accepted without.'),
  r: () => reasonOf('r'),
  s: () => reasonOf('s'),
  e: () => press('a[data-key="e"]') || say('That cannot be amended here.'),
  l: () => press('button[data-key="l"]') || say('That cannot be put off here.'),
  p: () =>
    press('button[data-key="p"]') ||
    say(current()?.querySelector('.barred')?.textContent ?? 'There is nothing to publish here.'),
  u: () => {
    undoLast();
  },
  w: () => {
    const why = current()?.querySelector('.card-why');
    if (why) why.open = !why.open;
  },
  n: () => {
    const hand = document.querySelector('#by-hand');
    if (!hand) return false;
    hand.open = true;
    const ready = hand.querySelector('[name=start]').value;
    hand.querySelector(ready ? 'select' : 'textarea').focus();
    hand.scrollIntoView({ block: 'nearest' });
  },
  1: way(1),
  2: way(2),
  3: way(3),
  '?': () => {
    const keys = document.querySelector('#keys');
    if (!keys) return false;
    keys.open = !keys.open;
    keys.querySelector('summary').focus();
    keys.scrollIntoView({ block: 'nearest' });
  },
};
