import { KIND } from '../kinds.ts';
import { stateSince } from '../moment.ts';
import { oneOf } from '../one-of.ts';
import { formedNames, type Named, quotedNames } from '../recognise/participation/formed.ts';
import { known } from '../recognise/participation/named.ts';
import { partyOf } from '../recognise/participation/part.ts';
import { begin } from '../recognise/participation/part-time.ts';
import { postNounAt } from '../recognise/posting/post-noun.ts';
import { otherSide } from '../recognise/posting/post-seat.ts';
import { nameAt } from '../recognise/standing/rank-name.ts';
import { draft, type Scene, words } from '../scene.ts';
import type { Sentence } from '../sentence.ts';
import { type Chance, citing, places } from './chance.ts';

/** What names name: undertakings, posts, standings. */
export function namedChances(scene: Scene, s: Sentence): Chance[] {
  return [...parts(scene, s), ...posts(scene, s), ...ranks(scene, s)];
}

/** Names by their capitals alone: "the Multinational Observer Group (MOG)". */
function capitals(s: Sentence): Named[] {
  const out: Named[] = [];
  for (let i = s.from; i < s.to; i++) {
    if (!isName(s, i)) continue;
    let b = i + 1;
    while (
      b < s.to &&
      (isName(s, b) ||
        (oneOf('of|for|and|on|in|the|&|-|–').test(s.tokens[b]!.n || s.tokens[b]!.t) && isName(s, b + 1)))
    )
      b++;
    const sign = s.tokens[b]?.t === '(' && s.tokens[b + 2]?.t === ')';
    const isAcronym = b === i + 1 && /^[A-Z]{3,}[A-Za-z-]*$/.test(s.tokens[i]!.t);
    if ((b - i > 1 && (i > s.from || sign)) || isAcronym)
      out.push({ from: i, to: b, id: words(s, i, b), kind: 'initiative', unknown: true });
    i = b;
  }
  return out;
}

function isName(s: Sentence, i: number): boolean {
  const t = s.tokens[i];
  if (t?.kind !== 'word' || !t.cap || i >= s.to) return false;
  const m = s.cover[i];
  return (
    !(m && oneOf('person|office|fund|standing|operation|city|honorific').test(m.type)) &&
    !s.times.some((w) => i >= w.from && i < w.to)
  );
}

function parts(scene: Scene, s: Sentence): Chance[] {
  const names = [
    ...s.mentions.filter((m) => m.type === 'operation').map((m) => known(s, m)),
    ...formedNames(s),
    ...quotedNames(s, s.from, s.to),
    ...capitals(s),
  ];
  const taken: Named[] = [];
  return names.flatMap((n): Chance[] => {
    if (taken.some((o) => o.from < n.to && n.from < o.to)) return [];
    taken.push(n);
    return places(scene, s, n.from, n.to, (c, m) => begin(c.verb, m, n.kind)).map((p) => {
      const party = (p.clause && partyOf(scene, s, p.clause)) ?? scene.partner ?? scene.relation[0]!;
      const d = draft(
        KIND.participation,
        'weighed-part',
        p.when,
        { in: n.id, type: n.kind, party: [party] },
        citing(s, p.from, p.to, n.from, n.to),
      );
      if (n.same) d.same = n.same;
      return { draft: d, from: n.from, to: n.to, at: n.to - 1, clause: p.clause, dated: p.dated };
    });
  });
}

function posts(scene: Scene, s: Sentence): Chance[] {
  const out: Chance[] = [];
  for (let i = s.from; i < s.to; i++) {
    const noun = postNounAt(scene, s, i);
    if (!noun) continue;
    const seat = noun.seat?.hq ?? noun.seat?.id ?? otherSide(scene, noun.owner) ?? scene.organisation;
    if (!seat) continue;
    for (const p of places(scene, s, noun.from, noun.to, (c, m) => stateSince(m, c.verb)))
      out.push({
        draft: draft(
          KIND.posting,
          'weighed-post',
          p.when,
          { post: noun.post, to: seat },
          citing(s, p.from, p.to, noun.from, noun.to),
        ),
        from: noun.from,
        to: noun.to,
        at: i,
        clause: p.clause,
        dated: p.dated,
      });
  }
  return out;
}

const FORMATS = oneOf(
  'Dialogue|Initiative|Programme|Program|Partnership|Council|Forum|Process|Plan|Organisation|Organization|Union|Association|Conference',
);

function ranks(scene: Scene, s: Sentence): Chance[] {
  const out: Chance[] = [];
  for (let i = s.from; i < s.to; i++) {
    const m = s.cover[i];
    const isStart = m?.type === 'standing' && m.from === i;
    const isAfter = i > s.from && oneOf("an?|the|to|into|as|its|their|of|for|'s|s").test(s.tokens[i - 1]!.n);
    const diplomatic =
      s.tokens[i]!.n === 'diplomatic' && oneOf('relations|ties').test(s.tokens[i + 1]?.n ?? '');
    const isFormat =
      s.tokens[i]!.cap &&
      FORMATS.test(s.tokens[i]!.t) &&
      s.tokens[i - 1]?.n === 'the' &&
      !m &&
      !s.tokens[i + 1]?.cap;
    const found = isStart
      ? { from: i, to: m.to, name: m.id }
      : diplomatic
        ? { from: i, to: i + 2, name: 'diplomatic relations' }
        : isFormat
          ? {
              from: i,
              to: i + 1,
              name: scene.lastStanding?.includes(s.tokens[i]!.t) ? scene.lastStanding : s.tokens[i]!.t,
            }
          : isAfter
            ? nameAt(s, i, s.to)
            : undefined;
    if (!found) continue;
    for (const p of places(scene, s, found.from, found.to, (c, m2) => stateSince(m2, c.verb)))
      out.push({
        draft: draft(
          KIND.standing,
          'weighed-standing',
          p.when,
          { category: found.name },
          citing(s, p.from, p.to, found.from, found.to),
        ),
        from: found.from,
        to: found.to,
        at: found.to - 1,
        clause: p.clause,
        dated: p.dated,
      });
    i = found.to - 1;
  }
  return out;
}
