import { oneOf } from '../../one-of.ts';
import { type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { Trigger } from './trigger-kind.ts';

const PARLIAMENT = oneOf(
  'parliament|congress|diet|assembly|bundestag|knesset|khural|senate|duma|riigikogu|seimas|sejm|majlis|sabha|rada|saeima|eduskunta|storting|riksdag|folketing|dáil|oireachtas|cortes|legislature',
);

/** "addressed the National Assembly": the house is where it was. */
export function parliamentIn(s: Sentence, from: number, to: number): string | undefined {
  const at = firstIn(s, from, Math.min(to, from + 10), (t) => t.cap && PARLIAMENT.test(t.n));
  if (at < 0) return undefined;
  let a = at;
  while (a > from && s.tokens[a - 1]!.cap) a--;
  let b = at + 1;
  while (b < to && s.tokens[b]!.cap && s.tokens[b]!.kind === 'word') b++;
  const of = s.tokens[b]?.n === 'of' ? s.cover[b + 1] : undefined;
  return words(s, a, of?.type === 'country' ? of.to : b);
}

/** Where what proves it ends: at the comma after its last date, name or place. */
export function trimmed(s: Sentence, from: number, to: number, verb: number): number {
  let last = Math.max(from, Math.min(verb, to));
  for (const w of s.times) if (w.from >= from && w.to <= to && w.edtf !== '') last = Math.max(last, w.to);
  for (const m of s.mentions)
    if (m.from >= from && m.to <= to && oneOf('person|city|country|body').test(m.type))
      last = Math.max(last, m.to);
  for (let i = last; i < to; i++) if (s.tokens[i]!.t === ',' && i > last - 1 && to - i > 3) return i;
  return to;
}

/** "visited the country": the partner's. */
export function ourCountry(scene: Scene, s: Sentence, trigger: Trigger): string | undefined {
  const { object } = trigger;
  const at = object !== undefined && s.tokens[object]?.n === 'the' ? object + 1 : -1;
  return at > 0 &&
    s.tokens[at]?.n === 'country' &&
    !oneOf("of|'s").test(s.tokens[at + 1]?.n ?? '') &&
    scene.partner
    ? scene.known.nameOf.get(scene.partner)
    : undefined;
}

/** "the Madrid Summit", "Bangkok hosted the conference": a city that stands with the event's name or as its host. */
export function eventPlace(s: Sentence, clause: Clause, trigger: Trigger): string | undefined {
  const { at } = trigger;
  if (at === undefined || oneOf('visit|consultation').test(trigger.type)) return undefined;
  const near = s.mentions.find(
    (m) =>
      m.type === 'city' && m.to <= at && at - m.to < 3 && oneOf('the|a').test(s.tokens[m.from - 1]?.n ?? ''),
  );
  if (near) return near.id;
  const isVenue =
    clause.verb.lemma === 'be' &&
    s.tokens.slice(clause.verb.to, clause.verb.to + 3).some((t) => oneOf('venue|host|seat').test(t.n));
  const host = isVenue || (oneOf('host|co-host').test(clause.verb.lemma) && !clause.verb.passive);
  return host
    ? s.mentions.find((m) => m.type === 'city' && m.from >= clause.subject.from && m.to <= clause.subject.to)
        ?.id
    : undefined;
}
