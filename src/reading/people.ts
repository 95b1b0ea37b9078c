import type { People } from './bearers.ts';
import type { Known } from './known.ts';
import { type Marks, nameEnd, nameOf, put } from './mention.ts';
import { oneOf } from './one-of.ts';
import { acts, isNamesake, isPaired, shownBy, wasOnce } from './person-shown.ts';
import { isDash, type Token } from './tokens.ts';

/** Marks the people of a block: by office, by word of address, by given name, by what the page said before. */
export function markPeople(
  tokens: readonly Token[],
  marks: Marks,
  people: People,
  lexicon: Known,
  at: number,
): void {
  const add = (from: number, to: number, nameFrom: number, nameTo: number, office?: string) => {
    // "the Queen Olga Memorial": what is named after somebody is nobody.
    if (isNamesake(tokens, nameTo)) return;
    const written = nameOf(tokens, nameFrom, nameTo);
    const name = people.full(written, office, at);
    people.learn(name, office, at, wasOnce(tokens, from, nameTo));
    put(marks, {
      from,
      to,
      type: 'person',
      id: name,
      ...(office ? { office } : people.office(name) ? { office: people.office(name)! } : {}),
    });
  };
  for (let i = 0; i < tokens.length; i++) {
    const here = marks.cover[i];
    if (here?.type === 'person') continue;
    // "at 8:30 PM Vienna time": an hour, no Prime Minister.
    if (tokens[i]!.t === 'PM' && tokens[i - 1]?.kind === 'number') continue;
    if (here?.type === 'office' && here.from === i) {
      i = readOffice(tokens, marks, i, add, people) - 1;
      continue;
    }
    if (here?.type === 'honorific' && here.from === i) {
      let j = here.to;
      if (tokens[j]?.t === '.' && !tokens[j]!.sp) j++;
      while (marks.cover[j]?.type === 'honorific') {
        j = marks.cover[j]!.to;
        if (tokens[j]?.t === '.' && !tokens[j]!.sp) j++;
      }
      const office = marks.cover[j]?.type === 'office' ? marks.cover[j] : undefined;
      if (office) {
        const end = readOffice(tokens, marks, j, (_, to, a, b, o) => add(i, to, a, b, o), people);
        i = end - 1;
        continue;
      }
      const end = nameEnd(tokens, j, marks.cover, true);
      if (end > j) {
        const after = officeAfter(tokens, marks, end);
        add(i, after?.to ?? end, j, end, after?.office);
        i = (after?.to ?? end) - 1;
      }
      continue;
    }
    if (here && here.type !== 'city') continue;
    const t = tokens[i]!;
    if (!t.cap || t.kind !== 'word') continue;
    const end = nameEnd(tokens, i, marks.cover);
    if (end === i) continue;
    const size = sizeOf(tokens, i, end);
    const previous = tokens[i - 1]?.n ?? '';
    // "in Buenos Aires, the President being away": a city of several words is nobody.
    if (here && here.to - here.from > 1 && here.to >= end) {
      i = here.to - 1;
      continue;
    }
    if (previous === 'the' || previous === 'operation' || previous === 'exercise') {
      i = end - 1;
      continue;
    }
    const after = officeAfter(tokens, marks, end);
    const isShown = size > 1 && size < 5 && !here && shownBy(tokens, marks.cover, i, end);
    const isGiven = size > 1 && lexicon.given.has(givenOf(tokens, i));
    const isKnown =
      people.knows(t.n) &&
      (size === 1
        ? (t.t.length > 2 || isPaired(tokens, i, end, people)) && !here
        : people.knows(tokens[end - 1]!.n));
    const inList =
      size > 1 && (previous === 'and' || previous === ',') && marks.cover[i - 2]?.type === 'person';
    // "the members – X, Y and Z": the next of the list is somebody by the given name.
    const leadsList =
      size > 1 &&
      (previous === ':' || (isDash(tokens[i - 1]) && tokens[i - 1]!.sp)) &&
      oneOf(',|and').test(tokens[end]?.n ?? '') &&
      lexicon.given.has(givenOf(tokens, end + 1)) &&
      nameEnd(tokens, end + 1, marks.cover) > end + 2;
    // "his counterpart X", "its predecessor, Y": who that is stands at once.
    const lead = previous === ',' ? (tokens[i - 2]?.n ?? '') : previous;
    const isTold = size > 1 && oneOf('counterpart|predecessor|successor|colleague|incumbent').test(lead);
    const isInitial = size > 1 && t.t.endsWith('.') && INITIAL.test(t.t);
    if (size > 1 && after) add(i, after.to, i, end, after.office);
    else if (
      isGiven ||
      isInitial ||
      isKnown ||
      inList ||
      leadsList ||
      isTold ||
      isShown ||
      (size > 1 && size < 5 && acts(tokens, end))
    )
      add(i, end, i, end);
    i = end - 1;
  }
}

