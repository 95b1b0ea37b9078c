import { begunBy, extent, overBy, parseEdtf, sayIn, type Texts } from '../values/index.ts';
import { COUNTRIES, type Fund, type Names, type Party, type Person } from '../vocabulary/index.ts';

/** Register entries by reference, as far as the asker may see them. */
export interface Register {
  readonly parties: ReadonlyMap<string, Party>;
  readonly people: ReadonlyMap<string, Person>;
  readonly funds: ReadonlyMap<string, Fund>;
}

/** The names of things for sentences in one language. */
export function namesOf(register: Register, language: string): Names {
  const text = (texts: unknown): string =>
    texts === undefined || texts === null
      ? ''
      : typeof texts === 'string'
        ? texts
        : sayIn(texts as Texts, language);
  const of = (ref: string): string => {
    const entry = register.parties.get(ref) ?? register.people.get(ref) ?? register.funds.get(ref);
    if (entry) return text(entry.name);
    const id = ref.slice(ref.indexOf(':') + 1);
    return (ref.startsWith('party:') && COUNTRIES.get(id)?.name) || id;
  };
  return {
    language,
    of,
    text,
    person: (p, when) => {
      const office = p.office ?? officeAt(register.people.get(p.person), when);
      return [text(office), of(p.person)].filter(Boolean).join(' ');
    },
  };
}

/** The office a person held at a time, where exactly one of those on record may have been held then. */
function officeAt(person: Person | undefined, when: string): Texts | undefined {
  const time = parseEdtf(when);
  if (!person?.offices || !time.ok) return undefined;
  const { start, end } = extent(time.value);
  const held = person.offices.filter((office) => {
    const period = parseEdtf(office.period);
    if (!period.ok) return false;
    const latest = Math.min(end.max, Number.MAX_SAFE_INTEGER);
    const earliest = Math.max(start.min, -Number.MAX_SAFE_INTEGER);
    return begunBy(period.value, latest).answer !== 'no' && overBy(period.value, earliest).answer !== 'yes';
  });
  return held.length === 1 ? held[0]!.title : undefined;
}
