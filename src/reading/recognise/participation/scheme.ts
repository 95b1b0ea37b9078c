import { datesIn, isFact, momentOf, upTo } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { known, type Named } from './named.ts';
import { FORCES, partyOf, taking } from './part.ts';

const GAIN = oneOf('benefit|undergo|complete|use|enjoy|draw|avail|follow|implement|apply');
const RUN = oneOf(
  'launch|initiate|start|begin|establish|set|run|implement|develop|tailor|agree|create|introduce|open',
);

/**
 * A party's part in a programme that the subject or an adjunct names: "A DEEP has been under way with Peru since 2013",
 * "Through the SPS Programme, Peruvian scientists have cooperated since 2011", "has benefited from a DEEP since 2009".
 */
export function scheme(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  if (!isFact(s, clause) || s.sums.length > 0) return [];
  const found = gained(scene, s, clause) ?? underWay(scene, s, clause);
  if (!found) return [];
  const moment = momentOf(scene, s, clause);
  if (moment.press) return [];
  const begins =
    found.begins && !moment.when.includes('/') && !moment.when.startsWith('[')
      ? `${moment.when}/..`
      : moment.when;
  return [
    taking(
      found.named,
      found.party,
      begins,
      proof(s, clause.from, clause.to),
      'in-scheme',
      `“${clause.verb.lemma}” and ${found.named.id}`,
    ),
  ];
}

interface Found {
  readonly named: Named;
  readonly party: string;
  readonly begins?: boolean;
}

function schemeIn(s: Sentence, from: number, to: number): Named | undefined {
  const m = s.mentions.find(
    (x) =>
      x.type === 'operation' &&
      x.from >= from &&
      x.to <= to &&
      oneOf('initiative|platform').test(x.kind ?? ''),
  );
  return m && known(s, m);
}

/** "has been benefiting from a DEEP", "underwent an evaluation of the OCC", "has access to the Menu". */
function gained(scene: Scene, s: Sentence, clause: Clause): Found | undefined {
  const v = clause.verb;
  const access = v.lemma === 'have' && s.tokens[v.to]?.n === 'access';
  if (v.passive && GAIN.test(v.lemma)) {
    const named = v.lemma === 'complete' ? schemeIn(s, clause.subject.from, clause.subject.to) : undefined;
    return named && scene.partner ? { named, party: scene.partner } : undefined;
  }
  if (!access && !(GAIN.test(v.lemma) && !v.passive)) return undefined;
  const named = schemeIn(s, v.to, Math.min(clause.to, v.to + 16));
  if (!named) return undefined;
  const party = partyOf(scene, s, clause) ?? house(scene, s, clause);
  return party && party !== scene.organisation ? { named, party } : undefined;
}

/** "The Military Academy", "two of its companies": ours, by what they are called. */
function house(scene: Scene, s: Sentence, clause: Clause): string | undefined {
  const { from, to } = clause.subject;
  const others = partiesIn(scene, s, from, to, true).filter((p) => !scene.relation.includes(p));
  if (others.length > 0) return undefined;
  const ours = s.tokens
    .slice(from, to)
    .some(
      (t) =>
        oneOf('its|academy|university|college|ministry|battalion|army|institute|centre|center').test(t.n) ||
        FORCES.test(t.n),
    );
  return ours ? scene.partner : undefined;
}

/** "A DEEP has been under way with Peru since 2013", "… was initiated with the National War College in 2014". */
function underWay(scene: Scene, s: Sentence, clause: Clause): Found | undefined {
  const v = clause.verb;
  const under =
    v.lemma === 'be' &&
    oneOf('under|in|ongoing|underway|operational|available').test(s.tokens[v.to]?.n ?? '') &&
    /^(?:way|place|progress|operation)$|^/.test(s.tokens[v.to + 1]?.n ?? '');
  if (!under && !(RUN.test(v.lemma) && v.passive)) return undefined;
  const named = schemeIn(s, clause.subject.from, clause.subject.to);
  if (!named) return undefined;
  const run = s.tokens.slice(clause.from, clause.to);
  if (!run.some((t) => oneOf('with|for|in').test(t.n))) return undefined;
  const parties = partiesIn(scene, s, clause.from, clause.to, true);
  const party = parties.find((p) => scene.relation.includes(p) && p !== scene.organisation);
  return party ? { named, party, begins: !under } : undefined;
}

/** "Thanks to regular participation in PfP exercises, Peru has been able to …": what is taken part in has no name of its own. */
export function regular(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  for (let i = clause.from; i < clause.to - 2; i++) {
    if (!oneOf('participation|involvement').test(s.tokens[i]!.n) || s.tokens[i + 1]!.n !== 'in') continue;
    let b = i + 2;
    if (s.tokens[b]?.n === 'the') b++;
    const a = b;
    while (b < clause.to && (s.tokens[b]!.cap || /^(?:[()-]|of|for|and|led|training)$/.test(s.tokens[b]!.n)))
      b++;
    if (b === a || !oneOf('exercises|operations|missions').test(s.tokens[b]?.n ?? '') || !isFact(s, clause))
      continue;
    const party =
      partiesIn(scene, s, clause.from, clause.to).find(
        (p) => scene.relation.includes(p) && p !== scene.organisation,
      ) ?? undefined;
    if (!party) continue;
    const date = datesIn(s, i, clause.to).find((w) => w.sort === 'since');
    const often = oneOf('regular|active|continued|frequent').test(s.tokens[i - 1]?.n ?? '');
    if (!often && !date) continue;
    const when = date?.edtf ?? (often ? '/..' : upTo(scene));
    const kind = s.tokens[b]!.n.replace(/s$/, '');
    const named: Named = { from: a, to: b + 1, id: words(s, a, b + 1), kind, unknown: true };
    return [
      taking(named, party, when, proof(s, clause.from, clause.to), 'part-by-noun', 'a noun tells of it'),
    ];
  }
  return [];
}