/** "S. Radhakrishnan", "K.R. Narayanan", "Kh. Battulga", but no "U.S. Army". */
const INITIAL = /^(?!(?:U\.[SNKA]|E\.U|A\.U|D\.C)\.)(?:\p{Lu}\p{Ll}?\.){1,3}$/u;

function givenOf(tokens: readonly Token[], i: number): string {
  let at = i + 1;
  while (isDash(tokens[at]) && !tokens[at]!.sp) at += 2;
  return nameOf(tokens, i, Math.min(at, tokens.length));
}

function sizeOf(tokens: readonly Token[], from: number, to: number): number {
  let size = 0;
  for (let i = from; i < to; i++) if (i === from || tokens[i]!.sp) size++;
  return size;
}

type Add = (from: number, to: number, nameFrom: number, nameTo: number, office?: string) => void;

/** "Foreign Minister Taro Kono", "the President of Indonesia, Joko Widodo", "Secretary General of NATO, Mr Stoltenberg". */
function readOffice(tokens: readonly Token[], marks: Marks, i: number, add: Add, people: People): number {
  const office = marks.cover[i]!;
  let at = office.to;
  let title = office.id;
  let past = at;
  let seat = 0;
  // A second office: "Deputy Prime Minister and Minister for Foreign Affairs"
  for (let guard = 0; guard < 3; guard++) {
    if (/^(?:and|\/|&|,)$/.test(tokens[at]?.n ?? '') && marks.cover[at + 1]?.type === 'office') {
      title = tokens[at]!.n === ',' ? title : `${title} and ${marks.cover[at + 1]!.id}`;
      at = marks.cover[at + 1]!.to;
    } else if (
      oneOf('and|,').test(tokens[at]?.n ?? '') &&
      / (?:of|for) /.test(office.id) &&
      goesOn(tokens, marks, at + 1) > 0
    ) {
      // "Minister for Trade and Export Growth X", "Minister of Economy, Trade and Industry X"
      const end = goesOn(tokens, marks, at + 1);
      title = `${title} ${nameOf(tokens, at, end)}`;
      at = end;
    } else if (tokens[at]?.n === 'for' || tokens[at]?.n === 'of') {
      const start = oneOf('the|its').test(tokens[at + 1]?.n ?? '') ? at + 2 : at + 1;
      const owner = marks.cover[start];
      if (owner && oneOf('country|organisation|body|demonym').test(owner.type)) {
        at = pastHouse(tokens, marks, owner.to);
      } else if (tokens[start]?.cap) {
        // "Minister for Economic Development", "Assistant Secretary General for Political Affairs and Security Policy"
        let end = start;
        while (
          end < start + 8 &&
          (tokens[end]?.cap ||
            oneOf('and|of|the|&|-|for').test(tokens[end]?.n ?? '') ||
            (tokens[end]?.t === ',' && tokens[end + 1]?.cap && !marks.cover[end + 1])) &&
          marks.cover[end]?.type !== 'person' &&
          marks.cover[end]?.type !== 'honorific'
        ) {
          if (
            tokens[end]?.cap &&
            nameEnd(tokens, end, marks.cover) - end >= 2 &&
            end > start &&
            !oneOf('and|of|the|&|for').test(tokens[end - 1]!.n)
          )
            break;
          end++;
        }
        while (end > start && !tokens[end - 1]!.cap) end--;
        if (end === start) break;
        title = `${title} ${nameOf(tokens, at, end)}`;
        at = end;
      } else break;
    } else if (oneOf('to|at|on').test(tokens[at]?.n ?? '')) {
      // "the Ambassador of Chile to Ghana, X", "the Senior Adviser on Gender, X": where and on what ends at the comma before the name.
      const end = pastSeat(tokens, marks, at + 1);
      if (end === 0) break;
      seat = at;
      at = end;
    } else break;
    past = at;
  }
  // "Prime Minister of Japan, Shinzo Abe": the comma is part of it, and an acronym before it ("of the Union (AU), X").
  let j = at;
  if (at > office.to && tokens[j]?.t === '(' && tokens[j + 2]?.t === ')' && tokens[j + 3]?.t === ',') j += 3;
  if (
    tokens[j]?.t === ',' &&
    (at > office.to ||
      oneOf("the|its|his|her|their|deputy|then|former|current|new|outgoing|acting|incoming|'s").test(
        tokens[i - 1]?.n ?? '',
      ) ||
      marks.cover[i - 1]?.type === 'demonym' ||
      marks.cover[i - 1]?.type === 'organisation')
  )
    j++;
  let k = j;
  while (marks.cover[k]?.type === 'honorific' || (tokens[k]?.t === '.' && k > j && !tokens[k]!.sp))
    k = marks.cover[k]?.to ?? k + 1;
  if (
    oneOf('general|lieutenant|admiral|ambassador|dr|colonel|air').test(tokens[k]?.n ?? '') &&
    marks.cover[k]?.type === 'office'
  )
    k = marks.cover[k]!.to;
  // "General (Ret.) X"
  if (tokens[k]?.t === '(' && oneOf('ret|ret.|retd|retd.|retired').test(tokens[k + 1]?.n ?? ''))
    k += tokens[k + 2]?.t === ')' ? 3 : tokens[k + 3]?.t === ')' ? 4 : 0;
  const end = nameEnd(tokens, k, marks.cover, true);
  if (end > k && (j === at || end - k > 1 || k > j || people.knows(tokens[k]!.n))) {
    // The seat stays a name of its own, which tells where the post is.
    if (seat > 0) add(k, end, k, end, title);
    else add(i, end, k, end, title);
    return end;
  }
  // The whole title is one mention, so that "of Japan" in it is no party of the clause.
  if (past > office.to) put(marks, { from: i, to: past, type: 'office', id: title });
  return past;
}

