import { area } from './area.ts';
import { contribution } from './contribution.ts';
import { engagement } from './engagement.ts';
import { instrument } from './instrument.ts';
import type { Kind } from './kind.ts';
import { participation } from './participation.ts';
import { posting } from './posting.ts';
import { standing } from './standing.ts';

/** Every kind of record by name. To add one: write its file, add it here; nothing else asks for its name. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(
  [standing, area, instrument, engagement, contribution, participation, posting].map((kind) => [
    kind.name,
    kind,
  ]),
);

/** The kind of that name. Throws where there is none: values on record have passed `checkRecord`. */
export function kindOf(name: string): Kind {
  const kind = KINDS.get(name);
  if (!kind) throw new UnknownKind(name);
  return kind;
}

/** A value on record names a kind that this version of the vocabulary does not have. */
export class UnknownKind extends Error {
  override readonly name = 'UnknownKind';
  constructor(kind: string) {
    super(`The record holds a "${kind}", which this version of Entente does not know.`);
  }
}
