import type { View, ViewCitation, ViewSource } from '../access/index.ts';
import { byText } from './in-time.ts';
import { dayInWords } from './in-words.ts';
import { toldIn } from './told.ts';

/** A source as it is named beside what it says. */
export interface VoiceModel {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  /** BCP 47, of the source itself: its title is the source's own. */
  readonly language: string;
  /** Name of the publisher. */
  readonly publisher?: string;
  /** The day up to which it speaks, and in words: "7 November 2017", "retrieved 3 May 2021". */
  readonly day: string;
  readonly said: string;
  /** What must be told beside it: "our summary of …, not a second voice". */
  readonly note?: string;
  /** The source that it is a summary of, where it may be seen. */
  readonly summaryOf?: { readonly id: string; readonly title: string };
  readonly source: ViewSource;
}

/** The sources of a view as they are listed: own voices before summaries, the latest day first. */
export function voicesOf(view: View): VoiceModel[] {
  return [...view.sources]
    .sort((a, b) => Number(a.derived) - Number(b.derived) || byText(b.day, a.day) || byText(a.id, b.id))
    .map((source) => voiceOf(view, source));
}

/** A source with its name, its publisher and its day in words. */
export function voiceOf(view: Pick<View, 'names' | 'sources'>, source: ViewSource): VoiceModel {
  const { language } = view.names;
  const original = view.sources.find((s) => s.ref === source.derivedFrom);
  const of = original && { id: original.id, title: toldIn(original.title, language).text };
  return {
    id: source.id,
    ref: source.ref,
    title: toldIn(source.title, language).text,
    language: source.language,
    ...(source.publisher ? { publisher: publisherOf(source.publisher, view) } : {}),
    day: source.day,
    said: sourceDay(source),
    ...(source.derived
      ? { note: of ? `our summary of “${of.title}”, not a second voice` : 'our summary, not a second voice' }
      : {}),
    ...(of ? { summaryOf: of } : {}),
    source,
  };
}

/** "7 November 2017", or "retrieved 3 May 2021" where a source bears no day of its own. */
export function sourceDay({ day, dayIs }: { readonly day: string; readonly dayIs?: string }): string {
  return dayIs === 'retrieved' ? `retrieved ${dayInWords(day)}` : dayInWords(day);
}

/** "first … last": what is kept of a passage that may not be copied. */
export function endsInWords(citation: { readonly first: string; readonly last?: string }): string {
  return [citation.first, citation.last].filter(Boolean).join(' … ');
}

const STATES: Readonly<Record<ViewCitation['state'], string>> = {
  holds: 'It stands in the text word for word.',
  moved: 'It stands elsewhere in the text now.',
  ambiguous: 'It stands in the text more than once, so that it is not certain which is meant.',
  gone: 'The text no longer has it.',
  unread: 'The text is not at hand here; the passage is held by its place, hash, first and last words.',
};

/** How a cited passage stands to its text, in words. */
export function citationInWords({ state }: Pick<ViewCitation, 'state'>): string {
  return STATES[state];
}

/** The name of a publisher: of a party on record, else as it is written. */
function publisherOf(publisher: string, view: Pick<View, 'names'>): string {
  return publisher.startsWith('party:') ? view.names.of(publisher) : publisher;
}
