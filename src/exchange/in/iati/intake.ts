import { cite, type Source } from '../../../archive/index.ts';
import { type Draft, REGISTER, type Read } from '../../../desk/index.ts';
import type { Json, Ref } from '../../../journal/index.ts';
import { canonicalJson, type Finding, sha256, slug, warning } from '../../../values/index.ts';
import { type Fund, type Party, type RecordValue, valuesHash } from '../../../vocabulary/index.ts';
import type { IatiActivity, Where } from './activity.ts';
import { MONEY_KIND, type Row, rowsOf, textsIn } from './contributions.ts';
import { folded, type Merged, Organisations } from './organisations.ts';
import { ownValue } from './own-value.ts';

/** What is on record already, as far as an activity file needs it. */
export interface IatiAround {
  /** The dossier that the file is for. */
  readonly book: string;
  readonly parties: Iterable<readonly [id: string, party: Party]>;
  readonly funds: Iterable<readonly [id: string, fund: Fund]>;
  record(id: string): RecordValue | undefined;
  readonly records: Iterable<readonly [id: string, value: RecordValue]>;
  source(ref: string): Source | undefined;
  /** Whether a reference is on record: what is stays as it is. */
  has(ref: string): boolean;
}

/** What an activity file comes to. */
export interface IatiIntake {
  /** For the record: who and what is new, and every contribution with its citation. */
  readonly drafts: readonly Draft[];
  /** The same contributions for the desk, as a reader gives them. */
  readonly reads: readonly Read[];
  readonly merged: readonly Merged[];
  /** Contributions that this publisher told of before and this file does not have: withdrawn only where that is asked for. */
  readonly gone: readonly string[];
  readonly findings: readonly Finding[];
}

/** The name and version of the reader of activity files, as sources and proposals bear it. */
export const IATI_READER = { name: 'entente-iati', version: '1' } as const;

/** Gathers the activities of a file into what goes on record; `finish` cites each row in the file's text. */
export class IatiGathering {
  readonly #around: IatiAround;
  readonly #file: string;
  readonly #organisations: Organisations;
  readonly #funds: Map<string, string>;
  readonly #newFunds = new Map<string, Fund>();
  readonly #rows: Row[] = [];
  readonly #own = new Map<string, { readonly book: string; readonly ref: Ref; readonly value: Json }>();
  readonly #findings: Finding[] = [];
  /** Budgets and planned disbursements, which go nowhere: how many, and where the first stands. */
  readonly #planned = { budgets: 0, disbursements: 0, first: undefined as Where | undefined };
  /** Who reports: the first activity's, as a party. */
  reporter: string | undefined;