/** "the Chairman of the Chile Chamber of Trade, X": past the words that go on with a country's name, where a comma and a name follow. */
function pastHouse(tokens: readonly Token[], marks: Marks, from: number): number {
  let at = from;
  while (
    at < from + 6 &&
    ((tokens[at]?.cap && tokens[at]!.kind === 'word' && marks.cover[at]?.type !== 'person') ||
      (oneOf('of|for|and').test(tokens[at]?.n ?? '') && tokens[at + 1]?.cap))
  )
    at++;
  return at > from && tokens[at]?.t === ',' && isNameAt(tokens, marks, at + 1) ? at : from;
}

/** Past a seat or a subject of an office, where a comma and a name follow; else 0. */
function pastSeat(tokens: readonly Token[], marks: Marks, from: number): number {
  let at = tokens[from]?.n === 'the' ? from + 1 : from;
  if (marks.cover[at] && marks.cover[at]!.type !== 'person')
    at = pastHouse(tokens, marks, marks.cover[at]!.to);
  else at = pastHouse(tokens, marks, at);
  return at > from && tokens[at]?.t === ',' && isNameAt(tokens, marks, at + 1) ? at : 0;
}

/** Whether a name of two words or more, or a word of address, stands at `i`. */
function isNameAt(tokens: readonly Token[], marks: Marks, i: number): boolean {
  if (marks.cover[i]?.type === 'honorific') return true;
  const end = nameEnd(tokens, i, marks.cover, true);
  return sizeOf(tokens, i, end) > 1;
}

