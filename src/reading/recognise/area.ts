import type { Sentence } from '../clause.ts';
import { KIND } from '../kinds.ts';
import { areasIn } from '../known.ts';
import { isFact, momentOf } from '../moment.ts';
import { concerns, type Draft, draft, partiesIn, proof, type Scene } from '../scene.ts';

const SUBJECT =
  /^(?:cooperation|co-operation|collaboration|areas|fields|priorities|partnership|programme|ipcp|itpp|ipap|spheres|domains|topics|sectors|relations|relationship|focus|agenda|ties|plan|agreement)$/;
const VERB =
  /^(?:include|focus|cover|comprise|encompass|extend|list|range|span|take|concentrate|centre|center|cooperate|co-operate|collaborate|work|address|identify|develop|be|embrace|relate|contain|prioritise|prioritize|strengthen|expand|enhance)$/;

/** Lists of fields in which the two cooperate: one record with all codes. */
export function areas(scene: Scene, s: Sentence): Draft[] {
  for (const clause of s.clauses) {
    const v = clause.verb;
    if (!isFact(s, clause) || !VERB.test(v.lemma) || clause.relative === 'who') continue;
    const subject = s.tokens.slice(clause.subject.from, clause.subject.to);
    const about = subject.some((t) => SUBJECT.test(t.n));
    const acting =
      /^(?:cooperate|co-operate|collaborate|work)$/.test(v.lemma) &&
      concerns(scene, partiesIn(scene, s, clause.subject.from, clause.subject.to, true));
    if (!about && !acting) continue;
    const found = [...new Set(areasIn(scene.known.areas, s.tokens, v.to, s.to).map((a) => a.code))];
    if (found.length < 2) continue;
    const moment = momentOf(scene, s, clause);
    return [
      draft(
        KIND.area,
        'areas-listed',
        moment.dated ? moment.when : '/..',
        { areas: found },
        proof(s, clause.from, s.to),
        ['a list of fields of cooperation'],
      ),
    ];
  }
  return [];
}
