import { checkSpan, type Finding, fail, ok, problem, type Result, type Span } from '../../values/index.ts';
import { KINDS } from '../../vocabulary/index.ts';
import { factAnswer, languageOf, type rekinded, saidOfFields } from './amend.tsx';
import { noSource, notDone, type RelationAsk } from './ask.ts';
import { DECISION_LIMIT, doneAnswer, sentOf } from './decide.tsx';
import { type Fields, readFields } from './fields.ts';
import { deskAddress } from './frame.tsx';
import { outcomeFor } from './outcome.ts';

type SourceAt = { readonly id: string; readonly ref: string; readonly text: string };

/** GET of the form for a record that no reader proposed, of a passage that is given by its offsets or its words. */
export async function handForm(ask: RelationAsk): Promise<Response> {
  const source = sourceAt(ask);
  if (!source) return noSource(ask);
  const given = (name: string) => ask.query.get(name) ?? '';
  const span = await spanOf(ask, source, given);
  if (!span.ok) return notDone(ask, span.findings, backTo(ask, source), 422);
  const kind = given('kind');
  const said = { kind: KINDS.has(kind) ? kind : [...KINDS.keys()][0]!, when: '', slots: {} };
  return answer(ask, source, span.value, said, { findings: [] });
}

/** POST of the form: shows how it reads, or puts the record on the desk, accepted by its author as it is made. */
export async function makeByHand(ask: RelationAsk): Promise<Response> {
  const source = sourceAt(ask);
  if (!source) return noSource(ask);
  const read = await readFields(ask.c, DECISION_LIMIT);
  if (!read.ok) return notDone(ask, read.findings, backTo(ask, source));
  const fields = read.value;
  const span = await spanOf(ask, source, (name) => fields.one(name));
  if (!span.ok) return notDone(ask, span.findings, backTo(ask, source), 422);
  const said = saidOfFields(fields, undefined, languageOf(ask, source.ref));
  if (!said.ok) return notDone(ask, said.findings, backTo(ask, source));
  const sent = sentOf(fields);
  const typed = { how: sent.how, fields };
  if (fields.one('decision') === 'preview')
    return answer(ask, source, span.value, said.value, { ...typed, findings: [], previewed: true });
  const from = { source: source.ref, text: source.text, spans: [span.value] };
  const { match } = await ask.office.desk.standing(ask.look.slug, said.value, from);
  const outcome = outcomeFor(match, sent);
  const made = outcome.ok
    ? await ask.office.desk.byHand(
        ask.look.slug,
        { source: source.id, spans: [span.value], said: said.value, outcome: outcome.value },
        { by: ask.officer.name, why: fields.one('reason').trim() || 'Made by hand: the passage says it.' },
      )
    : outcome;
  return made.ok
    ? doneAnswer(ask, made.value.proposal, made.value, fields, made.findings, 201)
    : answer(ask, source, span.value, said.value, { ...typed, findings: made.findings });
}

function answer(
  ask: RelationAsk,
  source: SourceAt,
  span: Span,
  said: Parameters<typeof rekinded>[0],
  typed: { how?: string | undefined; fields?: Fields; findings: readonly Finding[]; previewed?: boolean },
): Promise<Response> {
  const { slug } = ask.look;
  const at = { start: String(span.start), end: String(span.end) };
  const action = deskAddress(slug, `sources/${source.id}/by-hand`);
  return factAnswer(ask, {
    title: 'Make a record by hand',
    action,
    rekind: { action, hidden: at },
    read: { source: source.ref, text: source.text, spans: [span] },
    said,
    hidden: { ...at, back: backTo(ask, source) },
    cancel: backTo(ask, source),
    decision: 'accept',
    submit: 'Accept',
    typed,
  });
}

function sourceAt(ask: RelationAsk): SourceAt | undefined {
  return ask.look.view.sources.find((s) => s.id === ask.params.id);
}

function backTo(ask: RelationAsk, source: SourceAt): string {
  return deskAddress(ask.look.slug, `sources/${source.id}`);
}

/** The passage that is meant: by its offsets, else by its words, which must stand in the text exactly once. */
async function spanOf(
  ask: RelationAsk,
  source: SourceAt,
  given: (name: string) => string,
): Promise<Result<Span>> {
  const text = await ask.office.text(source.text);
  if (text === undefined)
    return fail(
      problem(
        'proposal-unread',
        `The text of source ${source.id} is not at hand.`,
        undefined,
        'Add the document again.',
      ),
    );
  const [start, end] = [given('start'), given('end')];
  if (/^\d{1,9}$/.test(start) && /^\d{1,9}$/.test(end)) {
    const span = { start: Number(start), end: Number(end) };
    const wrong = checkSpan(text, span);
    return wrong.length > 0 ? fail(...wrong) : ok(span);
  }
  const quote = given('quote').trim();
  const at = quote ? text.indexOf(quote) : -1;
  if (at < 0)
    return fail(
      problem(
        'hand-passage',
        quote ? 'These words do not stand in the text.' : 'A record needs the passage that says it.',
        undefined,
        'Select the words in the text, or copy them from it as they stand.',
      ),
    );
  if (text.indexOf(quote, at + 1) >= 0)
    return fail(
      problem(
        'hand-passage-twice',
        'These words stand in the text more than once.',
        undefined,
        'Take more of the words around them.',
      ),
    );
  return ok({ start: at, end: at + quote.length });
}
