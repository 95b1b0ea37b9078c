import type { View, ViewCitation } from '../access/index.ts';
import { toldIn } from './told.ts';
import { type VoiceModel, voicesOf } from './voice.ts';

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
export interface SourceModel extends VoiceModel {
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
  return voicesOf(view).map((voice) => {
    const proves = proven.get(voice.ref) ?? [];
    const records = [...new Set(proves.map((p) => p.id))];
    return {
      ...voice,
      proves,
      counts: {
        records: records.length,
        passages: proves.reduce((n, p) => n + p.proofs.length, 0),
        alone: voice.source.derived ? 0 : records.filter((id) => isAlone(view, id, voice.ref)).length,
      },
    };
  });
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
