import { KIND } from '../../kinds.ts';
import { areasIn } from '../../known.ts';
import type { Block } from '../../layout.ts';
import { draft, proof, type Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';

const FIELDS = `(?:areas?|fields?|priorit(?:y|ies)|domains?|sectors?|spheres?|pillars?)`;
const SHARED = `(?:cooperation|co-operation|collaboration|partnership|work|programme|relations|package|support|plan|activities|ipcp|itpp|ipap)`;
const LEAD = new RegExp(
  [
    String.raw`\b${FIELDS}\b.{0,60}\b${SHARED}\b`,
    String.raw`\b${SHARED}\b.{0,110}\b(?:${FIELDS}|focus\w*|includ\w*|cover\w*|compris\w*|encompass\w*|rang\w*)\b`,
    String.raw`^(?:key |main |priority |current )?(?:areas|fields|priorities)(?: of| for)?(?: \w+)?:?$`,
  ].join('|'),
);

/** Whether a line announces a list of fields: "Cooperation focuses on:", "Key areas of cooperation". */
export function leadsAreas(text: string, block: Block): boolean {
  const whole = text.slice(block.start, block.end);
  // Of a paragraph that ends with a colon, its last sentence announces.
  const tail = whole.slice(-260);
  const line = whole.length > 220 ? tail.slice(tail.lastIndexOf('.') + 1) : whole;
  const isHeading = block.as === 'heading' || block.as === 'title';
  return (
    (isHeading || /:\s*$/.test(line)) &&
    LEAD.test(line.toLowerCase()) &&
    !/\b(?:could|may|possible|potential|hope|future|would)\b/i.test(line)
  );
}

/** Items under such a line: their codes are gathered in one record, each item and the line being its proof. */
export function areaItem(scene: Scene, s: Sentence, block: Block): boolean {
  const lead = scene.areaLead;
  if (!lead || block.as !== 'item' || s.from !== 0) return false;
  const found = areasIn(scene.known.areas, s.tokens, s.from, s.to);
  const first = found[0];
  // "response to threats such as A and B": an item without a verb is a field, wherever it names it.
  const isNominal = !s.clauses.some((c) => c.verb.shape === 'finite');
  if (!first || (first.from > s.from + 3 && !(isNominal && s.to - s.from <= 30))) return false;
  const after = s.tokens[first.to];
  const isHead =
    after === undefined || /^[:–—;,.(-]$/.test(after.t) || after.n === 'and' || after.n === 'including';
  const isShort = s.to - s.from <= 14 && isNominal;
  if (!isHead && !isShort && !isNominal) return false;
  const codes = isShort || isNominal ? found.map((a) => a.code) : [first.code];
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
  return isShort || isNominal;
}
