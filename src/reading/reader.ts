import { warning } from '../values/index.ts';
import { People } from './bearers.ts';
import { clausesOf } from './clause.ts';
import { dollarOf, inDollars } from './dollar.ts';
import { headsVisits, NO_HEADING, tellsRecord, tellsStanding } from './heading.ts';
import { known } from './known.ts';
import { languageOf } from './language.ts';
import { type Block, blocksOf } from './layout.ts';
import { namesIn } from './mention.ts';
import { merge } from './merge.ts';
import { sumsOf } from './money.ts';
import { markPeople } from './people.ts';
import { pressDay } from './press.ts';
import type { Options, Proposal, Reading } from './proposal.ts';
import { areas } from './recognise/area/area.ts';
import { areaItem, leadsAreas } from './recognise/area/area-list.ts';
import { contributions } from './recognise/contribution/contribution.ts';
import { noteHeading } from './recognise/contribution/fund-again.ts';
import { engagements } from './recognise/engagement/engagement.ts';
import { leadsEvents } from './recognise/engagement/lines.ts';
import { underHeading, visitLead, visitLines } from './recognise/engagement/visits.ts';
import { instruments } from './recognise/instrument/instrument.ts';
import { listed, underText } from './recognise/instrument/rows.ts';
import { formedParts } from './recognise/participation/open-part.ts';
import { participations } from './recognise/participation/participation.ts';
import { untold } from './recognise/participation/sweep.ts';
import { postings } from './recognise/posting/posting.ts';
import { standings } from './recognise/standing/standing.ts';
import { actors, type Draft, partiesIn, type Scene } from './scene.ts';
import type { Sentence } from './sentence.ts';
import { sentencesOf } from './sentences.ts';
import { settle } from './settle.ts';
import { atomAt } from './time/day.ts';
import { stretchOf } from './time/edtf.ts';
import { timesOf } from './time/phrase.ts';
import { tokenise } from './tokens.ts';
import { traceOf } from './trace.ts';
import { About, marksOf } from './weighed/marks.ts';
import { chances, weighed } from './weighed/weigh.ts';

const READER = { name: 'entente-grammar', version: '1' };
/** By kind, in the order in which they tell of a sentence; the last two take what the others left of parts taken. */
const RECOGNISERS = [
  instruments,
  standings,
  engagements,
  contributions,
  participations,
  postings,
  areas,
  untold,
  formedParts,
];

/**
 * Reads a page of diplomatic prose: proposals with the passages that prove them, offsets in UTF-16 code units of `text`.
 * Pure and deterministic; cost grows with the length of the text.
 */
export function read(text: string, options: Options): Reading {
  const blocks = blocksOf(text);
  const day = options.date ?? dayOf(text, blocks);
  const scene = sceneOf(text, options, day, pressDay(text, blocks, day));
  const language = languageOf(text);
  const isRead = language === 'en';
  if (isRead) for (const [i, block] of blocks.entries()) readBlock(scene, block, i);
  const title = blocks.find((b) => b.as === 'title');
  return {
    document: {
      ...(day ? { day } : {}),
      ...(title ? { title: text.slice(title.start, title.end) } : {}),
      language,
    },
    passages: blocks.map(({ start, end, as }) => ({ start, end, as })),
    records: merge(scene.drafts).map((d, _, all) => proposal(scene, d, all)),
    findings: isRead
      ? []
      : [
          warning(
            'reading-language',
            `This text is not in English (${language}), so nothing was read from it.`,
          ),
        ],
    ...(scene.explain ? { trace: scene.trace } : {}),
  };
}

/** The day in "Last updated: 07 Nov. 2017". */
function dayOf(text: string, blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.as !== 'updated') continue;
    const tokens = tokenise(text, block.start, Math.min(block.end, block.start + 200));
    for (let i = 0; i < tokens.length; i++) {
      const atom = atomAt(tokens, i);
      if (atom?.y !== undefined && atom.d !== undefined) return stretchOf({ ...atom, y: atom.y });
    }
  }
  return undefined;
}

