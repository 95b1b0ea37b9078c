// Decisions: the list goes one further at once; what a decision changed is put in when its answer comes.
import { cards, current, marksOf, say, show } from './desk-list.js';
import { fieldsOf, fromHtml, post } from './desk-send.js';

// Ids of what was decided here, the last at the end: what `u` takes back. One is put in as it is sent, and taken out
// again where the decision was not taken.
const undone = [];
let stale = 0;
// Whoever leaves while something still waits to be sent is asked.
addEventListener('beforeunload', (event) => {
  if (document.querySelector('#proposals [data-busy]')) event.preventDefault();
});
// What was sent goes one after the other, in the order in which it was decided.
let sent = Promise.resolve();

const DONE = {
  accept: 'Accepted',
  refuse: 'Refused',
  'put off': 'Put off',
  publish: 'Published',
  return: 'Sent back',
  undo: 'Taken back',
  amend: 'Amended and accepted',
};

export async function decide(form, button) {
  const fields = fieldsOf(form, button);
  const decision = (fields.get('decision') ?? '').replace(/^(accept|amend) .*/, '$1');
  const id = form.getAttribute('action').split('/').at(-1);
  const card = document.getElementById(id);
  if (card?.dataset.busy) return;
  if (
    (decision === 'refuse' || decision === 'return') &&
    !fields.get('reason')?.trim() &&
    !fields.get('ready')
  ) {
    say('It needs a reason.');
    form.querySelector('[name=reason]')?.focus();
    return;
  }
  const words = card?.querySelector('h2')?.textContent.trim() ?? '';
  if (card) {
    card.dataset.was = card.dataset.state;
    card.dataset.busy = 'yes';
    card.dataset.state =
      {
        accept: 'accepted',
        refuse: 'refused',
        'put off': 'put-off',
        publish: 'published',
        return: 'returned',
      }[decision] ?? 'proposed';
  }
  const next = card && decision !== 'undo' ? waiting(card, decision) : card;
  say(`${DONE[decision] ?? decision}: ${words}`);
  if (next && next !== card) show(next);
  if (decision !== 'undo') decided(id);
  const answer = sent.then(() => post(form.action, fields));
  sent = answer.catch(() => undefined);
  const { ok, body } = await answer;
  if (!ok) {
    if (decision !== 'undo' && undone.includes(id)) undone.splice(undone.lastIndexOf(id), 1);
    failed(document.getElementById(id), body);
    return;
  }
  putIn(id, body);
  if (decision === 'undo') show(document.getElementById(id));
  else if (!next || next === card) allDone(id);
}

// The next that waits for the same sort of decision; from the end the search begins anew.
export function waiting(card, decision) {
  const all = cards();
  const at = all.indexOf(card);
  const button = decision === 'publish' || decision === 'return' ? 'publish' : 'accept';
  const open = (c) => {
    if (c === card || c.dataset.busy || c.dataset.state === 'put-off') return false;
    const forms = c.querySelector('.decide .buttons');
    return !!forms?.querySelector(`button[value^="${button}"]`);
  };
  return [...all.slice(at + 1), ...all.slice(0, at)].find(open);
}

export function allDone(id) {
  const further = document.querySelector('.pane-list .more [rel="next"]');
  if (further) {
    const url = new URL(further.href);
    url.searchParams.set('done', id);
    sent.then(() => {
      if (!document.querySelector('[data-busy]')) location.href = url.href;
    });
    return;
  }
  show(document.getElementById(id));
  const accepted = Number(document.querySelector('[data-count=accepted]')?.textContent ?? 0);
  say(
    `${document.querySelector('#said').textContent} Nothing else waits for a decision here.${accepted ? ` ${accepted} accepted.` : ''}`,
  );
}

export function putIn(id, { html, linked = [], counts, recordChanged }) {
  replaceCard(id, html);
  for (const other of linked)
    if (!document.getElementById(other.id)?.dataset.busy) replaceCard(other.id, other.html);
  count(counts);
  if (recordChanged) {
    clearTimeout(stale);
    stale = setTimeout(refresh, 600);
  }
}

