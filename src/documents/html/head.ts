import { dayOfStamp } from '../day/dates.ts';
import { announcesUpdate } from '../day/said.ts';
import type { DayFound } from '../document.ts';
import { type Element, following, isElement, textWithin } from './node.ts';
import { wordsOf } from './words.ts';

/** What a page says of itself to machines. */
export interface Head {
  readonly title?: string;
  /** Days, the best first. */
  readonly days: readonly DayFound[];
}

const MODIFIED: ReadonlySet<string> = new Set(
  'articlemodifiedtime articlemodified ogupdatedtime dctermsmodified dcdatemodified dctermsdatemodified dcmodified lastmodified lastmod modified datemodified modifieddate modifiedtime revised lastupdated lastupdate updated updatedtime revisiondate'.split(
    ' ',
  ),
);
const PUBLISHED: ReadonlySet<string> = new Set(
  'articlepublishedtime articlepublished ogpublishedtime dctermsissued dctermscreated dctermsdate dctermsavailable dcdate dcdateissued dcdatecreated dcdatepublished date datepublished pubdate publishdate publisheddate publicationdate citationpublicationdate releasedate'.split(
    ' ',
  ),
);
const ORDER: readonly DayFound['rule'][] = [
  'updated-time',
  'updated-meta',
  'updated-json-ld',
  'published-time',
  'published-meta',
  'published-json-ld',
];

/** Reads what a page says of itself: its title, and days from `time`, `meta` and JSON-LD. */
export function headOf(root: Element, core: Element): Head {
  const days: DayFound[] = [];
  const titles: Record<string, string> = {};
  const times: DayFound[] = [];
  let inCore = false;
  const coreEnd = following(core, root, true);
  for (let node = following(root, root); node; node = following(node, root)) {
    if (node === core) inCore = true;
    else if (node === coreEnd) inCore = false;
    if (!isElement(node)) continue;
    if (node.tag === 'meta') meta(node, days, titles);
    else if (node.tag === 'title' && node.parent?.tag === 'head')
      titles.title ??= clean(textWithin(node, 500));
    else if (node.tag === 'script' && /ld\+json/i.test(node.attributes.get('type') ?? ''))
      days.push(...linked(textWithin(node, 1_000_000)));
    else if (node.tag === 'time' || node.attributes.has('itemprop')) time(node, inCore, days, times);
  }
  if (times.length <= 2) days.push(...times.slice(0, 1));
  days.sort((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule));
  const title = titles.og ?? titles.dc ?? (titles.title && withoutSite(titles.title));
  return { ...(title ? { title } : {}), days };
}

function meta(element: Element, days: DayFound[], titles: Record<string, string>): void {
  const { attributes } = element;
  const content = attributes.get('content');
  const name =
    attributes.get('name') ??
    attributes.get('property') ??
    attributes.get('http-equiv') ??
    attributes.get('itemprop');
  if (!content || !name || content.length > 1_000) return;
  const key = name.toLowerCase().replace(/[^a-z]/g, '');
  if (key === 'ogtitle') titles.og ??= clean(content);
  if (key === 'dctitle' || key === 'dctermstitle') titles.dc ??= clean(content);
  add(
    days,
    MODIFIED.has(key) ? 'updated-meta' : PUBLISHED.has(key) ? 'published-meta' : undefined,
    content,
    name,
  );
}

function time(element: Element, inCore: boolean, days: DayFound[], times: DayFound[]): void {
  const { attributes } = element;
  const stamp = attributes.get('datetime') ?? attributes.get('content');
  if (!stamp) return;
  const words = wordsOf(
    ['itemprop', 'class', 'property'].map((name) => attributes.get(name) ?? '').join(' '),
  );
  const isUpdate =
    words.some((word) => /^(?:datemodified|modified|updated|lastmodified|lastupdated)$/.test(word)) ||
    (element.tag === 'time' &&
      element.parent !== undefined &&
      announcesUpdate(textWithin(element.parent, 80)));
  const isIssue =
    attributes.has('pubdate') || words.some((word) => /^(?:datepublished|published|pubdate)$/.test(word));
  if (isUpdate) add(days, 'updated-time', stamp, 'time');
  else if (isIssue) add(days, 'published-time', stamp, 'time');
  else if (inCore && element.tag === 'time') add(times, 'published-time', stamp, 'time');
}

function linked(json: string): DayFound[] {
  const days: DayFound[] = [];
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return days;
  }
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < 10_000; i++) {
    const thing = queue[i];
    if (typeof thing !== 'object' || thing === null) continue;
    const { dateModified, datePublished } = thing as Record<string, unknown>;
    if (typeof dateModified === 'string') add(days, 'updated-json-ld', dateModified, 'dateModified');
    if (typeof datePublished === 'string') add(days, 'published-json-ld', datePublished, 'datePublished');
    for (const inner of Object.values(thing).slice(0, 1_000)) queue.push(inner);
  }
  return days;
}

function add(days: DayFound[], rule: DayFound['rule'] | undefined, stamp: string, name: string): void {
  const day = rule && dayOfStamp(stamp);
  if (day) days.push({ day, rule, said: `${name}: ${stamp.trim().slice(0, 60)}` });
}

function clean(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** A page's title without the name of its site: `Relations with Japan | Ministry` or `Ministry - Relations with Japan`. */
function withoutSite(title: string): string {
  const pieces = title.split(/\s+(?:[|–—»:]|-|::)\s+/);
  return pieces.length === 1 ? title : pieces.reduce((a, b) => (b.length > a.length ? b : a));
}