function sceneOf(text: string, options: Options, day: string | undefined, press: string | undefined): Scene {
  const lexicon = known(options.reference);
  const organisation = options.relation.find((p) => lexicon.organisations.has(p));
  const countries = options.relation.filter((p) => !lexicon.organisations.has(p));
  const parts = day?.split('-').map(Number);
  return {
    text,
    known: lexicon,
    relation: options.relation,
    organisation,
    partner:
      countries.length === 1
        ? countries[0]
        : organisation
          ? options.relation.find((p) => p !== organisation)
          : undefined,
    day,
    clock: parts
      ? {
          day: { y: parts[0]!, ...(parts[1] ? { m: parts[1] } : {}), ...(parts[2] ? { d: parts[2] } : {}) },
          fiscal: countries.find((c) => c === 'USA' || c === 'AUS') ?? countries.at(-1)!,
          ...(press ? { press: pointOfDay(press) } : {}),
        }
      : {},
    press,
    dollar: dollarOf(text, options.relation),
    people: new People(lexicon),
    explain: options.explain === true,
    weighs: options.weigh !== false,
    ...(options.chance ? { chance: options.chance } : {}),
    acronyms: new Map(),
    heading: '',
    headingAbove: '',
    visitPlace: undefined,
    headingTime: undefined,
    lastParty: undefined,
    lastSubject: undefined,
    lastPerson: undefined,
    lastInstrument: undefined,
    instrumentAt: -9,
    lastFund: undefined,
    lastRecipient: undefined,
    recipientAt: 0,
    partnerFundAt: -9,
    soleActor: undefined,
    jointBodies: new Set(),
    lastSeries: undefined,
    lastEngagement: undefined,
    engagedAt: 0,
    lastEvent: undefined,
    lastTaking: undefined,
    undertakings: new Map(),
    lastPlace: undefined,
    lastPost: undefined,
    lastStanding: undefined,
    lastSeat: undefined,
    postAt: -9999,
    areaLead: undefined,
    trace: [],
    sentence: 0,
    block: 0,
    inBlock: 0,
    drafts: [],
  };
}

function pointOfDay(day: string): { y: number; m?: number; d?: number } {
  const [y, m, d] = day.split('-').map(Number);
  return { y: y!, ...(m ? { m } : {}), ...(d ? { d } : {}) };
}

function readBlock(scene: Scene, block: Block, index: number): void {
  scene.block = index;
  if (block.as !== 'item') {
    const isLead = leadsAreas(scene.text, block);
    scene.areaLead = isLead
      ? { proof: { start: block.start, end: block.end }, when: scene.headingTime, draft: undefined }
      : undefined;
  }
  if (block.as === 'updated' || block.as === 'boilerplate' || block.as === 'title') return;
  const tokens = tokenise(scene.text, block.start, block.end);
  if (tokens.length === 0) return;
  const line = block.end - block.start < 160 ? scene.text.slice(block.start, block.end) : '';
  if (block.as === 'heading' && NO_HEADING.test(line)) return;
  if (block.as === 'heading' && !tellsRecord(scene, line, index)) {
    underHeading(scene, line.toLowerCase());
    noteHeading(scene, line, tokens);
    underText(scene, line);
    const atom = atomAt(tokens, 0);
    scene.headingTime =
      atom?.y !== undefined && atom.to >= tokens.length ? stretchOf({ ...atom, y: atom.y }) : undefined;
    // A day at a page's head tells when it was published, not when what follows happened.
    if (index < 5 && atom?.d !== undefined) scene.headingTime = undefined;
    // "20 March" under "2008" is of that year.
    if (scene.headingTime && atom?.y !== undefined)
      scene.clock.last = { y: atom.y, ...(atom.m === undefined ? {} : { m: atom.m }) };
    if (!atom) scene.lastRecipient = undefined;
    return;
  }
  // "7. VIP Visits", "High-level visits:"; a paragraph is read before what its last words lead
  const isLine = headsVisits(line) || leadsEvents(line);
  const lead = isLine ? line.toLowerCase() : visitLead(scene.text, block);
  if (lead !== undefined && line !== '') underHeading(scene, lead);
  const marks = namesIn(tokens, scene.known);
  markPeople(tokens, marks, scene.people, scene.known, scene.sentence);
  marks.mentions.sort((a, b) => a.from - b.from);
  // A row of a table that opens with its date dates all it tells.
  const row = block.as === 'item' && /\t| \| /.test(line) ? atomAt(tokens, 0) : undefined;
  const above = scene.headingTime;
  if (row?.y !== undefined) scene.headingTime = stretchOf({ ...row, y: row.y });
  let next = 0;
  for (const run of sentencesOf(tokens)) {
    const times = timesOf(tokens, run.from, run.to, scene.clock);
    const { groups, clauses } = clausesOf(
      tokens,
      run.from,
      run.to,
      marks.cover,
      times,
      scene.headingTime !== undefined,
    );
    const first = next;
    while (next < marks.mentions.length && marks.mentions[next]!.from < run.to) next++;
    const s: Sentence = {
      tokens,
      from: run.from,
      to: run.to,
      mentions: marks.mentions.slice(first, next),
      cover: marks.cover,
      times,
      sums: inDollars(sumsOf(scene.text, tokens, run.from, run.to), tokens, scene.dollar),
      groups,
      clauses,
    };
    readSentence(scene, s, block);
  }
  scene.headingTime = above;
  if (lead !== undefined && line === '') underHeading(scene, lead);
}

