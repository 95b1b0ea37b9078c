import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { asHeld, type Named, personAt, someone } from './post-person.ts';
import { recentSeat } from './post-seat.ts';

/** Words of a sentence that tells of those who have had a post. */
const HAD = oneOf(
  'predecessors?|holders?|successors?|successor|succession|succeeding|replacing|incumbents?|post|office|position|function|held|headed|led|heads|occupants?|ambassadors|representatives|envoys|filled|occupied|performed',
);

/**
 * Those who had the post told last, each with the years in brackets or "in office from": "The post has been held by X (2003-2006) and
 * Y (2006-2007)", "Her predecessors were X (2015-2019) and Y", "as successor to X (2017-2020)", "He succeeded X, in office from 2021".
 */
export function formerHolders(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const seat = recentSeat(scene, s, s.from);
  if (
    !seat ||
    !scene.lastPost ||
    !s.tokens.slice(s.from, s.to).some((t) => HAD.test(t.n) || t.n === 'succeeded')
  )
    return out;
  const post = scene.lastPost === 'mission' ? 'ambassador' : scene.lastPost;
  for (let i = s.from; i < s.to; i++) {
    const m = s.cover[i];
    if (m?.type !== 'person' && !(s.tokens[i]!.cap && !m)) continue;
    const person = personAt(s, i);
    if (!person) continue;
    i = person.to - 1;
    const time = years(s, person) ?? inOffice(s, person);
    if (!time || isTold(told, person.name, time.when)) continue;
    out.push(
      draft(
        KIND.posting,
        'post-holders',
        time.when,
        { post, to: seat, ...someone(person) },
        proof(s, person.from, time.to),
        ['one of those who held the post'],
      ),
    );
  }
  return out;
}

interface Years {
  readonly when: string;
  readonly to: number;
}

/** "X (2003-2006)", "X (since 2022)" */
function years(s: Sentence, p: Named): Years | undefined {
  if (s.tokens[p.to]?.t !== '(') return undefined;
  const w = datesIn(s, p.to, p.to + 3)[0];
  return w && s.tokens[w.to]?.t === ')' ? { when: asHeld(w), to: w.to } : undefined;
}

/** "succeeded X, in office from July 2021": whether until the one told before came is not said. */
function inOffice(s: Sentence, p: Named): Years | undefined {
  const run = s.tokens.slice(p.to, p.to + 4).map((t) => t.n);
  const at = run[0] === ',' ? 1 : 0;
  if (run[at] !== 'in' || !oneOf('office|post|place').test(run[at + 1] ?? '')) return undefined;
  const w = datesIn(s, p.to + at + 2, p.to + at + 4)[0];
  if (!w) return undefined;
  const before = s.tokens.slice(Math.max(s.from, p.from - 3), p.from);
  const isPast = before.some((t) => oneOf('succeeded|succeeding|replaced|replacing|to').test(t.n));
  const since = w.edtf.split('/')[0]!;
  return { when: isPast ? `${since}/` : asHeld(w), to: w.to };
}

const isTold = (told: readonly Draft[], name: string, when: string): boolean =>
  told.some(
    (d) =>
      d.when === when &&
      ((d.slots.holder as { name: string }[] | undefined) ?? []).some((h) => h.name === name),
  );
