import type { View, ViewCitation, ViewSource } from '../access/index.ts';
import { byText } from './in-time.ts';
import { dayInWords } from './in-words.ts';
import { toldIn } from './told.ts';

/** A record that a source proves, or an account of it, with the passages that do. */
export interface Proven {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  /** What the source tells is another account than the printed one. */
  readonly account: 'printed' | 'other';
  /** Whether the record is printed at the view's day. */
  readonly printed: boolean;
  readonly proofs: readonly ViewCitation[];
}

/** A source with what it proves. */
export interface SourceModel {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
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
  readonly proves: readonly Proven[];
  readonly counts: {
    readonly records: number;
    readonly passages: number;
    /** Records that no other source proves; 0 for a summary, which proves nothing by itself. */
    readonly alone: number;
  };
}

/** The sources of a view with the records that each proves: own voices before summaries, the latest day first. */
export function sourcesOf(view: View): SourceModel[] {
  const proven = provenBySource(view);
  return [...view.sources]
    .sort((a, b) => Number(a.derived) - Number(b.derived) || byText(b.day, a.day) || byText(a.id, b.id))
    .map((source) => sourceOf(view, source, proven.get(source.ref) ?? []));
}

function sourceOf(view: View, source: ViewSource, proves: readonly Proven[]): SourceModel {
  const { names } = view;
  const original = view.sources.find((s) => s.ref === source.derivedFrom);
  const of = original && { id: original.id, title: toldIn(original.title, names.language).text };
  const records = [...new Set(proves.map((p) => p.id))];
  const day = dayInWords(source.day);
  return {
    id: source.id,
    ref: source.ref,
    title: toldIn(source.title, names.language).text,
    language: source.language,
    ...(source.publisher ? { publisher: publisherOf(source.publisher, view) } : {}),
    day: source.day,
    said: source.dayIs === 'retrieved' ? `retrieved ${day}` : day,
    ...(source.derived
      ? { note: of ? `our summary of “${of.title}”, not a second voice` : 'our summary, not a second voice' }
      : {}),
    ...(of ? { summaryOf: of } : {}),
    source,
    proves,
    counts: {
      records: records.length,
      passages: proves.reduce((n, p) => n + p.proofs.length, 0),
      alone: source.derived ? 0 : records.filter((id) => isAlone(view, id, source.ref)).length,
    },
  };
}

function provenBySource(view: View): Map<string, Proven[]> {
  const proven = new Map<string, Proven[]>();
  for (const record of view.records) {
    const accounts = [
      { account: 'printed' as const, statement: record.statement, citations: record.citations },
      ...record.variants.map((v) => ({
        account: 'other' as const,
        statement: v.statement,
        citations: v.citations,
      })),
    ];
    for (const { account, statement, citations } of accounts)
      for (const [ref, proofs] of bySource(citations)) {
        const list = proven.get(ref) ?? [];
        proven.set(ref, list);
        list.push({
          id: record.id,
          ...toldIn(statement, view.names.language),
          account,
          printed: record.standing.printed,
          proofs,
        });
      }
  }
  return proven;
}

function bySource(citations: readonly ViewCitation[]): Map<string, ViewCitation[]> {
  const found = new Map<string, ViewCitation[]>();
  for (const cited of citations) {
    const list = found.get(cited.source.ref) ?? [];
    found.set(cited.source.ref, list);
    list.push(cited);
  }
  return found;
}

function isAlone(view: View, id: string, ref: string): boolean {
  const record = view.record(id);
  const voices = record
    ? [...record.citations, ...record.variants.flatMap((v) => v.citations)].filter((c) => !c.source.derived)
    : [];
  return voices.every((c) => c.source.ref === ref);
}

/** The name of a publisher: of a party on record, else as it is written. */
export function publisherOf(publisher: string, view: Pick<View, 'names'>): string {
  return publisher.startsWith('party:') ? view.names.of(publisher) : publisher;
}
