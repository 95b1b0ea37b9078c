import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof } from '../../scene.ts';
import { firstIn, type Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import { slots } from './adoption.ts';

/**
 * Leaves out the second names that brackets give: "the Agreement on Transparency (commonly referred to as the “Transparency Agreement”)".
 * Where the first is no name in capitals ("an agreement establishing a framework … (the Framework Participation Agreement)"), the second
 * is the name.
 */
export function withoutAliases(s: Sentence, names: readonly TextName[]): TextName[] {
  const out: TextName[] = [];
  for (const name of names) {
    const open = opening(s, name.from);
    const last = out.at(-1);
    // 'a Joint Vision document "A Partnership for the Coast"': one text.
    if (last && last.to === name.from && oneOf('document|paper').test(s.tokens[name.from]!.n)) {
      out[out.length - 1] = name;
      continue;
    }
    // "a Partnership Programme (IPCP), the two sides' first formal bilateral programme": an apposition.
    if (last && isApposition(s, last, name)) continue;
    if (
      open < 0 ||
      !last ||
      last.to > open ||
      open - last.to > 1 ||
      s.times.some((w) => w.from > open && w.to < name.from)
    ) {
      out.push(name);
      continue;
    }
    if (!isCapital(s, last) && isCapital(s, name)) out[out.length - 1] = { ...name, from: last.from };
  }
  return out;
}

/** Whether a name in small letters only says once more what the one before it is. */
function isApposition(s: Sentence, last: TextName, name: TextName): boolean {
  let at = last.to;
  if (s.tokens[at]?.t === '(' && s.tokens[at + 2]?.t === ')') at += 3;
  const gap = s.tokens.slice(at, name.from);
  return (
    isCapital(s, last) &&
    // "the Ports Agreement, the region's first Trade Agreement, was signed"
    (!isCapital(s, name) ||
      (oneOf(',|[(]').test(s.tokens[name.to]?.t ?? '') &&
        gap.some((t) => oneOf('first|second|third|only').test(t.n)))) &&
    gap.length > 1 &&
    gap.length < 8 &&
    gap[0]!.t === ',' &&
    gap.some((t) => oneOf('first|second|third|latest|main|only|its|their').test(t.n)) &&
    !gap.some((t) => t.n === 'and')
  );
}

/** Where the bracket opens in which a name stands, or -1. */
function opening(s: Sentence, at: number): number {
  for (let i = at - 1; i >= Math.max(s.from, at - 8); i--) {
    if (s.tokens[i]!.t === ')') return -1;
    if (s.tokens[i]!.t === '(') return i;
  }
  return -1;
}

const isCapital = (s: Sentence, name: TextName): boolean => s.tokens[name.head]!.cap;

/** "a cultural accord, a consular convention and an investment agreement were signed": what is told of one is told of all. */
export function besides(s: Sentence, names: readonly TextName[], told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const by = (name: TextName): Draft | undefined =>
    told.find((d) => d.slots.title === name.title && /^text-(?:adopted|renewed)$/.test(d.rule));
  for (let k = names.length - 2; k >= 0; k--) {
    const name = names[k]!;
    const next = names[k + 1]!;
    if (told.some((d) => d.slots.title === name.title) || name.plural || !joins(s, name.to, next.from))
      continue;
    const source = by(next) ?? out.find((d) => d.slots.title === next.title);
    if (source)
      out.push(
        draft(source.kind, source.rule, source.when, slots(name), proof(s, name.from, name.to), [
          'told together with the next',
        ]),
      );
  }
  // "adopted the Declaration, the Programme for 2024-2026 and a statement on ports", "signed a Treaty, together with a Protocol"
  for (const [k, name] of names.entries()) {
    const last = names[k - 1];
    if (!last || name.plural || [...told, ...out].some((d) => d.slots.title === name.title)) continue;
    const source = by(last) ?? out.find((d) => d.slots.title === last.title);
    if (source && joins(s, pastYears(s, last.to), name.from) && !followsVerb(s, name))
      out.push(
        draft(source.kind, source.rule, source.when, slots(name), proof(s, name.from, name.to), [
          'told together with the one before',
        ]),
      );
  }
  // "…, as were an Agreement on X and a Treaty on Y"
  for (const [k, name] of names.entries()) {
    const before =
      k > 0 ? (by(names[k - 1]!) ?? out.find((d) => d.slots.title === names[k - 1]!.title)) : undefined;
    if (!before || told.some((d) => d.slots.title === name.title)) continue;
    const lead = s.tokens
      .slice(Math.max(names[k - 1]!.to, name.from - 4), name.from)
      .map((t) => t.n)
      .join(' ');
    const joined = asWere(s, names[k - 1]!.from) && joins(s, names[k - 1]!.to, name.from);
    if (/\bas (?:was|were)\b/.test(lead) || joined)
      out.push(
        draft(before.kind, before.rule, before.when, slots(name), proof(s, name.from, name.to), [
          'told to have come about as the one before',
        ]),
      );
  }
  return out;
}

/** Past the years that a text covers: "for 2024-2026", "(2016-2020)". */
function pastYears(s: Sentence, at: number): number {
  const years = s.times.find((w) => w.from - at < 3 && w.from >= at && /^\d{4}\/\d{4}$/.test(w.edtf));
  if (!years) return at;
  return s.tokens[years.to]?.t === ')' ? years.to + 1 : years.to;
}

/** "A was signed, and an Agreement on B is under way": of it another verb is told. */
const followsVerb = (s: Sentence, name: TextName): boolean =>
  s.groups.some((g) => g.shape === 'finite' && g.from >= name.to && g.from - name.to < 3);

/** Whether "as were" stands shortly before. */
function asWere(s: Sentence, at: number): boolean {
  return s.tokens
    .slice(Math.max(s.from, at - 4), at)
    .some((t, k, run) => t.n === 'as' && oneOf('was|were').test(run[k + 1]?.n ?? ''));
}

/** Nothing but a comma, "and", an article or an acronym in brackets stands between two names. */
function joins(s: Sentence, from: number, to: number): boolean {
  if (to - from > 7) return false;
  const between = s.tokens.slice(from, to);
  return (
    between.some((t) => oneOf(',|and|&|with|well').test(t.t)) &&
    between.every((t) =>
      /^(?:,|and|&|an?|the|its|also|as|well|together|along|alongside|with|\(|\)|[A-Z][A-Z&]{1,8})$/.test(t.t),
    )
  );
}

/** A programme that one carries out, no text that one signs: “the Young Farmers Programme was launched”, “… dates back to 1974”. */
export function isUndertaking(s: Sentence, name: TextName): boolean {
  if (name.type !== 'programme' || !oneOf('programmes?|programs?').test(s.tokens[name.head]?.n ?? ''))
    return false;
  if (s.tokens.slice(name.from, name.to).some((t) => OF_TEXT.test(t.n))) return false;
  if (!s.tokens[name.head]!.cap) return false;
  const near = s.groups.filter((g) => g.to > name.from - 14 && g.from < name.to + 14);
  const isKnown = s.mentions.some((m) => m.type === 'operation' && m.from < name.to && m.to > name.from);
  return (isKnown || near.some((g) => RUN.test(g.lemma))) && !near.some((g) => SIGN.test(g.lemma));
}

/** What programmes that are texts are called. */
const OF_TEXT = oneOf(
  'individual|individually|tailored|partnership|indicative|action|work|working|reform|national|framework|execution|executive|implementation|package|strategy|strategic',
);
const RUN = oneOf(
  'launch|carry|run|date|begin|start|organi[sz]e|hold|establish|implement|initiate|operate|conduct|inaugurate|open|set|train|host|fund|finance|introduce|create|continue|discuss|participate|take|join',
);
const SIGN = oneOf(
  'sign|adopt|agree|conclude|endorse|approve|initial|renew|finali[sz]e|ratify|submit|present|update|revise|formali[sz]e',
);

/**
 * "The Declaration, the Plan and the Roadmap were issued": where one clause tells of several texts each record cites its own stretch.
 * "… were concluded in May and June respectively": each has its own day.
 */
export function eachItsOwn(s: Sentence, names: readonly TextName[], drafts: readonly Draft[]): void {
  respectively(s, names, drafts);
  const told = drafts.filter((d) => d.citations.length === 1);
  for (const d of told) {
    const { end } = d.citations[0]!;
    const theirs = told.flatMap((o) => {
      const name = o.citations[0]!.end === end ? nameOf(s, names, o) : undefined;
      return name ? [{ o, name }] : [];
    });
    theirs.sort((a, b) => a.name.from - b.name.from);
    if (theirs.length < 2 || theirs.some((t, k) => k > 0 && !isListed(s, theirs[k - 1]!.name, t.name)))
      continue;
    for (const [k, { o, name }] of theirs.entries())
      o.citations[0] = {
        start: k === 0 ? o.citations[0]!.start : s.tokens[name.from]!.s,
        end: k === theirs.length - 1 ? end : s.tokens[name.to - 1]!.e,
      };
  }
}

const nameOf = (s: Sentence, names: readonly TextName[], d: Draft): TextName | undefined =>
  names.find((n) => n.title === d.slots.title && s.tokens[n.from]!.s >= d.citations[0]!.start);

/** Whether "and" or a comma joins two names, with at most another thing's name between them. */
function isListed(s: Sentence, a: TextName, b: TextName): boolean {
  const between = s.tokens.slice(a.to, b.from);
  return (
    between.some((t) => oneOf(',|and').test(t.n)) &&
    !between.some((t) => t.t === ';') &&
    !s.groups.some((g) => g.shape !== 'ing' && g.from >= a.to && g.to <= b.from) &&
    !between.some((t) => oneOf('by|in|through|under|based|which|that|was|were').test(t.n))
  );
}

/** As many days as texts, told in their order. */
function respectively(s: Sentence, names: readonly TextName[], drafts: readonly Draft[]): void {
  if (drafts.length < 2) return;
  const at = firstIn(s, s.from, s.to, (t) => t.n === 'respectively');
  if (at < 0) return;
  const days = s.times.filter((w) => w.to <= at && w.sort === 'point');
  for (let n = days.length; n > 1; n--) {
    const last = days.slice(-n);
    const before = names.filter((x) => x.to <= last[0]!.from).slice(-n);
    if (before.length < n || before[0]!.to < (days.at(-n - 1)?.to ?? 0)) continue;
    for (const [k, name] of before.entries())
      for (const d of drafts)
        if (d.slots.title === name.title && d.when !== last[k]!.edtf) d.when = last[k]!.edtf;
    return;
  }
}
