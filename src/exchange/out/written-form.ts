import type { Source } from '../../archive/index.ts';
import type { Citation, Texts } from '../../values/index.ts';
import {
  type Fund,
  isConfirmed,
  kindOf,
  type Outline,
  type Party,
  type Person,
  type RecordValue,
  type Relation,
  type Slot,
  type Slots,
} from '../../vocabulary/index.ts';
import type { Plain } from './yaml-text.ts';

/** A map of a dossier file; undefined members are left out of it. */
export type PlainMap = { readonly [key: string]: Plain | undefined };

/** How a citation is written: by its words where they travel with the dossier, else by place and hashes. */
export type WriteCitation = (citation: Citation) => PlainMap;

/** A relation as a dossier file writes it. */
export function relationForm(relation: Relation): PlainMap {
  return {
    parties: relation.parties.map(bare),
    title: texts(relation.title),
    description: texts(relation.description),
    invented: relation.invented,
    marking: marking(relation.marking),
  };
}

/** A party as a dossier file writes it. */
export function partyForm(party: Party): PlainMap {
  const { type, of, acronym, aliases } = party;
  return { name: texts(party.name), type, of: of && bare(of), acronym, aliases };
}

/** A person as a dossier file writes it. */
export function personForm(person: Person): PlainMap {
  const offices = person.offices?.map(({ title, of, period }) => ({
    title: texts(title),
    of: of && bare(of),
    period: time(period),
  }));
  return { name: texts(person.name), sort: person.sort, aliases: person.aliases, offices };
}

/** A fund as a dossier file writes it. */
export function fundForm(fund: Fund): PlainMap {
  const { acronym, manager, leads, agent, beneficiaries, purpose, phases } = fund;
  return {
    name: texts(fund.name),
    acronym,
    manager: manager && bare(manager),
    leads: leads?.map(bare),
    agent: agent && bare(agent),
    beneficiaries: beneficiaries?.map(bare),
    purpose: purpose && texts(purpose),
    phases: phases?.map(({ id, title, period, requirement, agreements }) => ({
      id,
      title: title && texts(title),
      period: period && time(period),
      requirement: requirement as Plain | undefined,
      agreements,
    })),
  };
}

/** A source as a dossier file writes it. */
export function sourceForm(source: Source): PlainMap {
  const { publisher, url, archivedUrl, language, day, dayIs, retrieved, derivedFrom, quotable } = source;
  const { file, bytes, text, extractor, setAside } = source;
  return {
    title: texts(source.title),
    publisher,
    url,
    archivedUrl,
    language,
    day,
    dayIs,
    retrieved,
    derivedFrom: derivedFrom && bare(derivedFrom),
    quotable,
    file,
    bytes,
    text,
    extractor: extractor.name === 'plain-text' && extractor.version === '1' ? undefined : { ...extractor },
    setAside: setAside?.map(({ start, end, why }) => ({ start, end, why })),
    marking: marking(source.marking),
  };
}

/** An outline as a dossier file writes it; what is no longer on record is no longer named. */
export function outlineForm(outline: Outline, known: (id: string) => boolean): PlainMap {
  const sections = outline.sections.map(({ id, title, as, paragraphs, kinds }) => {
    const kept = paragraphs.map((row) => row.filter(known)).filter((row) => row.length > 0);
    return {
      id,
      title: texts(title),
      as: as === 'prose' ? undefined : as,
      paragraphs: kept.length > 0 ? kept : undefined,
      kinds,
    };
  });
  return { sections };
}

/** A record as a dossier file writes it: its kind's slots beside the common keys, in the vocabulary's order. */
export function recordForm(record: RecordValue, cited: WriteCitation): PlainMap {
  const kind = kindOf(record.kind);
  const { statement, confirmed } = record;
  return {
    kind: kind.name,
    when: time(record.when),
    ended: record.ended,
    planned: record.planned,
    ...slotsForm(kind.slots, record.slots),
    statement: texts(statement),
    confirmed: isConfirmed(record) ? undefined : (confirmed ?? (statement && false)),
    marking: marking(record.marking),
    citations: record.citations.map(cited),
    variants: record.variants?.map((variant) => ({
      when: variant.when === undefined ? undefined : time(variant.when),
      ...slotsForm(kind.slots, variant.slots ?? {}),
      statement: texts(variant.statement),
      citations: variant.citations.map(cited),
    })),
  };
}

function slotsForm(slots: readonly Slot[], held: Slots): PlainMap {
  return Object.fromEntries(
    slots
      .filter(({ name }) => held[name] !== undefined)
      .map((slot) => [slot.name, slotForm(slot, held[slot.name])]),
  );
}

function slotForm({ type }: Slot, held: unknown): Plain | undefined {
  switch (type.is) {
    case 'text':
      return texts(held as Texts);
    case 'edtf':
      return time(held as string);
    case 'party':
    case 'fund':
      return bare(held as string);
    case 'parties':
      return (held as readonly string[]).map(bare);
    case 'people':
      return (held as readonly { person: string; office?: Texts }[]).map(({ person, office }) =>
        office === undefined ? bare(person) : { person: bare(person), office: texts(office) },
      );
    case 'topics':
      // A text that reads like a code must not become one.
      return (held as readonly (string | Texts)[]).map((topic) => {
        const form = typeof topic === 'string' ? topic : texts(topic)!;
        return typeof topic !== 'string' && typeof form === 'string' && type.list.codes.has(form)
          ? topic
          : form;
      });
    case 'strength': {
      const { people, units } = held as { people?: number; units?: Texts };
      return { people, units: texts(units) };
    }
    default:
      return held as Plain;
  }
}

/** A text in English alone needs no language. */
function texts(held: Texts | undefined): Plain | undefined {
  if (held === undefined) return undefined;
  const { en } = held;
  return en !== undefined && Object.keys(held).length === 1 && en === en.trim() ? en : held;
}

/** A reference without its prefix, where only one type may stand. */
export function bare(ref: string): string {
  return ref.slice(ref.indexOf(':') + 1);
}

/** A year needs no quotation marks: it is read as a number and gives the same time. */
function time(edtf: string): Plain {
  return /^[1-9][0-9]{3}$/.test(edtf) ? Number(edtf) : edtf;
}

function marking(held: string): string | undefined {
  return held === 'public' ? undefined : held;
}
