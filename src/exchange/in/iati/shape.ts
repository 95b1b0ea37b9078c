import { dayIn } from './reading.ts';
import { SHAPE_TABLE } from './shape-table.ts';

/** What an attribute, or the text of an element, must be. */
export type ValueType =
  | 'string'
  | 'date'
  | 'dateTime'
  | 'decimal'
  | 'boolean'
  | 'int'
  | 'count'
  | 'year'
  | 'token';

/** What one element may hold. */
export interface Shape {
  readonly attributes: ReadonlyMap<string, { readonly needed: boolean; readonly type: ValueType }>;
  readonly foreignAttributes: boolean;
  /** Its children in their order. */
  readonly children: readonly { readonly name: string; readonly least: 0 | 1; readonly most: number }[];
  /** Where it holds a text and no element. */
  readonly text?: ValueType;
}

const SHAPES: ReadonlyMap<string, Shape> = new Map(
  SHAPE_TABLE.trim()
    .split('\n')
    .map((line) => shapeOf(line)),
);

function shapeOf(line: string): readonly [name: string, shape: Shape] {
  const [head, tail] = line.split(/ =(?: |$)/) as [string, string];
  const [name, attributes] = head.split(' : ').map((part) => part.replace(/ :$/, '').trim()) as [
    string,
    string?,
  ];
  const words = (attributes ?? '').split(' ').filter((word) => word !== '' && word !== ':');
  const isText = tail.startsWith('# ');
  return [
    name.replace(/ :$/, ''),
    {
      attributes: new Map(
        words
          .filter((word) => word !== 'no-foreign')
          .map((word) => {
            const [, key, mark, type] = /^([\w-]+)(!?)(?:~(\w+))?$/.exec(word)!;
            return [key!, { needed: mark === '!', type: (type ?? 'string') as ValueType }];
          }),
      ),
      foreignAttributes: !words.includes('no-foreign'),
      children: isText
        ? []
        : tail
            .split(' ')
            .filter(Boolean)
            .map((word) => {
              const mark = word.at(-1)!;
              return {
                name: word.slice(0, -1),
                least: mark === '!' || mark === '+' ? 1 : 0,
                most: mark === '!' || mark === '?' ? 1 : Number.POSITIVE_INFINITY,
              };
            }),
      ...(isText ? { text: tail.slice(2).trim() as ValueType } : {}),
    },
  ];
}

const held = new Map<string, Shape | undefined>();

/** The shape of an element under its parent; undefined where version 2 has no such element. */
export function shapeUnder(parent: string, name: string): Shape | undefined {
  const key = `${parent}/${name}`;
  if (!held.has(key)) held.set(key, SHAPES.get(key) ?? SHAPES.get(name));
  return held.get(key);
}

const FORMS: Readonly<Record<Exclude<ValueType, 'string' | 'date'>, RegExp>> = {
  dateTime: /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/,
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
  boolean: /^(true|false|1|0)$/,
  int: /^[+-]?\d{1,10}$/,
  count: /^\+?\d+$/,
  year: /^\+?0*[1-9]\d*$/,
  token: /^[-.:\w\u00b7-\uffff]+$/,
};

/** Whether a value is what it must be, white space around it left out. */
export function isOfType(value: string, type: ValueType): boolean {
  if (type === 'string') return true;
  if (type === 'date') return dayIn(value) !== undefined;
  return FORMS[type].test(value.trim());
}

/** What a value of a type is called in a sentence. */
export const TYPE_NAMES: Readonly<Record<ValueType, string>> = {
  string: 'a text',
  date: 'a day (YYYY-MM-DD)',
  dateTime: 'an instant (YYYY-MM-DDThh:mm:ss)',
  decimal: 'a decimal number',
  boolean: 'true, false, 1 or 0',
  int: 'a whole number',
  count: 'a whole number from 0',
  year: 'a year',
  token: 'a name without spaces',
};
