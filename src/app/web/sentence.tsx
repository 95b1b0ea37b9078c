import type { SentenceModel } from '../../pages/index.ts';
import { type Where, within } from './address.ts';
import { beforeLastWord, typeset } from './typeset.ts';

/** A printed sentence with its mark; what must be told beside it follows as a quiet note. */
export function Sentence(props: {
  sentence: SentenceModel;
  where: Where;
  language: string;
  notes?: boolean;
}) {
  const { sentence, where, language } = props;
  const [before, last] = beforeLastWord(typeset(sentence.text));
  const asides = [
    ...(sentence.note ? [sentence.note] : []),
    ...(sentence.variants.length > 0 ? ['sources differ'] : []),
  ];
  const href = props.notes ? `#note-${sentence.number}` : within(where, `proofs/${sentence.id}`);
  return (
    <span
      class="sentence"
      id={sentence.id}
      lang={sentence.language === language ? undefined : sentence.language}
    >
      <span class="words">{before}</span>
      <span class="together">
        <span class="words">{last}</span>
        <a
          class={sentence.number < 10 ? 'mark short' : 'mark'}
          href={href}
          id={`mark-${sentence.number}`}
          aria-label={`Proof ${sentence.number}`}
        >
          {sentence.number}
        </a>
      </span>
      {asides.map((aside) => (
        <>
          {' '}
          <small class="aside">{aside}</small>
        </>
      ))}
    </span>
  );
}