function readSentence(scene: Scene, s: Sentence, block: Block): void {
  const before = scene.drafts.length;
  // An item with a sum tells of a gift, not of a field.
  const isArea = s.sums.length === 0 && areaItem(scene, s, block);
  // "5 million for a border programme, announced in May": no row of a list of texts.
  const opensWithSum = s.sums[0] !== undefined && s.sums[0].from <= s.from + 1;
  const isLine = block.end - block.start < 160 && tellsStanding(scene.text.slice(block.start, block.end));
  const inList =
    isArea || isLine || opensWithSum ? [] : [...listed(scene, s, block), ...visitLines(scene, s)];
  if (isArea) {
    // Told in the list's record.
  } else if (inList.length > 0) scene.drafts.push(...inList);
  else for (const recognise of RECOGNISERS) scene.drafts.push(...recognise(scene, s));
  settle(scene, s, before);
  if (scene.weighs && !isArea) scene.drafts.push(...weighed(scene, s, scene.drafts.slice(before)));
  if (scene.chance && !isArea) {
    const about = new About(scene, s);
    for (const c of chances(scene, s)) scene.chance({ draft: c.draft, marks: marksOf(about, c) });
  }
  for (const clause of s.clauses) {
    const who = actors(scene, s, clause).find((p) => scene.relation.includes(p) && p !== scene.organisation);
    if (who) scene.lastParty = who;
    const person = s.mentions.find(
      (m) => m.type === 'person' && m.from >= clause.subject.from && m.from < clause.subject.to,
    );
    if (person) scene.lastSubject = person.id;
  }
  const main = s.clauses[0];
  const sole = main ? partiesIn(scene, s, main.subject.from, main.subject.to) : [];
  if (sole.length === 1) scene.soleActor = { party: sole[0]!, sentence: scene.sentence };
  const fund = s.mentions.findLast((m) => m.type === 'fund');
  if (fund) scene.lastFund = fund;
  const named = s.mentions.filter((m) => m.type === 'person').at(-1);
  if (named) scene.lastPerson = named.id;
  if (scene.explain) scene.trace.push(...traceOf(scene, s, scene.drafts.slice(before)));
  scene.sentence++;
}

function proposal(scene: Scene, d: Draft, all: readonly Draft[]): Proposal {
  const whole = d.partOf ? all.indexOf(d.partOf) : -1;
  const proofs = d.citations.map((c) => scene.text.slice(c.start, c.end).replace(/\s+/g, ' '));
  const first = proofs[0] ?? '';
  const statement = `${first.charAt(0).toUpperCase()}${first.slice(1)}${/[.!?]$/.test(first) ? '' : '.'}`;
  return {
    kind: d.kind,
    when: d.when,
    asOf: scene.day ?? '',
    ...(d.ended ? { ended: true as const } : {}),
    ...d.slots,
    ...(whole >= 0 ? { partOf: whole } : {}),
    statement,
    citations: d.citations,
    reader: { ...READER, rule: d.rule },
    ...(scene.explain ? { why: d.why } : {}),
  };
}
