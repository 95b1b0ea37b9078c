import { KINDS } from '../vocabulary/index.ts';

/** The name of the kind that alone has this slot: the vocabulary says which. */
function kindWith(slot: string): string {
  for (const kind of KINDS.values()) if (kind.slots.some((s) => s.name === slot)) return kind.name;
  throw new Error(`No kind of record has a slot "${slot}".`);
}

/** The kinds that the reader proposes, by what tells them apart. */
export const KIND = {
  standing: kindWith('category'),
  area: kindWith('areas'),
  instrument: kindWith('title'),
  engagement: kindWith('topics'),
  contribution: kindWith('donor'),
  participation: kindWith('in'),
  posting: kindWith('post'),
};
