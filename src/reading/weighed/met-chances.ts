import { KIND } from '../kinds.ts';
import { datesIn, momentOf } from '../moment.ts';
import { oneOf } from '../one-of.ts';
import { hasHumans } from '../recognise/engagement/acting.ts';
import { phrasesIn } from '../recognise/engagement/event.ts';
import { peopleOf } from '../recognise/engagement/met-people.ts';
import { placeIn } from '../recognise/engagement/place.ts';
import { topicsAfter } from '../recognise/engagement/topics.ts';
import { draft, peopleIn, proof, type Scene } from '../scene.ts';
import type { Sentence } from '../sentence.ts';
import type { When } from '../time/when.ts';
import { type Chance, citing, clauseAt, datedBy } from './chance.ts';

const VISITS = oneOf('visit|travel|arrive|tour|fly|come|go|return|pay');
const SPEAKS = oneOf('address|speak|deliver|brief|lecture');

/** The events that nouns name, and the clauses in which people act on a day. */
export function metChances(scene: Scene, s: Sentence): Chance[] {
  return [...events(scene, s), ...encounters(scene, s)];
}

const isPoint = (w: When): boolean => (w.sort === 'point' || w.sort === 'range') && !w.edtf.includes('X');

function events(scene: Scene, s: Sentence): Chance[] {
  const out: Chance[] = [];
  for (const p of phrasesIn(s)) {
    const clause = clauseAt(s, p.at);
    const dates = datesIn(s, p.from, p.to).filter(isPoint);
    const exact = dates.find((w) => w.from >= p.at) ?? dates[0];
    const moment = clause && momentOf(scene, s, clause);
    const fallback = clause ? undefined : datesIn(s, s.from, s.to).find(isPoint);
    const when = exact?.edtf ?? moment?.when ?? fallback?.edtf ?? scene.headingTime;
    if (!when) continue;
    const from = clause?.from ?? s.from;
    const to = clause?.to ?? s.to;
    const people = clause ? peopleOf(scene, s, clause) : peopleIn(scene, s, s.from, s.to);
    const place = exact
      ? (placeIn(s, p.from, p.to, p.type === 'visit' ? p.at + 2 : undefined, 24) ?? placeIn(s, from, to))
      : placeIn(s, from, to, p.type === 'visit' ? p.at + 2 : undefined, 24);
    const topics = clause ? topicsAfter(scene, s, clause) : [];
    out.push({
      draft: draft(
        KIND.engagement,
        'weighed-event',
        when,
        {
          type: p.type,
          ...(people.length ? { people } : {}),
          ...(place ? { place } : {}),
          ...(topics.length ? { topics } : {}),
        },
        citing(s, from, to, p.from, Math.max(p.to, exact?.to ?? 0)),
      ),
      from: p.from,
      to: p.to,
      at: p.at,
      clause,
      dated: exact
        ? 'phrase'
        : moment
          ? moment.press
            ? 'press'
            : moment.source
              ? 'clause'
              : moment.dated
                ? 'above'
                : 'tense'
          : fallback
            ? 'sentence'
            : 'heading',
    });
  }
  return out;
}

function encounters(scene: Scene, s: Sentence): Chance[] {
  const out: Chance[] = [];
  for (const clause of s.clauses) {
    if (!hasHumans(s, clause.subject.from, clause.subject.to) && !hasHumans(s, clause.verb.to, clause.to))
      continue;
    const people = peopleOf(scene, s, clause);
    const moment = momentOf(scene, s, clause);
    if (!moment.dated) continue;
    const v = clause.verb;
    const type = VISITS.test(v.lemma) ? 'visit' : SPEAKS.test(v.lemma) ? 'address' : 'meeting';
    const place = placeIn(s, clause.from, clause.to, VISITS.test(v.lemma) ? v.to : undefined, 24);
    const topics = topicsAfter(scene, s, clause);
    out.push({
      draft: draft(
        KIND.engagement,
        'weighed-encounter',
        moment.when,
        {
          type,
          ...(people.length ? { people } : {}),
          ...(place ? { place } : {}),
          ...(topics.length ? { topics } : {}),
        },
        proof(s, clause.from, clause.to),
      ),
      from: v.from,
      to: v.to,
      at: v.head,
      clause,
      dated: datedBy(moment),
    });
  }
  return out;
}
