import { count } from '../web/words.ts';
import type { RelationAsk } from './ask.ts';
import { modelsOf } from './desk-look.ts';
import { deskAddress } from './frame.tsx';
import { DECISIONS, STATES } from './wording.ts';

/** What was done just before, as the address tells it: a decision with the way to take it back, or a document that came in. */
export async function noticeOf(ask: RelationAsk) {
  const { office, look, query } = ask;
  const added = query.get('added');
  if (added) return <Added fresh={Number(query.get('fresh')) || 0} known={added === 'known'} />;
  const done = query.get('done');
  const item = done ? await office.desk.item(look.slug, done) : undefined;
  if (!item) return undefined;
  const [proposal] = await modelsOf(office, look, [item]);
  const { state, sentence, last, quotes } = proposal!;
  const said =
    state === 'proposed' ? 'Taken back' : STATES[state].charAt(0).toUpperCase() + STATES[state].slice(1);
  return (
    <form class="done" method="post" action={deskAddress(look.slug, `proposals/${item.id}`)}>
      <input type="hidden" name="seen" value={last.at} />
      <input type="hidden" name="back" value={deskAddress(look.slug, `sources/${proposal!.source}`)} />
      <strong>{said}:</strong> {sentence || quotes[0]}{' '}
      {proposal!.decisions.includes('undo') ? (
        <button type="submit" name="decision" value="undo">
          {DECISIONS.undo!.label}
        </button>
      ) : null}
    </form>
  );
}

function Added({ fresh, known }: { fresh: number; known: boolean }) {
  return (
    <p>
      <strong>
        {known
          ? 'The document was on record already, and was read again:'
          : 'The document is on record and was read:'}
      </strong>{' '}
      {fresh > 0 ? `${count(fresh, 'new proposal')}.` : 'nothing new was found in it.'}
    </p>
  );
}