  constructor(around: IatiAround, file: string) {
    this.#around = around;
    this.#file = file;
    this.#organisations = new Organisations(around.parties);
    this.#funds = new Map();
    for (const [id, { name, acronym }] of around.funds)
      for (const one of [id, acronym, ...Object.values(name)])
        if (one !== undefined && !this.#funds.has(folded(one))) this.#funds.set(folded(one), `fund:${id}`);
  }

  /** Takes one activity. */
  take(activity: IatiActivity): void {
    if (activity.ownElements.some(({ name }) => name === 'ent:record')) this.#takeOwn(activity);
    const reporter = activity.reporter;
    if (activity.transactions.every((t) => t.own.includes('record')) && activity.ownElements.length > 0)
      return;
    this.reporter ??= this.#organisations.refOf(reporter);
    const fund = this.#fundOf(activity);
    const { rows, left } = rowsOf(activity, fund, this.#organisations);
    this.#rows.push(...rows);
    const { budgets, planned } = activity;
    this.#planned.budgets += budgets.length;
    this.#planned.disbursements += planned.length;
    this.#planned.first ??= (budgets[0] ?? planned[0])?.where;
    for (const one of left)
      this.#findings.push(
        warning(
          'iati-left',
          `${activity.identifier}: transaction[${one.number}] is left out: ${one.value.currency === undefined ? 'it has no currency' : `the record has no word for type ${one.type}`}.`,
          { file: this.#file, line: one.where.line, column: one.where.column },
        ),
      );
  }

  /** What our own elements hold goes on record as it was. */
  #takeOwn({ ownElements }: IatiActivity): void {
    for (const element of ownElements) {
      const { attributes, children } = element;
      const ref = attributes[attributes.indexOf('ref') + 1];
      const value = children.find(({ name }) => name === 'ent:value');
      if (!value || ref === undefined || !attributes.includes('ref')) continue;
      const isRecord = element.name === 'ent:record';
      const full = (isRecord ? `record:${ref}` : ref) as Ref;
      const inDossier = isRecord || full.startsWith('source:');
      this.#own.set(full, {
        book: inDossier ? this.#around.book : REGISTER,
        ref: full,
        value: ownValue(value) as Json,
      });
    }
  }

  #fundOf(activity: IatiActivity): string {
    const id = fundId(activity.identifier);
    for (const name of [id, ...Object.values(activity.title)]) {
      const known = this.#funds.get(folded(name));
      if (known) return known;
    }
    const ref = `fund:${id}`;
    const { reporter } = activity;
    const manager = reporter && !reporter.secondary ? this.#organisations.refOf(reporter) : undefined;
    const purpose = textsIn(
      activity.descriptions.find(({ type }) => type === undefined || type === '1')?.text,
    );
    this.#newFunds.set(ref, {
      name: textsIn(activity.title) ?? { en: activity.identifier || 'Activity' },
      ...(manager ? { manager } : {}),
      ...(purpose ? { purpose } : {}),
    });
    this.#funds.set(folded(id), ref);
    return ref;
  }

  /** What it all comes to, each row cited in the source's text. */
  finish(source: Source, text: string): IatiIntake {
    const drafts: Draft[] = [];
    const put = (book: string, ref: string, value: unknown) =>
      drafts.push({
        book,
        ref: ref as Ref,
        value: value as Json,
        at: { file: this.#file, line: 1, column: 1 },
      });
    for (const [ref, party] of this.#organisations.changed) put(REGISTER, ref, party);
    for (const [ref, fund] of this.#newFunds) put(REGISTER, ref, fund);
    if (this.#rows.length > 0) put(this.#around.book, `source:${source.id}`, source);
    for (const { book, ref, value } of this.#own.values())
      if (ref.startsWith('record:')) drafts.push(this.#ownDraft(book, ref, value));
      else if (!this.#around.has(ref)) put(book, ref, value);
    const given = new Set<string>();
    const { book } = this.#around;
    for (const { id, when, slots, where } of this.#rows) {
      given.add(id);
      const held = this.#around.record(id);
      const span = { start: where.start, end: where.end };
      const isSame = held && held.when === when && canonicalJson(held.slots) === canonicalJson(slots);
      const value: RecordValue = isSame
        ? held
        : { kind: MONEY_KIND, when, slots, citations: [cite(source, text, span)], marking: 'public' };
      drafts.push({
        book,
        ref: `record:${id}`,
        value: value as unknown as Json,
        at: { file: this.#file, line: where.line, column: where.column },
      });
    }
    this.#sayPlanned();
    this.#sayShared(source);
    const rows = this.#rows;
    let reads: readonly Read[] | undefined;
    return {
      drafts,
      // For the desk alone: what goes straight into the record needs no second form.
      get reads() {
        reads ??= rows.map(readOf);
        return reads;
      },
      merged: this.#organisations.merged,
      gone: this.#goneSince(source, given),
      findings: this.#findings,
    };
  }

  /** A record as it was written out; its statement is confirmed where it was. */
  #ownDraft(book: string, ref: Ref, value: Json): Draft {
    const record = value as unknown as RecordValue;
    const isWhole = typeof record.slots === 'object' && record.confirmed !== undefined;
    const confirm = isWhole && record.confirmed === valuesHash(record);
    return { book, ref, value, confirm, at: { file: this.#file, line: 1, column: 1 } };
  }

  /** Contributions of earlier files of the same publisher that this one does not have. */
  #goneSince(source: Source, given: ReadonlySet<string>): string[] {
    const gone: string[] = [];
    for (const [id, value] of this.#around.records) {
      if (!id.startsWith('iati-') || given.has(id) || value.kind !== MONEY_KIND) continue;
      const from = value.citations.map((c) => this.#around.source(c.source));
      if (from.every((s) => s?.extractor.name === IATI_READER.name && s.publisher === source.publisher))
        gone.push(id);
    }
    return gone;
  }

  /** What is planned is no promise and no payment, and is left out: told once a file. */
  #sayPlanned(): void {
    const { budgets, disbursements, first } = this.#planned;
    if (!first) return;
    const many = (n: number, one: string) => (n === 0 ? [] : [`${n} ${one}${n === 1 ? '' : 's'}`]);
    const all = [...many(budgets, 'budget'), ...many(disbursements, 'planned disbursement')].join(' and ');
    this.#findings.push(
      warning(
        'iati-planned',
        `${all} ${budgets + disbursements === 1 ? 'is' : 'are'} left out: what is planned is neither required, promised nor paid.`,
        { file: this.#file, line: first.line, column: first.column },
        'What was signed for or paid stands in the file as a transaction.',
      ),
    );
  }

  /** One activity reported in files of two publishers is shown, and nobody's is overwritten. */
  #sayShared(source: Source): void {
    const funds = new Set(this.#rows.map(({ slots }) => slots.fund as string));
    const told = new Set<string>();
    for (const [id, value] of this.#around.records) {
      const fund = value.slots.fund as string | undefined;
      if (!id.startsWith('iati-') || fund === undefined || !funds.has(fund) || told.has(fund)) continue;
      const other = value.citations
        .map((c) => this.#around.source(c.source))
        .find((s) => s?.extractor.name === IATI_READER.name && s.publisher !== source.publisher);
      if (!other) continue;
      told.add(fund);
      this.#findings.push(
        warning(
          'iati-shared',
          `${fund} is told of in a file of another publisher as well (source ${other.id}): both accounts are kept.`,
          { file: this.#file, line: 1, column: 1 },
          'Look whether they speak of the same payments before they are added.',
        ),
      );
    }
  }
}

/** A contribution as a reader gives it to the desk. */
function readOf({ when, slots, where, type }: Row): Read {
  return {
    kind: MONEY_KIND,
    when,
    citations: [{ start: where.start, end: where.end }],
    reader: { ...IATI_READER, rule: `transaction-type-${type}` },
    ...slots,
  };
}

/** The id under which an activity's fund stands where no fund of its name is on record. */
function fundId(identifier: string): string {
  // Two identifiers may read alike once letters are folded; the hash keeps them apart.
  const stem = slug(identifier).slice(0, 44).replace(/-$/, '');
  return ['iati', ...(stem ? [stem] : []), sha256(identifier).slice(0, 8)].join('-');
}
