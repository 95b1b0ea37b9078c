import { type Item, isOpenLink, type Match, type Resolved, type Said } from '../../desk/index.ts';
import { type Finding, fail, ok, problem, type Result } from '../../values/index.ts';
import { isObject, KINDS } from '../../vocabulary/index.ts';
import { dataAnswer, pageAnswer, problemAnswer, statusOf } from './answers.ts';
import type { RelationAsk } from './ask.ts';
import { doneAnswer, hindrance, noProposal, refused, sentOf } from './decide.tsx';
import { edtfLine } from './edtf-words.ts';
import { HowChosen, type Preview } from './fact-form.tsx';
import { factPage, factPanel } from './fact-page.tsx';
import type { Fields } from './fields.ts';
import { deskAddress } from './frame.tsx';
import { knownNames } from './known-names.ts';
import { namesWith } from './names.ts';
import { outcomeFor } from './outcome.ts';
import { standingOf, wordingOf } from './proposal-model.ts';
import { proposalOf } from './reading.tsx';
import { readSaid } from './said-form.ts';
import { saidShown } from './said-shown.ts';

/** The passages that a form's fact is read from. */
export type ReadFrom = Parameters<RelationAsk['office']['desk']['standing']>[2];

/** GET of the form by which a proposal is amended; `kind` shows it as one of another kind. */
export async function amendForm(ask: RelationAsk): Promise<Response> {
  const item = await proposalOf(ask);
  if (!item) return noProposal(ask);
  const said = rekinded(saidShown(item.resolved, ask.look.view.names), ask.query.get('kind'));
  return formAnswer(ask, item, said, { findings: [] });
}

/** The same fact as one of another kind: the time, the sentence, and slots of the same name. */
export function rekinded(said: Said, kind: string | null): Said {
  return kind && kind !== said.kind && KINDS.has(kind) ? { ...said, kind } : said;
}

/** POST of the form: shows how it reads, or amends and accepts; on errors the form again, with all that was typed. */
export async function amend(ask: RelationAsk, item: Item, fields: Fields): Promise<Response> {
  const said = saidOfFields(fields, item.proposal.said, languageOf(ask, item.proposal.source));
  if (!said.ok) return refused(ask, item, said.findings);
  const sent = sentOf(fields);
  const typed = { how: sent.how, fields };
  if (fields.one('decision') === 'preview')
    return formAnswer(ask, item, said.value, { ...typed, findings: [], previewed: true });
  const hinders = hindrance({ ...sent, decision: 'amend' }, item);
  if (hinders) return refused(ask, item, [hinders]);
  const read = { ...item.proposal, id: item.id };
  const stands = await ask.office.desk.standing(ask.look.slug, said.value, read);
  const outcome = outcomeFor(stands.match, sent);
  if (!outcome.ok) return formAnswer(ask, item, said.value, { ...typed, findings: outcome.findings });
  const done = await ask.office.desk.decide(
    {
      book: ask.look.slug,
      proposal: item.id,
      decision: 'amend',
      said: said.value,
      outcome: outcome.value,
      ...(sent.alone ? { alone: true } : {}),
    },
    { by: ask.officer.name, why: sent.why },
  );
  return done.ok
    ? doneAnswer(ask, item.id, done.value, fields, done.findings)
    : formAnswer(ask, item, said.value, { ...typed, findings: done.findings });
}

/** What a request says of a fact: a JSON member `said`, or the fields of a form. */
export function saidOfFields(fields: Fields, before: Said | undefined, language: string): Result<Said> {
  const given = fields.member('said');
  if (given === undefined) return ok(readSaid(fields, before, language));
  if (
    isObject(given) &&
    typeof given.kind === 'string' &&
    typeof given.when === 'string' &&
    isObject(given.slots)
  )
    return ok(given as unknown as Said);
  return fail(
    problem('said-form', '“said” holds a kind of record, a time (`when`), and what its `slots` hold.'),
  );
}

/** The language of a source's text, without its region. */
export function languageOf(ask: RelationAsk, source: string): string {
  return ask.look.view.sources.find((s) => s.ref === source)?.language.split('-')[0] ?? 'en';
}

