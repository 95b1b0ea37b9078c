import { oneOf } from '../one-of.ts';
import type { Token } from '../tokens.ts';
import { NUMBERS } from './relative.ts';
import type { Clock, When } from './when.ts';

/** "over the past decade", "in recent years", "in the past", "now". */
export function vague(tokens: readonly Token[], i: number, _to: number, clock: Clock): When | undefined {
  const n = tokens[i]!.n;
  const plain = (to: number, sort: When['sort'], edtf = ''): When => ({
    from: i,
    to,
    edtf,
    sort,
    relative: false,
  });
  if (oneOf('in|over|during|for|within').test(n)) {
    const the = tokens[i + 1]?.n === 'the' ? i + 2 : i + 1;
    const past = tokens[the]?.n ?? '';
    if (oneOf('past|last').test(past)) {
      let at = the + 1;
      if (
        n === 'in' &&
        !/^(?:few|several|couple|decade|years?|two|three|four|five|ten|\d+)$/.test(tokens[at]?.n ?? '')
      )
        return the === i + 2 && past === 'past' ? plain(at, 'past') : undefined;
      let count =
        NUMBERS.get(tokens[at]?.n ?? '') ??
        (/^\d{1,2}$/.test(tokens[at]?.t ?? '') ? Number(tokens[at]!.t) : undefined);
      if (count !== undefined) at++;
      const unit = tokens[at]?.n ?? '';
      if (oneOf('decades?').test(unit)) count = (count ?? 1) * 10;
      else if (!oneOf('years?').test(unit))
        return oneOf('few|several|couple').test(unit) ? plain(at + 2, 'recent') : undefined;
      else if (count === undefined) return undefined;
      const y = clock.day?.y;
      return y === undefined ? plain(at + 1, 'recent') : plain(at + 1, 'range', `${y - count}~/${y}`);
    }
    if (past === 'recent') return plain(the + 2, 'recent');
    return undefined;
  }
  if (oneOf('currently|now|presently|nowadays|regularly|annually').test(n)) return plain(i + 1, 'now');
  if (n === 'today') return plain(i + 1, 'today');
  if (n === 'at' && tokens[i + 1]?.n === 'present') return plain(i + 2, 'now');
  if (oneOf('recently|lately').test(n)) return plain(i + 1, 'recent');
  if (oneOf('formerly|previously').test(n)) return plain(i + 1, 'past');
  if (n === 'used' && tokens[i + 1]?.n === 'to') return plain(i + 2, 'past');
  return undefined;
}
