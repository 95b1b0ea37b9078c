import type { Day } from '../values/index.ts';
import { standingOn } from './standing.ts';
import type { ToldRecord } from './told-record.ts';
import type { Standing, ViewRecord } from './view.ts';

/** A record at one day. Of all that it tells, only how it stands depends on the day; the rest it shares with other days. */
export class SeenRecord implements ViewRecord {
  readonly #told: ToldRecord;
  readonly #standing: LazyStanding;

  constructor(told: ToldRecord, day: Day) {
    this.#told = told;
    this.#standing = new LazyStanding(told, day);
  }

  /** The same record at another day. */
  at(day: Day): SeenRecord {
    return new SeenRecord(this.#told, day);
  }

  get id() {
    return this.#told.id;
  }

  get kind() {
    return this.#told.kind;
  }

  get value() {
    return this.#told.value;
  }

  get statement() {
    return this.#told.statement;
  }

  get statementIs() {
    return this.#told.statementIs;
  }

  get reopened() {
    return this.#told.reopened;
  }

  get asOf() {
    return this.#told.asOf;
  }

  get standing(): Standing {
    return this.#standing;
  }

  get citations() {
    return this.#told.citations;
  }

  get variants() {
    return this.#told.variants;
  }

  get versions() {
    return this.#told.versions;
  }

  toJSON(): ViewRecord {
    const { id, kind, value, statement, statementIs, reopened, asOf, standing } = this;
    const { citations, variants, versions } = this;
    return {
      ...{ id, kind, value, statement, statementIs, reopened, asOf, standing },
      ...{ citations, variants, versions },
    };
  }
}

/** How a record stands at a day: whether it is printed is told at once, the reasons in words when somebody asks. */
class LazyStanding implements Standing {
  readonly #told: ToldRecord;
  readonly #day: Day;
  #full: Standing | undefined;

  constructor(told: ToldRecord, day: Day) {
    this.#told = told;
    this.#day = day;
  }

  get printed() {
    return this.#told.begins <= this.#day;
  }

  get as() {
    return this.#all.as;
  }

  get verdict() {
    return this.#all.verdict;
  }

  get tense() {
    return this.#all.tense;
  }

  get note() {
    return this.#all.note;
  }

  get #all(): Standing {
    this.#full ??= standingOn(this.#told.kind, this.#told.value, this.#day, this.#told.stated);
    return this.#full;
  }

  toJSON(): Standing {
    return this.#all;
  }
}
