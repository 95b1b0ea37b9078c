import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
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
    !isCapital(s, name) &&
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
    between.some((t) => oneOf(',|and|&').test(t.t)) &&
    between.every((t) => /^(?:,|and|&|a|an|the|its|also|as|well|\(|\)|[A-Z][A-Z&]{1,8})$/.test(t.t))
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
