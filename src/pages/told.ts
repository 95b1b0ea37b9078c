import { sayIn, type Texts } from '../values/index.ts';

/** A text with the language it could be given in. */
export interface Told {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** The text in the wanted language, else in the one that `sayIn` falls back to, which is told. */
export function toldIn(texts: Texts, language: string): Told {
  const text = sayIn(texts, language);
  const keys = Object.keys(texts).filter((key) => texts[key] === text);
  const base = language.split('-')[0]!;
  const found =
    keys.find((key) => key === language) ??
    keys.find((key) => key === base || key.startsWith(`${base}-`)) ??
    keys.find((key) => key === 'en') ??
    keys.sort()[0];
  return { text, language: found ?? language };
}
