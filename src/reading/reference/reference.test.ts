import { expect, test } from 'vitest';
import { AGENCY_TABLE } from './agencies.ts';
import { FUND_TABLE, OPERATION_TABLE } from './operations.ts';
import { BODY_TABLE, ORGANISATION_TABLE, STANDING_TABLE } from './organisations.ts';
import { UNDERTAKING_TABLE } from './undertakings.ts';

test.each([
  ['operations', OPERATION_TABLE + UNDERTAKING_TABLE.trimStart()],
  ['funds', FUND_TABLE],
  ['organisations', `${ORGANISATION_TABLE.trim()}\n${AGENCY_TABLE.trim()}`],
  ['bodies', BODY_TABLE],
  ['standings', STANDING_TABLE],
])('no name of the %s stands twice: the second row would never be found', (_, table) => {
  const owners = new Map<string, string>();
  const twice: string[] = [];
  for (const row of table.trim().split('\n')) {
    const [id, aliases = ''] = row.split('|');
    for (const name of new Set([id!, ...aliases.split(',').filter(Boolean)])) {
      const owner = owners.get(name);
      if (owner !== undefined && owner !== id) twice.push(`${name}: ${owner} and ${id}`);
      else if (owner !== undefined) twice.push(`${name}: ${id} twice`);
      owners.set(name, id!);
    }
  }
  expect(twice).toEqual([]);
});
