import { datesIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { known, type Named } from './named.ts';
import { FORCES, taking } from './part.ts';

/** "…, as did HMNZS Te Kaha in January 2014": once more, by another unit. */
export function asDid(s: Sentence, clause: Clause, last: Draft): Draft[] {
  if (clause.verb.lemma !== 'do' || s.tokens[clause.from]?.n !== 'as') return [];
  const date = datesIn(s, clause.verb.from, clause.to).find((w) => w.sort === 'point' || w.sort === 'range');
  const unit = s.tokens
    .slice(clause.verb.to, clause.to)
    .some((t) => FORCES.test(t.n) || oneOf('hms|hmas|hmnzs|hmcs|ins|uss|js|jds').test(t.n));
  if (!date || !unit) return [];
  return [
    {
      ...last,
      when: date.edtf,
      slots: { ...last.slots },
      citations: [proof(s, clause.from, clause.to)],
      why: ['so did another unit'],
    },
  ];
}

/** "Operation X, where in May the frigate Y worked alongside Allied vessels": what stands before the clause. */
export function nameBefore(s: Sentence, clause: Clause): Named[] {
  if (clause.relative !== 'where' || !oneOf('serve|work|operate|patrol|sail|join').test(clause.verb.lemma))
    return [];
  const m = s.mentions.findLast(
    (x) => x.type === 'operation' && x.to <= clause.from && clause.from - x.to < 12,
  );
  const units = s.tokens.slice(clause.subject.from, clause.subject.to).some((t) => FORCES.test(t.n));
  return m && units && datesIn(s, clause.from, clause.to).length > 0 ? [known(s, m)] : [];
}

/** "Finnish participation in KFOR began in 1999." */
export function ofNoun(scene: Scene, s: Sentence, clause: Clause): Draft[] {
  for (let i = clause.from; i < clause.to; i++) {
    if (
      !oneOf('participation|involvement|deployment|engagement|accession|contributions?|membership').test(
        s.tokens[i]!.n,
      )
    )
      continue;
    const op = s.mentions.find(
      (m) => m.type === 'operation' && m.from > i && m.from <= i + 10 && m.to <= clause.to,
    );
    // "accession in 2007 to the process": its date may stand between.
    const past = s.times.find((w) => w.from === i + 1)?.to ?? i + 1;
    if (!op || op.from - past > 6 || !oneOf('in|to|with').test(s.tokens[past]?.n ?? '')) continue;
    const isGift = oneOf('contributions?').test(s.tokens[i]!.n);
    if (isGift && (s.sums.length > 0 || !oneOf('operation|mission').test(op.kind ?? ''))) continue;
    const owner =
      partiesIn(scene, s, Math.max(clause.from, i - 3), i)[0] ??
      (/^its$/.test(s.tokens[i - 1]?.n ?? '') ? scene.lastParty : undefined) ??
      // "Participation in PARP since 2002 has helped": nobody named, so the page's partner.
      (i === clause.subject.from ? scene.partner : undefined);
    const party = owner && scene.relation.includes(owner) ? owner : undefined;
    const date = datesIn(s, clause.from, clause.to)[0];
    if (!party || !date) continue;
    const v = clause.verb.lemma;
    // "Participation in the Process, which Peru joined in 2005, has helped"
    const entered = s.tokens
      .slice(op.to, date.from)
      .some((t, k, run) => t.n === 'which' && run.slice(k).some((x) => oneOf('joined|entered').test(x.n)));
    const when =
      (oneOf('begin|start|commence').test(v) || s.tokens[i]!.n === 'accession' || entered) &&
      !date.edtf.includes('/')
        ? `${date.edtf}/..`
        : oneOf('end|finish|conclude|cease').test(v) && !date.edtf.includes('/')
          ? `/${date.edtf}`
          : date.edtf;
    return [
      taking(
        known(s, op),
        party,
        when,
        proof(s, clause.from, clause.to),
        'part-by-noun',
        'a noun tells of it',
      ),
    ];
  }
  return [];
}
