import { SUM } from '../../exchange/index.ts';
import { sayIn } from '../../values/index.ts';
import type { OpenSheet, SheetLook } from '../sheets.ts';

interface Word {
  readonly slot: string;
  readonly word: string;
  readonly means: string;
  readonly note?: string;
}

/** Words of cells and what they stand for: those that are known by now, and those that nothing tells. */
export function WordsTable({ opened, look }: { opened: OpenSheet; look?: SheetLook }) {
  const words = wordsOf(opened, look);
  if (words.length === 0) return null;
  return (
    <table>
      <caption>Words in the cells</caption>
      <thead>
        <tr>
          <th scope="col">Word</th>
          <th scope="col">Stands for</th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ slot, word, means, note }, n) => (
          <tr>
            <th scope="row">
              {word} <small class="apparatus">{slot}</small>
              <input type="hidden" name={`word.${slot}.${n}`} value={word} />
            </th>
            <td>
              <input
                type="text"
                name={`means.${slot}.${n}`}
                value={means}
                maxlength={200}
                aria-label={`What “${word}” stands for`}
              />
              {note ? <small class="apparatus"> {note}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordsOf({ mapping, grid }: OpenSheet, look: SheetLook | undefined): Word[] {
  const words: Word[] = Object.entries(mapping.words).flatMap(([slot, table]) =>
    Object.entries(table).map(([word, means]) => ({ slot, word, means })),
  );
  const has = (slot: string, word: string) => words.some((w) => w.slot === slot && w.word === word);
  for (const { row, readings, findings } of look?.rows ?? []) {
    for (const column of mapping.columns) {
      const word = row.row.cells[column.index]?.text ?? '';
      const slot = column.to;
      if (slot === undefined || slot === SUM || word === '' || words.length >= 200) continue;
      const isUnknown = findings.some(
        (f) => f.code === 'sheet-word' && f.message.startsWith(`“${word.slice(0, 60)}”`),
      );
      const isNew = readings.some((r) => r.newcomers.some((n) => sayIn(n.value.name, 'en') === word));
      if ((isUnknown || isNew) && !has(slot, word))
        words.push({
          slot,
          word,
          means: '',
          note: isNew ? 'new to the register; left empty, it is put there' : 'not known',
        });
    }
  }
  return grid.rows.length === 0 ? [] : words;
}
