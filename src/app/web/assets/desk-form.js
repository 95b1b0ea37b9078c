// Forms in the list: amending, and making a record by hand; times in words and the sentence while somebody types.
import { allDone, decided, failed, putIn, waiting } from './desk-decide.js';
import { current, list, reveal, say, show, source } from './desk-list.js';
import { fieldsOf, fromHtml, post } from './desk-send.js';

export async function openForm(address, host) {
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const panel = page.querySelector('#fact');
    if (!panel) {
      say(page.querySelector('.desk-wrong')?.textContent.trim() ?? 'That could not be opened.');
      return;
    }
    host.querySelector('.fact-panel')?.remove();
    host.append(document.adoptNode(panel));
    const wrong = panel.querySelector('[aria-invalid]');
    (wrong ?? panel.querySelector('input:not([type=hidden]), select, textarea')).focus();
    host.classList.add('writing');
    reveal(panel, list.closest('.pane-list'));
  } catch {
    location.href = address;
  }
}

export function closeForm(panel) {
  const host = panel.parentElement;
  panel.remove();
  host.classList.remove('writing');
  if (host.matches('.hand-host')) host.remove();
  const card = current();
  if (card) show(card);
}

export function handHost() {
  let host = list.querySelector('.hand-host');
  if (!host) {
    host = document.createElement('li');
    host.className = 'hand-host';
    list.prepend(host);
  }
  return host;
}

export async function sendFact(form, button) {
  const panel = form.closest('.fact-panel');
  const { ok, body } = await post(form.action, fieldsOf(form, button));
  if (!ok && body.form) {
    const fresh = fromHtml(body.form);
    panel.replaceWith(fresh);
    say(body.detail);
    (
      fresh.querySelector('[aria-invalid]') ??
      fresh.querySelector('.desk-wrong') ??
      fresh.querySelector('input:not([type=hidden])')
    )?.focus();
    return;
  }
  const card = form.closest('.card');
  if (!ok) {
    if (card) failed(card, body);
    else say(`Not done: ${body.detail}`);
    return;
  }
  decided(body.proposal.id);
  if (!card) {
    location.href = `${location.pathname}?at=${encodeURIComponent(body.proposal.id)}&done=${encodeURIComponent(body.proposal.id)}`;
    return;
  }
  say(`Amended and accepted: ${body.proposal.sentence}`);
  card.dataset.busy = 'yes';
  const next = waiting(card, 'accept');
  putIn(card.id, body);
  if (next) show(next);
  else allDone(card.id);
}

let typing = 0;
export function onInput(event) {
  const input = event.target;
  if (input.matches('[data-edtf]')) inWords(input);
  const form = input.closest?.('form[data-preview]');
  if (!form) return;
  clearTimeout(typing);
  typing = setTimeout(() => preview(form), 250);
}

async function inWords(input) {
  const output = input.parentElement.querySelector('output');
  const value = input.value.trim();
  if (!value) {
    output.textContent = '';
    return;
  }
  const query = new URLSearchParams({ value, as: input.dataset.edtf });
  try {
    const answer = await fetch(`/desk/edtf?${query}`, { headers: { accept: 'application/json' } });
    const told = await answer.json();
    if (input.value.trim() === value) output.textContent = told.words ?? `${told.detail} ${told.hint ?? ''}`;
  } catch {
    // The words come with the preview, or on sending.
  }
}

async function preview(form) {
  const fields = fieldsOf(form);
  fields.set('decision', 'preview');
  const { ok, body } = await post(form.action, fields);
  if (!ok || !form.isConnected) return;
  form.querySelector('.preview-sentence').textContent = body.sentence || 'Nothing yet.';
  const how = fromHtml(body.how);
  const was = form.querySelector('.how');
  if (was && how && was.dataset.how !== how.dataset.how) was.replaceWith(how);
}

// Selecting words makes a record of them.
export function onSelection() {
  const hand = document.querySelector('#by-hand');
  const selection = getSelection();
  if (!hand || !source || !selection?.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!source.contains(range.startContainer) || !source.contains(range.endContainer)) return;
  const before = document.createRange();
  before.selectNodeContents(source);
  before.setEnd(range.startContainer, range.startOffset);
  let start = before.toString().length;
  let words = range.toString();
  start += words.length - words.trimStart().length;
  words = words.trim();
  if (!words) return;
  hand.querySelector('[name=start]').value = start;
  hand.querySelector('[name=end]').value = start + words.length;
  hand.querySelector('[name=quote]').value = words;
  hand.classList.add('ready');
}
