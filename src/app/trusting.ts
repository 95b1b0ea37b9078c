import { type Draft, REGISTER, type StandingTrust, trustsIn } from '../desk/index.ts';
import type { Command, Json } from '../journal/index.ts';
import { type Book, current, thingsOf } from '../record/index.ts';
import { type Finding, fail, ok, problem, type Result, slug } from '../values/index.ts';
import type { Party } from '../vocabulary/index.ts';
import type { OpenOffice } from './open-office.ts';
import { type PartyRef, partyNamed } from './party-named.ts';

/** Whose activity files are to be trusted, as somebody named it. */
export interface Publisher {
  /** A party by its id, name or short name, or an organisation identifier. */
  readonly named: string;
  /** The organisation's name, where its identifier is on no party of the register yet. */
  readonly name?: string;
}

/** What a decision came to: it stands, and since before where it stood already. */
export interface Trusted {
  readonly trust: StandingTrust;
  readonly before: boolean;
}

/**
 * Decides that what a publisher reports goes straight into the record of a relation, through gate 1. An identifier that
 * is new becomes an alias of its party; a party that is new is registered. Codes: those of `resolved` and of the gate.
 */
export async function trustPublisher(
  office: OpenOffice,
  relation: string,
  asked: Publisher,
  command: Command,
): Promise<Result<Trusted>> {
  let identifier = '';
  let before = false;
  const done = await office.admit(
    {
      books: [relation],
      drafts: (ground) => {
        const found = resolved(asked, ground.book(REGISTER));
        if (!found.ok) return found;
        identifier = found.value.identifier;
        const book = ground.book(relation);
        before = trustsIn(book).some((t) => t.identifier === identifier);
        if (before) return ok([]);
        const { publisher, party } = found.value;
        const value = { publisher, identifier, marking: 'internal' };
        return ok([
          ...(party ? [{ book: REGISTER, ref: publisher, value: party as unknown as Json }] : []),
          { book: relation, ref: refFor(identifier, book), value },
        ]);
      },
    },
    command,
  );
  if (!done.ok) return done;
  const trust = trustsIn(await office.book(relation)).find((t) => t.identifier === identifier)!;
  return ok({ trust, before }, done.findings);
}

/** Takes every decision to trust a publisher in a relation back, through gate 1. Code: trust-absent. */
export async function distrustPublisher(
  office: OpenOffice,
  relation: string,
  named: string,
  command: Command,
): Promise<Result<readonly StandingTrust[]>> {
  let taken: readonly StandingTrust[] = [];
  const done = await office.admit(
    {
      books: [relation],
      drafts: (ground) => {
        const standing = trustsIn(ground.book(relation));
        const exact = standing.filter((t) => t.identifier === named || t.ref === named);
        const party = partyNamed(named, ground.book(REGISTER));
        taken = exact.length > 0 ? exact : standing.filter((t) => t.publisher === party);
        if (taken.length === 0)
          return fail(
            problem(
              'trust-absent',
              `No decision stands to trust “${named}” in ${relation}.`,
              undefined,
              `“entente iati trusted --relation ${relation}” lists those that stand.`,
            ),
          );
        return ok(taken.map(({ ref }): Draft => ({ book: relation, ref, value: null })));
      },
    },
    command,
  );
  return done.ok ? ok(taken, done.findings) : done;
}

/** Who reports in an activity file: identifiers with a name each; '' for those without one. */
export type Reporters = ReadonlyMap<string, string>;

/** The decisions under which a file may go straight into the record; findings where one is missing (iati-untrusted). */
export function underTrust(
  book: Book,
  register: Book,
  reporters: Reporters,
  file: string,
): { readonly under: readonly StandingTrust[]; readonly missing: readonly Finding[] } {
  const standing = new Map(trustsIn(book).map((t) => [t.identifier, t]));
  const under: StandingTrust[] = [];
  const missing: Finding[] = [];
  for (const [identifier, name] of reporters) {
    const found = standing.get(identifier);
    if (found) under.push(found);
    else if (missing.length < 10) missing.push(untrusted(book.name, register, identifier, name, file));
  }
  return { under, missing };
}

/** How an entry names the decisions that it was made under: for the office alone, like the decisions themselves. */
export function sayUnder(book: string, under: readonly StandingTrust[]): string {
  return under.map((t) => `Under ${t.ref} (entry ${t.n} of ${book}, by ${t.by}).`).join(' ');
}

