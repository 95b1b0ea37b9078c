import { KIND } from '../../kinds.ts';
import { datesIn } from '../../moment.ts';
import { CODES, NAMES, SIGNS } from '../../reference/currencies.ts';
import { type Draft, draft, otherThan, proof, type Scene } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { giverOf } from './giver.ts';

/** What the line above a list of sums says of them. */
export interface Lead {
  readonly donor: string | undefined;
  readonly stage: string;
  /** The gift that the line tells, of which the items are parts. */
  readonly gift?: Draft;
}

const GIFT_LINE =
  /\b(?:contributions?|donations?|assistance|aid|funding|grants?|pledges?|commitments?|disbursements?|support|funds|oda|package|programmes|programs|projects)\b/;
/** Headings of figures that nobody gave. */
const OTHER_LINE =
  /\b(?:trade|investments?|exports?|imports?|gdp|budget|econom\w*|visits?|market|key facts|statistics)\b/;
const SUM = /(?:[$€£¥₩₹]|\b(?:USD|EUR|GBP|JPY|AUD|CAD|NZD|CHF|NOK|SEK|DKK|KRW|INR|Rs\.?))\s?\d/;
const WORDED =
  /\d (?:thousand |million |billion |trillion |crore |lakh )?(?:yen|won|yuan|euros?|rupees|dollars|US dollars|rubles|roubles)\b/;
const LABELLED =
  /^[^\d]{4,90}(?:\([^)]*\))?: (?:up to |about |some |over |approx(?:\.|imately) |around |nearly )?\D{0,4}\d|^\W{0,3}\D{0,4}\d[\d.,]* (?:thousand|million|billion)\b.{0,12}(?::| [–—-]) \D/;
const ROW = /^(?:FY ?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?\s*[|:\t–—-]?\s*\d[\d., ]{4,}$/;

const leads = new WeakMap<Scene, Lead & { block: number }>();

/** Whether a short line is a row of sums under a heading or a line that tells of gifts, and no heading itself. */
export function tellsSum(scene: Scene, line: string): boolean {
  // The head of a table: "Year | Amount".
  if (/^(?:year|period|fiscal year)\s*[|\t]/i.test(line)) return isGiftHeading(scene);
  if (!SUM.test(line) && !WORDED.test(line) && !ROW.test(line)) return false;
  return isGiftHeading(scene) || isNear(scene) || (LABELLED.test(line) && !isOfFigures(scene, line));
}

/** "Loan Aid: 12 billion yen", "EUR 5 million: a package for X": a line of a label and a sum, which is no figure of trade. */
function isOfFigures(scene: Scene, line: string): boolean {
  return OTHER_LINE.test(line.toLowerCase()) || /\b(?:trade|statistics|key facts)\b/.test(scene.heading);
}

function isGiftHeading({ heading }: Scene): boolean {
  return GIFT_LINE.test(heading) && !OTHER_LINE.test(heading);
}

function isNear(scene: Scene): boolean {
  const lead = leads.get(scene);
  return lead !== undefined && scene.block - lead.block <= 1;
}

/** Remembers a line that ends in a colon and tells of gifts: what follows are their sums. */
export function noteLead(scene: Scene, s: Sentence, told: readonly Draft[]): void {
  if (s.tokens[s.to - 1]?.t !== ':' || s.to < s.tokens.length) {
    const lead = leads.get(scene);
    // Each item leads to the next one.
    if (lead && told.length > 0 && scene.block - lead.block <= 1)
      leads.set(scene, { ...lead, block: scene.block });
    return;
  }
  const text = s.tokens
    .slice(0, s.to)
    .map((t) => t.n)
    .join(' ');
  const gift = told.at(-1);
  if (!gift && (!GIFT_LINE.test(text) || OTHER_LINE.test(text))) return;
  if (s.clauses.some((c) => c.verb.negated || (c.verb.modal && !gift))) return;
  const stage = (gift?.slots.stage as string | undefined) ?? stageOf(text);
  leads.set(scene, {
    donor: gift?.slots.donor as string | undefined,
    stage,
    ...(gift?.slots.money ? { gift } : {}),
    block: scene.block,
  });
}

/** The line above that says of a sum in a list that it was given. */
export function leadOf(scene: Scene, s: Sentence): Lead | undefined {
  const lead = leads.get(scene);
  if (lead && scene.block > lead.block && isNear(scene)) return lead;
  return isGiftHeading(scene) && s.to - s.from < 30
    ? { donor: undefined, stage: stageOf(scene.heading) }
    : undefined;
}

function stageOf(line: string): string {
  if (/\bpledge/.test(line)) return 'pledge';
  if (/\bcommitment/.test(line)) return 'commitment';
  return /\bdisbursement/.test(line) ? 'disbursement' : 'support';
}

/** "2017 | 2,481,300" under "Contributions (in US dollars)": a row of a year and what was given in it. */
export function sumRows(scene: Scene, s: Sentence): Draft[] {
  if (s.clauses.length > 0 || s.sums.length > 0 || !isGiftHeading(scene)) return [];
  const unit = unitOf(scene.heading);
  const donor = giverOf(scene);
  const date = datesIn(s, s.from, s.from + 2)[0];
  if (!unit || !donor || !date || date.to > s.to - 1) return [];
  const rest = s.tokens.slice(date.to, s.to).filter((t) => !/^[|:–—-]$/.test(t.t));
  const figure = rest[0];
  if (rest.length !== 1 || figure?.kind !== 'number') return [];
  const amount = amountOf(figure.t, unit.scale);
  if (amount === undefined) return [];
  const recipient = otherThan(scene, donor);
  const stage = stageOf(scene.heading);
  return [
    draft(
      KIND.contribution,
      'sum-row',
      date.edtf,
      {
        stage,
        donor,
        ...(recipient ? { recipient } : {}),
        money: { currency: unit.currency, min: amount, max: amount, text: figure.t },
      },
      proof(s, s.from, s.to),
      ['a row of a table of gifts'],
    ),
  ];
}

/** The currency that a heading gives its rows, and the zeros of "million". */
function unitOf(heading: string): { currency: string; scale: number } | undefined {
  const scale = /\bmillions?\b|\bmn\b/.test(heading) ? 6 : /\bthousands?\b/.test(heading) ? 3 : 0;
  if (/\b(?:us|u\.s\.) dollars?\b/.test(heading)) return { currency: 'USD', scale };
  for (const word of heading.split(/[^\p{L}$€£¥₩₹]+/u)) {
    const code = word.toUpperCase();
    const currency = SIGNS.get(word) ?? NAMES.get(word) ?? (CODES.has(code) ? code : undefined);
    if (currency) return { currency, scale };
  }
  return undefined;
}

function amountOf(figure: string, scale: number): string | undefined {
  const plain = /^\d{1,3}(?:[,.\s]\d{3})+$/.test(figure) ? figure.replace(/[,.\s]/g, '') : figure;
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  if (scale === 0) return plain.length > 3 ? plain : undefined;
  const [whole, part = ''] = plain.split('.') as [string, string?];
  return part.length > scale ? undefined : (whole + part.padEnd(scale, '0')).replace(/^0+(?=\d)/, '');
}