function replaceCard(id, html) {
  const card = document.getElementById(id);
  const wasCurrent = card?.hasAttribute('aria-current');
  const hadFocus = card?.contains(document.activeElement);
  if (card && html) {
    const fresh = fromHtml(html);
    card.replaceWith(fresh);
    if (wasCurrent) fresh.setAttribute('aria-current', 'true');
    if (hadFocus) fresh.querySelector('h2').focus({ preventScroll: true });
    for (const mark of marksOf(id)) {
      const states = new Set([
        ...mark.dataset.of.split(' ').map((of) => document.getElementById(of)?.dataset.state),
        // Of those on other pages of the list.
        ...(mark.dataset.elsewhere?.split(' ') ?? []),
      ]);
      const now = mark.classList.contains('now');
      mark.className = [...states, ...(now ? ['now'] : [])].filter(Boolean).join(' ');
    }
  }
}

function count(counts) {
  if (!counts) return;
  const open = ['proposed', 'put-off', 'returned', 'accepted'].reduce((n, s) => n + (counts[s] ?? 0), 0);
  const all = Object.values(counts).reduce((n, m) => n + m, 0);
  for (const number of document.querySelectorAll('[data-count]')) {
    const of = number.dataset.count;
    number.textContent = String(of === 'waiting' ? open : of === 'all' ? all : (counts[of] ?? 0));
  }
}

// What stands beside the record may stand otherwise once the record has changed: the other cards are fetched anew.
async function refresh() {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const fresh of page.querySelectorAll('#proposals > .card')) {
      const card = document.getElementById(fresh.id);
      if (
        !card ||
        card.dataset.busy ||
        card.contains(document.activeElement) ||
        card.querySelector('.fact-panel')
      )
        continue;
      if (card.dataset.match === fresh.dataset.match && card.dataset.state === fresh.dataset.state) continue;
      fresh.removeAttribute('aria-current');
      if (card.hasAttribute('aria-current')) fresh.setAttribute('aria-current', 'true');
      card.replaceWith(document.adoptNode(fresh));
    }
  } catch {
    // The page as it stands still tells the truth of when it was made.
  }
}

export function failed(card, body) {
  const words = [body.detail, body.hint].filter(Boolean).join(' ');
  say(`Not done: ${words}`);
  if (!card) return;
  delete card.dataset.busy;
  card.dataset.state = body.proposal?.state ?? card.dataset.was ?? card.dataset.state;
  let box = card.querySelector(':scope > .card-body > .desk-wrong');
  if (!box) {
    box = document.createElement('div');
    box.className = 'desk-wrong';
    box.setAttribute('role', 'alert');
    card.querySelector('.card-body').prepend(box);
  }
  box.textContent = words;
  if (
    body.code === 'decision-stale' ||
    body.code === 'outcome-moved' ||
    body.code === 'decision-out-of-turn'
  ) {
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = 'Look at it as it is now';
    again.addEventListener('click', () => location.reload());
    box.append(' ', again);
  }
  show(card);
}

// Notes that something was decided here, for `u`.
export function decided(id) {
  undone.push(id);
}

let undos = Promise.resolve();

// Takes back what was decided last here; else what was decided about the one that is looked at. What was sent and has
// no answer yet is waited for: only then is there something to take back. Keys that come meanwhile wait their turn, each
// for one decision.
export function undoLast() {
  const id = undone.pop() ?? current()?.id;
  if (id && document.getElementById(id)?.dataset.busy)
    say('Waits for the last decision, then takes it back.');
  undos = undos.then(() => undoOne(id));
  return undos;
}

async function undoOne(id) {
  await sent;
  // Its answer may still be being put in.
  for (let n = 0; n < 100 && document.getElementById(id)?.dataset.busy; n++)
    await new Promise((done) => setTimeout(done, 20));
  const card = id && document.getElementById(id);
  const button =
    card?.querySelector('button[data-key="u"]') ??
    // What was decided on the page before, which led here.
    document.querySelector('.done button[value="undo"]');
  if (button) await decide(button.form, button);
  // A decision that was not taken says so itself, and there is nothing to take back.
  else if (!card?.querySelector('.desk-wrong')) say('There is nothing to undo here.');
}