function untrusted(book: string, register: Book, identifier: string, name: string, file: string): Finding {
  const at = { file, line: 1, column: 1 };
  const way = 'or leave --trusted away: its rows wait at the desk then.';
  if (identifier === '')
    return problem(
      'iati-untrusted',
      'An activity does not say by an identifier who reports it, so no decision can stand for it.',
      at,
      `Ask the publisher for a reporting-org with its ref; ${way}`,
    );
  const who = name ? `${name.slice(0, 80)} (${identifier})` : identifier;
  const isKnown = partyWith(identifier, register) !== undefined;
  const named = isKnown || !name ? '' : ` --name ${quoted(name)}`;
  return problem(
    'iati-untrusted',
    `No decision stands to trust ${who} in ${book}, so nothing of its file goes straight into the record.`,
    at,
    `Decide it: entente iati trust ${quoted(identifier)}${named} --relation ${book} --reason "…"; ${way}`,
  );
}

/** A word of a file in a command to be copied: as it is, or in quotation marks that a shell takes as they stand. */
function quoted(text: string): string {
  const said = text.replace(/\p{C}/gu, ' ').slice(0, 120);
  return /^[\w.:-]+$/.test(said) && !said.startsWith('-') ? said : `'${said.replaceAll("'", `'\\''`)}'`;
}

interface Found {
  readonly publisher: PartyRef;
  readonly identifier: string;
  /** What the register is to say of it, where that is new. */
  readonly party?: Party;
}

/** Who was named, with the identifier under which it reports. Codes: publisher-unknown, publisher-identifier. */
function resolved({ named, name }: Publisher, register: Book): Result<Found> {
  const holder = partyWith(named, register);
  const called = name === undefined ? undefined : partyNamed(name, register);
  if (holder && (isIdentifier(named) || name !== undefined)) {
    if (called === undefined || called === holder) return ok({ publisher: holder, identifier: named });
    return fail(problem('publisher-identifier', `${named} is an alias of ${holder}, not of ${called}.`));
  }
  if (name !== undefined) return ok(joined(named, name, called, register));
  const party = partyNamed(named, register);
  if (party === undefined)
    return fail(
      problem(
        'publisher-unknown',
        `“${named}” is no party on record, and no identifier of one.`,
        undefined,
        'Where it is an identifier, say whose: --name "World Health Organization".',
      ),
    );
  const identifiers = (current<Party>(register, party)?.aliases ?? []).filter(isIdentifier);
  if (identifiers.length === 1) return ok({ publisher: party, identifier: identifiers[0]! });
  return fail(
    problem(
      'publisher-identifier',
      identifiers.length === 0
        ? `No organisation identifier of ${party} is on record.`
        : `${party} may report as ${identifiers.join(' or ')}.`,
      undefined,
      `Name the identifier: entente iati trust IDENTIFIER --name ${quoted(named)}.`,
    ),
  );
}

/** An identifier with the party of that name, which gets it as an alias, or is made. */
function joined(identifier: string, name: string, called: PartyRef | undefined, register: Book): Found {
  if (called !== undefined) {
    const held = current<Party>(register, called);
    // A country with a code needs no entry, and so has no aliases.
    if (!held) return { publisher: called, identifier };
    return {
      publisher: called,
      identifier,
      party: { ...held, aliases: [...(held.aliases ?? []), identifier] },
    };
  }
  const stem = slug(name).slice(0, 56).replace(/-$/, '') || 'organisation';
  let publisher: PartyRef = `party:${stem}`;
  for (let n = 2; register.things.has(publisher); n++) publisher = `party:${stem}-${n}`;
  return {
    publisher,
    identifier,
    party: { name: { en: name }, type: 'organisation', aliases: [identifier] },
  };
}

/** The party of which a text is an alias, letter by letter. */
function partyWith(alias: string, register: Book): PartyRef | undefined {
  const found = thingsOf<Party>(register, 'party').find(({ value }) => value.aliases?.includes(alias));
  return found && `party:${found.id}`;
}

/** Whether an alias may be an organisation identifier (`XM-DAC-928`, `41127`) and no other name. */
function isIdentifier(alias: string): boolean {
  return /^(?=.*[\d-])\S+$/.test(alias);
}

/** Where a decision is kept: where one about that identifier was before, else at a free name. */
function refFor(identifier: string, book: Book): `trust:${string}` {
  const stem = slug(identifier).slice(0, 56).replace(/-$/, '') || 'publisher';
  for (let n = 1; ; n++) {
    const ref = `trust:${n === 1 ? stem : `${stem}-${n}`}` as const;
    const last = book.things.get(ref)?.findLast((v) => v.value !== null)?.value;
    if (!last || (last as { identifier?: string }).identifier === identifier) return ref;
  }
}