interface Typed {
  readonly how?: string | undefined;
  readonly fields?: Fields;
  readonly findings: readonly Finding[];
  readonly previewed?: boolean;
}

async function formAnswer(ask: RelationAsk, item: Item, said: Said, typed: Typed): Promise<Response> {
  const { slug } = ask.look;
  const { proposal } = item;
  const source = proposal.source.slice('source:'.length);
  const back = deskAddress(slug, `sources/${source}`, { at: item.id });
  return factAnswer(ask, {
    title: 'Amend a proposal',
    action: deskAddress(slug, `proposals/${item.id}`),
    rekind: { action: deskAddress(slug, `proposals/${item.id}/amend`), hidden: {} },
    read: { ...proposal, id: item.id },
    links: item.links.filter(isOpenLink).map((link) => link.wording ?? link.proposal),
    said,
    // What the officer saw stays what they saw, however often the form comes back.
    hidden: { seen: typed.fields?.one('seen') || item.last.at, back },
    cancel: `${back}#${item.id}`,
    decision: 'amend',
    submit: 'Accept as amended',
    typed,
  });
}

/** What a form's answer is made from. */
export interface FactAsked {
  readonly title: string;
  readonly action: string;
  readonly rekind: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  readonly read: ReadFrom;
  /** What it is linked to and nobody accepted, in words. */
  readonly links?: readonly string[];
  readonly said: Said;
  readonly hidden: Readonly<Record<string, string>>;
  readonly cancel: string;
  readonly decision: 'accept' | 'amend';
  readonly submit: string;
  readonly typed: Typed;
}

/** Answers with a form for a fact: a page, or for a script the form and what it comes to. */
export async function factAnswer(ask: RelationAsk, asked: FactAsked): Promise<Response> {
  const { office, look } = ask;
  const { said, read, typed } = asked;
  const preview = previewOf(ask, said, await office.desk.standing(look.slug, said, read));
  const text = (await office.text(read.text)) ?? '';
  const panel = {
    quotes: read.spans.map((s) => text.slice(s.start, s.end)),
    form: {
      action: asked.action,
      said,
      language: languageOf(ask, read.source),
      names: look.view.names,
      known: knownNames(await office.book('register'), look.view),
      preview,
      ...(typed.how ? { how: typed.how } : {}),
      findings: typed.findings,
      links: asked.links ?? [],
      hidden: asked.hidden,
      decision: asked.decision,
      submit: asked.submit,
      cancel: asked.cancel,
    },
  };
  const status = typed.findings.length > 0 ? statusOf(typed.findings) : 200;
  if (ask.asData) {
    const told = { said, ...preview };
    const html = typed.fields?.one('with') === 'html';
    if (typed.previewed)
      return dataAnswer({
        ...told,
        ...(html ? { how: String(HowChosen({ standing: preview.standing, how: typed.how })) } : {}),
      });
    return typed.findings.length > 0
      ? problemAnswer(typed.findings, status, html ? { form: String(factPanel(panel)) } : told)
      : dataAnswer(told);
  }
  return pageAnswer(
    factPage({
      title: asked.title,
      slug: look.slug,
      name: look.view.names.text(look.view.relation.title),
      officer: ask.officer.name,
      rekind: asked.rekind,
      ...panel,
    }),
    status,
  );
}

/** Whether there is enough to make a sentence of: a time, and what its kind needs. */
function isBegun(said: Said): boolean {
  const needed = KINDS.get(said.kind)?.slots.filter((slot) => slot.required) ?? [];
  return said.when !== '' && needed.every((slot) => said.slots[slot.name] !== undefined);
}

function previewOf(
  { look }: RelationAsk,
  said: Said,
  { resolved, match }: { readonly resolved: Resolved; readonly match: Match },
): Preview {
  const names = namesWith(look.view.names, resolved.newcomers);
  const value = { ...resolved.account, citations: [], marking: 'internal' };
  return {
    sentence: names.text(said.statement) || (isBegun(said) ? wordingOf(value, names) : ''),
    whenInWords: edtfLine(said.when),
    standing: standingOf(match, value, names, look.view),
  };
}
