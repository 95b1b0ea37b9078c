import type { WordChange } from '../../pages/index.ts';

/** How a text became another, word by word; the space after a word is neither struck out nor underlined. */
export function Difference(props: { words: readonly WordChange[] }) {
  return (
    <>
      {props.words.map(({ did, text }) => {
        if (did === 'same') return text;
        const word = text.trimEnd();
        return (
          <>
            {did === 'out' ? <del>{word}</del> : <ins>{word}</ins>}
            {text.slice(word.length)}
          </>
        );
      })}
    </>
  );
}
