import type { View } from '../../access/index.ts';
import type { Converted, Line } from '../../ledger/index.ts';
import { dayInWords } from '../../pages/index.ts';
import { type Asked, within } from '../web/address.ts';
import { typeset } from '../web/typeset.ts';
import { sayFigure } from './words.ts';

/** What a part of a fund's page knows: whose account it is, and the times that links keep. */
export interface Around {
  readonly view: View;
  readonly asked: Asked;
  /** What the anchors of this account begin with. */
  readonly base: string;
  /** What its charts are headed by: they stand below an `h2`, or an `h3`. */
  readonly heading: 'h3' | 'h4';
}

/** The address of an entry. */
export function entryHref({ view, asked }: Around, id: string): string {
  return within({ slug: view.book, asked }, `records/${id}`);
}

/** An entry by its sentence, leading to its record and proof. */
export function Entry(props: { id: string; around: Around }) {
  const { id, around } = props;
  const { view } = around;
  return <a href={entryHref(around, id)}>{typeset(view.names.text(view.record(id)?.statement))}</a>;
}

/** Entries as a list, each with what must be told of it. */
export function Entries(props: {
  items: readonly { readonly id: string; readonly remarks?: readonly string[] }[];
  around: Around;
  id?: string;
}) {
  return (
    <ul class="plain" id={props.id}>
      {props.items.map((item) => (
        <li>
          <Entry id={item.id} around={props.around} />
          {(item.remarks ?? []).map((text) => (
            <small class="remark">{text}</small>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A figure that opens into the entries it is made of; of one entry it leads there at once. */
export function Figure(props: { line: Line; around: Around; id: string }) {
  const { line, around, id } = props;
  const said = sayFigure(line);
  const [first] = line.items;
  const plain = line.items.length === 1 && (first!.remarks ?? []).length === 0;
  return (
    <div class={line.balance.unstated === line.items.length ? 'fund-figure quiet' : 'fund-figure'}>
      {plain ? (
        <a id={id} href={entryHref(around, first!.id)}>
          {said}
        </a>
      ) : (
        <details class="figure-of">
          <summary>{said}</summary>
          <Entries items={line.items} around={around} id={id} />
        </details>
      )}
      {line.converted &&
      line.converted.balance.currency !== line.balance.currency &&
      line.converted.rates.length > 0 ? (
        <small class="remark">
          {sayFigure(line.converted)}, {sayRates(line.converted.rates)}
        </small>
      ) : null}
    </div>
  );
}

/** "by the rates of 1 June 2023 (rates.csv)": the days and the name of the file; one of its own currency needs none. */
export function sayRates(rates: readonly Converted[]): string {
  const days = [...new Set(rates.map((rate) => rate.day))].sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const said =
    days.length === 1
      ? dayInWords(first)
      : `${days.length} days, ${dayInWords(first)} to ${dayInWords(last)}`;
  return `by the rates of ${said} (${rates[0]!.rates})`;
}
