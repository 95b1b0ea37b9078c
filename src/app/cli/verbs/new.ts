import { type Draft, REGISTER } from '../../../desk/index.ts';
import type { Json } from '../../../journal/index.ts';
import { current } from '../../../record/index.ts';
import { isSlug, problem } from '../../../values/index.ts';
import { commandOf } from '../author.ts';
import { AUTHOR, DATA, FORMAT, LANGUAGE } from '../options.ts';
import { newParty, partyOf } from '../parties.ts';
import type { Verb } from '../verb.ts';

/** `entente new`. */
export const newVerb: Verb = {
  name: 'new',
  summary: 'open the record of a relation that is not on record yet',
  notes: [
    'A country goes by its ISO 3166 code or its name (JPN, JP, Japan), any other party by its id, acronym or name in the register. A party that is not on record is put there with --party.',
  ],
  arguments: [{ name: 'RELATION', says: 'the name it goes by in addresses: small letters, digits, hyphens' }],
  options: [
    { name: '--parties', takes: 'A,B', says: 'whose relations they are, two or more' },
    { name: '--title', takes: 'TEXT', says: 'what its page is called' },
    { name: '--description', takes: 'TEXT', says: 'a sentence below the title' },
    {
      name: '--party',
      takes: 'ID=NAME[:TYPE]',
      says: 'put a party on record too; TYPE is organisation (unless told), country, body, group or region',
      many: true,
    },
    {
      name: '--marking',
      takes: 'MARKING',
      says: 'who may see it',
      choices: ['public', 'internal'],
      default: 'public',
    },
    { name: '--invented', says: 'it is made up, and every page of it says so' },
    LANGUAGE,
    ...AUTHOR,
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'NATO is on record, the Republic of Korea has a code',
      command: 'entente new nato-korea --parties NATO,KOR --title "Relations with the Republic of Korea"',
    },
    {
      does: 'put an organisation on record along with it',
      command:
        'entente new osce-japan --parties osce,JPN --party "osce=Organization for Security and Co-operation in Europe" --title "Relations with Japan"',
    },
  ],
  on: 'record',
  makes: true,
  async run(call, office) {
    const [slug] = call.args as [string];
    const title = call.text('title')?.trim();
    const named = (call.text('parties') ?? '')
      .split(',')
      .map((p) => p.trim())
      .filter(Boolean);
    if (!title) return { usage: 'What is its page called? Say so with --title "Relations with …".' };
    if (named.length < 2)
      return { usage: 'Whose relations are they? Name two parties or more: --parties NATO,JPN.' };
    if (!isSlug(slug) || slug === REGISTER)
      return {
        usage: `“${slug}” cannot be the name of a relation. A name has small letters, digits and single hyphens between them: nato-japan.`,
      };
    if (current(await office.book(slug), `relation:${slug}`) !== undefined)
      return {
        findings: [
          problem(
            'relation-exists',
            `${slug} is on record already.`,
            undefined,
            'Read it with “entente page”, or take another name.',
          ),
        ],
      };
    const language = call.text('language')!;
    const register = await office.book(REGISTER);
    const fresh: Draft[] = [];
    for (const text of call.list('party')) {
      const party = newParty(text, language);
      if (!party)
        return {
          usage: `“${text}” is no party. Write --party "osce=Organization for …", or "rhine=Rhine:region".`,
        };
      if (current(register, party.ref) === undefined) fresh.push({ book: REGISTER, ...party });
    }
    const names = new Map(fresh.map(({ ref, value }) => [ref, value]));
    const parties = named.map((name) => partyOf(name, register, names));
    const description = call.text('description');
    const relation = {
      parties,
      title: { [language]: title },
      ...(description ? { description: { [language]: description } } : {}),
      ...(call.flag('invented') ? { invented: true } : {}),
      marking: call.text('marking')!,
    };
    const drafts: Draft[] = [...fresh, { book: slug, ref: `relation:${slug}`, value: relation as Json }];
    const done = await office.admit(drafts, commandOf(call, `The record of ${title} is opened`));
    const findings = done.findings.map((f) =>
      f.code === 'reference-unknown'
        ? {
            ...f,
            hint: 'Put it on record along with it: --party "id=Name". A country goes by its ISO code, as JPN.',
          }
        : f,
    );
    if (!done.ok) return { findings, data: { opened: false } };
    return {
      findings,
      text: `${slug} is on record, between ${parties.join(' and ')}. Next: “entente import FILE”, or see “entente schema”.`,
      data: { opened: true, relation: slug, parties, added: done.value.added },
    };
  },
};
