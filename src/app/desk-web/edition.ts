import { problem } from '../../values/index.ts';
import { dataAnswer, leadTo } from './answers.ts';
import { notDone, type RelationAsk } from './ask.ts';
import { readFields } from './fields.ts';
import { deskAddress } from './frame.tsx';

/** POST: freezes what the public reads now as an edition, and leads to it. */
export async function publishEdition(ask: RelationAsk): Promise<Response> {
  const { office, look, officer } = ask;
  const back = deskAddress(look.slug);
  const read = await readFields(ask.c, 16_000);
  if (!read.ok) return notDone(ask, read.findings, back);
  const why = read.value.one('reason').trim().slice(0, 500);
  if (!why)
    return notDone(
      ask,
      [problem('decision-reason', 'An edition needs a reason.', undefined, 'Say why it is published.')],
      back,
      422,
    );
  const done = await office.publish(look.slug, { by: officer.name, why }, { trueAt: office.today() }, 'en');
  if (!done.ok) return notDone(ask, done.findings, back);
  return ask.asData
    ? dataAnswer({ edition: done.value.number, stored: done.value.stored }, 201)
    : leadTo(`/${encodeURIComponent(look.slug)}/editions/${done.value.number}`);
}
