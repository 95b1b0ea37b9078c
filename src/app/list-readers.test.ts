import { expect, it } from 'vitest';
import { LIST_READERS } from '../desk/apart.ts';
import { IATI_READER } from '../exchange/in/iati/intake.ts';
import { SHEET_READER } from '../exchange/in/sheet/rows.ts';

it('keeps apart the rows of the very readers that read lists, by their names', () => {
  expect([...LIST_READERS].sort()).toEqual([IATI_READER.name, SHEET_READER.name].sort());
});
