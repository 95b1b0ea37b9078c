import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { has15 } from './binaries.ts';
import { type Server, type ServerSettings, startPostgres } from './server.ts';

/**
 * Runs cases on PostgreSQL 18 and on 15. Where Debian's 15 is not installed, one skipped case says so; where
 * ENTENTE_REQUIRE_ALL is set (as in .ci/run), it fails instead.
 */
export function onPostgres(
  settings: ServerSettings,
  cases: (name: string, server: () => Server) => void,
): void {
  for (const version of [18, 15] as const) {
    if (version === 15 && !has15()) {
      describe('PostgreSQL 15', () => {
        it.skipIf(!process.env.ENTENTE_REQUIRE_ALL)(
          "not run: Debian's PostgreSQL 15 is not installed",
          () => {
            expect(has15(), 'ENTENTE_REQUIRE_ALL is set; install the package postgresql-15').toBe(true);
          },
        );
      });
      continue;
    }
    describe(`PostgreSQL ${version}`, () => {
      let server: Server | undefined;
      beforeAll(async () => {
        server = await startPostgres(version, settings);
      });
      afterAll(() => server?.stop());
      cases(`PostgreSQL ${version}`, () => server!);
    });
  }
}