const FIELD = oneOf(
  'trade|export|growth|industry|commerce|energy|economy|economic|development|tourism|labour|labor|employment|sport|youth|culture|education|science|technology|innovation|technologies|environment|climate|fisheries|forestry|food|agriculture|transport|infrastructure|communications|communication|investment|finance|planning|cooperation|immigration|justice|security|digital|water|resources|mines|mining|petroleum|health|social|affairs|european|integration|research|competitiveness|enterprise|investments|international|rural|regional|home|interior',
);

/** Past the words of a second field of an office ("and Export Growth"), where a name follows; else 0. */
function goesOn(tokens: readonly Token[], marks: Marks, from: number): number {
  let at = from;
  while (
    at < from + 5 &&
    (FIELD.test(tokens[at]?.n ?? '') || (oneOf('and|,').test(tokens[at]?.n ?? '') && at > from)) &&
    (tokens[at]!.cap || (FIELD.test(tokens[at + 1]?.n ?? '') && tokens[at + 1]!.cap))
  )
    at++;
  return at > from &&
    tokens[at - 1]!.n !== 'and' &&
    (tokens[at]?.t === ',' || nameEnd(tokens, at, marks.cover) > at || marks.cover[at]?.type === 'honorific')
    ? at
    : 0;
}

/** An office after a name: "Ban Ki-moon, then Foreign Minister", "Surin Pitsuwan, Secretary-General of ASEAN". */
function officeAfter(
  tokens: readonly Token[],
  marks: Marks,
  i: number,
): { office: string; to: number } | undefined {
  let at = i;
  if (tokens[at]?.t === ',' || tokens[at]?.t === '(') at++;
  else return undefined;
  const bracket = tokens[at - 1]!.t === '(';
  while (
    (marks.cover[at]?.type !== 'office' &&
      oneOf('then|the|a|an|former|then-|acting|its|his|her|as|new|current|deputy').test(
        tokens[at]?.n ?? '',
      )) ||
    (isDash(tokens[at]) && at > i + 1)
  )
    at++;
  while (oneOf('demonym|organisation|country').test(marks.cover[at]?.type ?? '')) {
    at = marks.cover[at]!.to;
    if (tokens[at]?.n === "'s") at++;
  }
  const office = marks.cover[at];
  if (office?.type !== 'office' || office.from !== at) return undefined;
  let to = office.to;
  // An office that a name follows at once belongs to that name.
  if (nameEnd(tokens, to, marks.cover, false) > to) return undefined;
  if (oneOf('of|for').test(tokens[to]?.n ?? '')) {
    const start = tokens[to + 1]?.n === 'the' ? to + 2 : to + 1;
    const owner = marks.cover[start];
    if (owner && oneOf('country|organisation|body').test(owner.type)) to = owner.to;
    else if (tokens[start]?.cap) {
      while (to < start + 6 && (tokens[to]?.cap || oneOf('of|for|and|the').test(tokens[to]?.n ?? ''))) to++;
      while (to > start && !tokens[to - 1]!.cap) to--;
    }
  }
  if (tokens[to]?.t === ',' && marks.cover[to + 1]?.type === 'honorific') return undefined;
  const closes = bracket ? tokens[to]?.t === ')' : true;
  return closes ? { office: office.id, to: bracket ? to + 1 : to } : undefined;
}
