import { type Book, thingsOf } from '../../record/index.ts';
import { type Finding, parseDay, problem } from '../../values/index.ts';
import { COUNTRIES, type Party } from '../../vocabulary/index.ts';
import type { Incoming, SourceMeta } from '../sources.ts';
import { type AddTyped, addPage } from './add-page.tsx';
import { dataAnswer, leadTo, pageAnswer, problemAnswer, type Status, statusOf } from './answers.ts';
import { notDone, type RelationAsk } from './ask.ts';
import { type Fields, readFields } from './fields.ts';
import { deskAddress } from './frame.tsx';
import { knownNames } from './known-names.ts';

/** What a form's other fields and its frame may take besides the document. */
const AROUND = 64_000;

/** GET of the form by which a document comes in. */
export function addForm(ask: RelationAsk): Promise<Response> {
  return formAnswer(ask, typedIn(undefined), [], 200);
}

/** POST: puts the document on record as a source, reads it, and leads to its page; nothing is stored on an error. */
export async function add(ask: RelationAsk): Promise<Response> {
  const { office, look, officer } = ask;
  const read = await readFields(ask.c, office.settings.sourceLimit + AROUND);
  if (!read.ok) return formAnswer(ask, typedIn(undefined), read.findings, statusOf(read.findings));
  const fields = read.value;
  const typed = typedIn(fields);
  const register = await office.book('register');
  const file = incoming(fields, typed);
  const wrong = [...(file ? [] : [NOTHING]), ...wrongDay(typed.published)];
  if (!file || wrong.length > 0) return formAnswer(ask, typed, wrong, 422);
  const added = await office.sources.add(look.slug, file, metaOf(typed, register), {
    by: officer.name,
    why: fields.one('reason').trim() || 'Added at the desk, to be read.',
  });
  if (!added.ok) return formAnswer(ask, typed, added.findings.map(atField), statusOf(added.findings));
  const { id, known } = added.value;
  const taken = await office.sources.read(look.slug, id, { by: officer.name, why: `Read from ${id}.` });
  const way = deskAddress(look.slug, `sources/${id}`);
  if (!taken.ok) return notDone(ask, taken.findings, way);
  const { fresh, known: before, refused } = taken.value;
  if (ask.asData)
    return dataAnswer(
      {
        source: id,
        known,
        proposals: { fresh, known: before, refused },
        warnings: [...added.findings, ...taken.findings],
      },
      known ? 200 : 201,
    );
  return leadTo(
    deskAddress(look.slug, `sources/${id}`, { added: known ? 'known' : 'new', fresh: fresh.length }),
  );
}

const NOTHING = problem(
  'add-nothing',
  'There is no document: neither a file nor a text.',
  undefined,
  'Choose a file, or paste its text.',
);

function incoming(fields: Fields, typed: AddTyped): Incoming | undefined {
  const file = fields.file('file');
  if (file && file.bytes.byteLength > 0)
    return { name: file.name.slice(0, 200) || 'document', bytes: file.bytes };
  if (!typed.text.trim()) return undefined;
  return {
    name: `${typed.title.trim().slice(0, 100) || 'pasted text'}.txt`,
    bytes: new TextEncoder().encode(typed.text),
  };
}

function wrongDay(day: string): Finding[] {
  return day === '' || parseDay(day) !== null
    ? []
    : [
        problem(
          'add-day',
          `“${day.slice(0, 40)}” is no day.`,
          { path: 'published' },
          'Write it as 2017-11-07.',
        ),
      ];
}

function typedIn(fields: Fields | undefined): AddTyped {
  const one = (name: string) => fields?.one(name) ?? '';
  return {
    text: one('text'),
    title: one('title').trim(),
    url: one('url').trim(),
    published: one('published').trim(),
    publisher: one('publisher').trim(),
    quotable: one('quotable') !== '' && one('quotable') !== 'false',
    internal: one('internal') !== '' && one('internal') !== 'false',
  };
}

function metaOf(typed: AddTyped, register: Book): SourceMeta {
  const { title, url, published, publisher, quotable, internal } = typed;
  return {
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher: partyNamed(publisher, register) ?? publisher } : {}),
    ...(quotable ? { quotable } : {}),
    ...(internal ? { marking: 'internal' } : {}),
  };
}

/** The party of the register, or the country, that is called so. */
function partyNamed(name: string, register: Book): string | undefined {
  const wanted = name.toLowerCase();
  const party = thingsOf<Party>(register, 'party').find(({ value }) =>
    [...Object.values(value.name), value.acronym].some((n) => n?.toLowerCase() === wanted),
  );
  const country = [...COUNTRIES.values()].find((c) =>
    [c.name, c.alpha3].some((n) => n.toLowerCase() === wanted),
  );
  return party ? `party:${party.id}` : country && `party:${country.alpha3}`;
}

/** A finding about a source on its way to the record, beside the field that it is about. */
function atField(finding: Finding): Finding {
  const path = finding.at?.path?.replace(/^source:[^.]+\.?/, '').split('.')[0];
  const field = path === 'day' ? 'published' : path;
  return field && ['title', 'url', 'published', 'publisher'].includes(field)
    ? { ...finding, at: { path: field } }
    : { ...finding, at: {} };
}

async function formAnswer(
  ask: RelationAsk,
  typed: AddTyped,
  findings: readonly Finding[],
  status: Status,
): Promise<Response> {
  if (ask.asData) return problemAnswer(findings, status);
  const { slug, view } = ask.look;
  return pageAnswer(
    addPage({
      slug,
      name: view.names.text(view.relation.title),
      officer: ask.officer.name,
      typed,
      parties: knownNames(await ask.office.book('register'), view).parties,
      findings,
      limit: ask.office.settings.sourceLimit,
    }),
    status,
  );
}
