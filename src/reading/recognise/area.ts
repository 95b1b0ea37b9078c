import { KIND } from '../kinds.ts';
import { areasIn } from '../known.ts';
import type { Block } from '../layout.ts';
import { isFact, momentOf } from '../moment.ts';
import { concerns, type Draft, draft, partiesIn, proof, type Scene } from '../scene.ts';
import type { Sentence } from '../sentence.ts';

const SUBJECT =
  /^(?:cooperation|co-operation|collaboration|areas|fields|priorities|partnership|programme|program|ipcp|itpp|ipap|spheres|domains|topics|sectors|relations|relationship|focus|agenda|ties|plan|agreement|framework|work|dialogue|activities|itinerary)$/;
const VERB =
  /^(?:include|focus|cover|comprise|encompass|extend|list|range|span|take|concentrate|centre|center|cooperate|co-operate|collaborate|work|address|identify|develop|be|embrace|relate|contain|prioritise|prioritize|strengthen|expand|enhance|foresee|envisage|provide|emphasise|emphasize|deepen|intensify|step|build|promote|set|outline|consist|involve|exist|continue|carry|conduct|grow)$/;
const ACTING =
  /^(?:cooperate|co-operate|collaborate|work|focus|strengthen|expand|enhance|develop|deepen|intensify)$/;

/** Lists of fields in which the two cooperate: one record with all codes. */
export function areas(scene: Scene, s: Sentence): Draft[] {
  for (const clause of s.clauses) {
    const v = clause.verb;
    const subject = s.tokens.slice(clause.subject.from, clause.subject.to);
    const about =
      subject.some((t) => SUBJECT.test(t.n)) || (COVERS.test(v.lemma) && isText(scene, s, subject));
    // What a programme foresees is agreed; what somebody hopes for is not.
    const foreseen = /^(?:foresee|envisage)$/.test(v.lemma) && !v.modal && !v.negated && about;
    if (!(isFact(s, clause) || foreseen) || !VERB.test(v.lemma) || clause.relative === 'who') continue;
    const parties = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
    const both =
      scene.relation.filter((p) => parties.includes(p)).length > 1 ||
      subject.some((t) => /^(?:sides|they|parties|both|two)$/.test(t.n));
    const acting =
      ACTING.test(v.lemma) &&
      (both || (concerns(scene, parties) && withOther(scene, s, clause.from, clause.to)));
    if (!about && !acting) continue;
    if (about && parties.length > 0 && !concerns(scene, parties)) continue;
    const list = (from: number): string[] => [
      ...new Set(areasIn(scene.known.areas, s.tokens, from, s.to).map((a) => a.code)),
    ];
    let found = list(v.to);
    const fields = subject.some((t) => /^(?:areas?|fields?|sectors?|spheres?|domains?)$/.test(t.n));
    if (found.length < 2 && fields && /^(?:develop|exist|continue|carry|conduct|grow|be)$/.test(v.lemma))
      found = list(clause.subject.from);
    if (found.length < 2) continue;
    const moment = momentOf(scene, s, clause);
    if (v.tense === 'past' && !moment.dated) continue;
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

const COVERS = /^(?:cover|include|comprise|encompass|list|identify|address|focus)$/;

/** "It covers …" after a sentence that told of a text. */
function isText(scene: Scene, s: Sentence, subject: readonly { n: string }[]): boolean {
  const last = scene.drafts.at(-1);
  return (
    subject.some((t) => t.n === 'it' || t.n === 'which') &&
    (last?.kind === KIND.instrument || last?.slots.type === 'initiative') &&
    s.tokens[s.from]!.s - last.citations.at(-1)!.end < 300
  );
}

function withOther(scene: Scene, s: Sentence, from: number, to: number): boolean {
  const all = partiesIn(scene, s, from, to, true);
  return (
    scene.relation.every((p) => all.includes(p)) ||
    s.tokens.slice(from, to).some((t) => /^(?:together|jointly|each|partners)$/.test(t.n))
  );
}

const LEAD =
  /\b(?:areas?|fields?|priorit(?:y|ies)|domains?|sectors?|topics)\b.{0,60}\b(?:cooperation|co-operation|collaboration|partnership|work|programme|relations)\b|\b(?:cooperation|co-operation|collaboration|partnership|programme)\b.{0,80}\b(?:areas?|fields?|priorit(?:y|ies)|domains?|sectors?|focus\w*|includ\w*|cover\w*|compris\w*)\b|^(?:key |main |priority |current )?(?:areas|fields|priorities)(?: of| for)?(?: \w+)?:?$/i;

/** Whether a line announces a list of fields: "Cooperation focuses on:", "Key areas of cooperation". */
export function leadsAreas(text: string, block: Block): boolean {
  if (block.end - block.start > 220) return false;
  const line = text.slice(block.start, block.end);
  const isHeading = block.as === 'heading' || block.as === 'title';
  return (
    (isHeading || /:\s*$/.test(line)) &&
    LEAD.test(line) &&
    !/\b(?:could|may|possible|potential|hope|future|would)\b/i.test(line)
  );
}

/** Items under such a line: their codes are gathered in one record, each item and the line being its proof. */
export function areaItem(scene: Scene, s: Sentence, block: Block): boolean {
  const lead = scene.areaLead;
  if (!lead || block.as !== 'item' || s.from !== 0) return false;
  const found = areasIn(scene.known.areas, s.tokens, s.from, s.to);
  const first = found[0];
  if (!first || first.from > s.from + 3) return false;
  const after = s.tokens[first.to];
  const isHead =
    after === undefined || /^[:–—;,.(-]$/.test(after.t) || after.n === 'and' || after.n === 'including';
  const isShort = s.to - s.from <= 14 && !s.clauses.some((c) => c.verb.shape === 'finite');
  if (!isHead && !isShort) return false;
  const codes = isShort ? found.map((a) => a.code) : [first.code];
  if (!lead.draft) {
    lead.draft = draft(KIND.area, 'areas-in-list', lead.when ?? '/..', { areas: [] }, lead.proof, [
      'items under a line that announces fields of cooperation',
    ]);
  }
  const all = lead.draft.slots.areas as string[];
  for (const code of codes) if (!all.includes(code)) all.push(code);
  lead.draft.citations.push(proof(s, s.from, s.to));
  if (all.length > 1 && !lead.told) {
    lead.told = true;
    scene.drafts.push(lead.draft);
  }
  return isShort;
}
