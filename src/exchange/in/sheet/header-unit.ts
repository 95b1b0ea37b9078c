import { currencyAtEnd, currencyOf } from './currency-words.ts';
import { scaleOf } from './figure.ts';

/** A header without its unit, and what that says of the sums below it. */
export interface HeaderUnit {
  readonly name: string;
  /** As it is written: a code where it names one, else the sign. */
  readonly currency?: string;
  readonly times?: number;
}

/** Takes `(EUR million)`, `[US$]`, `in Mio. €`, `en milliers d'euros`, `（百万円）`, a currency at the end, off a header. */
export function unitOf(header: string): HeaderUnit {
  const text = header.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const bracketed = /[([]([^)\]]*)[)\]]/.exec(text);
  if (bracketed) {
    const unit = readUnit(bracketed[1]!);
    if (unit) return { name: text.replace(bracketed[0], ' ').replace(/\s+/g, ' ').trim(), ...unit };
  }
  const said = /^(.*?)[\s,]+(?:in|en|an)\s+(.+)$/i.exec(text);
  const unit = said && readUnit(said[2]!);
  if (said && unit) return { name: said[1]!, ...unit };
  const last = /^(.*\S)[\s_/-]+(\S+)$/.exec(text);
  const currency = last && currencyOf(last[2]!);
  if (last && currency) return { name: last[1]!, currency: currency === 'several' ? last[2]! : currency };
  return { name: text };
}

function readUnit(text: string): { currency?: string; times?: number } | undefined {
  const words = text
    .replace(/^(?:in|en)\s+/i, '')
    .replace(/\bd['’]|\bde\b|\bof\b/gi, ' ')
    .replace(/['’]000s?|\b000s?\b|\bx ?1[,.]?000\b/gi, ' thousand ')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = currencyOf(words);
  if (whole) return { currency: whole === 'several' ? words : whole };
  if (scaleOf(words) !== undefined) return { times: scaleOf(words)! };
  const east = /^(千|百万|十億|億|万)(.+)$/.exec(words);
  if (east && currencyOf(east[2]!)) return { times: scaleOf(east[1]!)!, currency: currencyOf(east[2]!)! };
  const cut = currencyAtEnd(words);
  const rest = cut?.rest.replace(/^[\s.,;-]+|[\s,;-]+$/g, '');
  const times = rest ? scaleOf(rest) : undefined;
  if (!cut || times === undefined) return undefined;
  const sign = words.replace(rest!, '').trim();
  return { currency: cut.code === 'several' ? sign : cut.code, times };
}
