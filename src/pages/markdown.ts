import type { ViewCitation } from '../access/index.ts';
import { countInWords, dayInWords, instantInWords } from './in-words.ts';
import type { PageModel, SectionModel, SentenceModel } from './model.ts';
import { timesInWords } from './times-in-words.ts';
import { toldIn } from './told.ts';
import { endsInWords, sourceDay } from './voice.ts';

/** The page as Markdown (CommonMark with footnotes): each sentence with the note that proves it, then the sources. */
export function pageMarkdown(page: PageModel): string {
  const sentences = page.sections.flatMap((s) => s.paragraphs.flat());
  const blocks = [
    `# ${escapeMarkdown(page.title)}`,
    ...(page.invented ? ['**Invented.** This dossier is made up for tests and teaching.'] : []),
    escapeMarkdown(page.parties.map((p) => p.name).join(' · ')),
    ...(page.description ? [escapeMarkdown(page.description)] : []),
    timesLine(page),
    ...page.sections.flatMap(sectionBlocks),
    ...(sentences.length === 0 ? ['Nothing on record is printed at these times.'] : []),
    sentences.map((s) => footnote(s, page.language)).join('\n'),
    ...sourceBlocks(sentences, page.language),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function timesLine({ times, lastUpdated, lastStated }: PageModel): string {
  const told = timesInWords(times);
  const parts = [
    `A${told.slice(1)}`,
    lastUpdated ? `last updated ${instantInWords(lastUpdated)}` : '',
    lastStated ? `sources up to ${dayInWords(lastStated)}` : '',
  ];
  return `*${escapeMarkdown(parts.filter(Boolean).join('; '))}.*`;
}

function sectionBlocks(section: SectionModel): string[] {
  if (section.paragraphs.length === 0) return [];
  const told = section.paragraphs.map((p) => p.map(sentenceText).join(' '));
  const shown = section.paragraphs.reduce((n, p) => n + p.length, 0);
  return [
    `## ${escapeMarkdown(section.title)}`,
    ...(section.as === 'list' ? [told.map((t) => `- ${t}`).join('\n')] : told),
    ...(section.more
      ? [`*${countInWords(shown)} of ${countInWords(section.more.total)} sentences of this section.*`]
      : []),
  ];
}

function sentenceText({ text, note, number, variants }: SentenceModel): string {
  const asides = [note ?? '', variants.length > 0 ? 'sources differ' : ''].filter(Boolean).join('; ');
  return `${escapeMarkdown(text)}[^${number}]${asides ? ` *(${escapeMarkdown(asides)})*` : ''}`;
}

function footnote({ number, proofs, variants }: SentenceModel, language: string): string {
  const accounts = variants.map(
    (v) =>
      `Another account: ${escapeMarkdown(toldIn(v.statement, language).text)} ${v.citations.map((c) => proof(c, language)).join('; ')}.`,
  );
  return `[^${number}]: ${[`${proofs.map((c) => proof(c, language)).join('; ')}.`, ...accounts].join(' ')}`;
}

function proof({ citation, source, link }: ViewCitation, language: string): string {
  // The record's own quote where it may be copied, not the passage at hand: the same bytes on every machine.
  const words = citation.quote ?? endsInWords(citation);
  const title = escapeMarkdown(toldIn(source.title, language).text);
  const summary = source.derived ? ' (our summary, not a second voice)' : '';
  return `“${escapeMarkdown(words)}”, ${linked(title, link)}, ${sourceDay(source)}${summary}`;
}

function sourceBlocks(sentences: readonly SentenceModel[], language: string): string[] {
  const cited = sentences.flatMap((s) => [...s.proofs, ...s.variants.flatMap((v) => v.citations)]);
  const sources = [...new Map(cited.map(({ source }) => [source.ref, source])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  if (sources.length === 0) return [];
  const lines = sources.map((source) => {
    const title = escapeMarkdown(toldIn(source.title, language).text);
    const summary = source.derived ? ' (our summary, not a second voice)' : '';
    return `- ${linked(title, source.url)}, ${sourceDay(source)}${summary}`;
  });
  return ['## Sources', lines.join('\n')];
}

/** A link where the address is one of the web; anything that a click could run stays text. */
function linked(title: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/\S+$/i.test(url)) return title;
  return `[${title}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/**
 * A text that Markdown prints as it stands, on one line: every sign that could begin markup, a link or HTML is escaped.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~^$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/(https?|www|ftp)(:|\.)/gi, '$1\\$2');
}
