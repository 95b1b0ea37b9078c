import { countInWords } from '../../pages/index.ts';

/** "1 record", "12 records". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${countInWords(n)} ${n === 1 ? one : many}`;
}

/** First letter large, the rest as it is. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
