// `npm test`: types, lint, unused code, then every test with coverage. Says each step's outcome and, last, the count.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const bin = (name) => join(root, 'node_modules', '.bin', name);
const failed = [];

function step(name, command, args, env = {}) {
  const started = Date.now();
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const ok = done.status === 0;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(name);
}

if (!existsSync(join(root, 'dist', 'entente.js'))) step('build', process.execPath, ['scripts/build.mjs']);
step('types', bin('tsc'), ['--noEmit']);
step('format and lint', bin('biome'), ['check', '--error-on-warnings', '.']);
step('nothing unused', bin('knip'), []);
const out = mkdtempSync(join(tmpdir(), 'entente-tests-'));
const report = join(out, 'report.json');
step('tests', bin('vitest'), [
  'run',
  '--coverage',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);

let counts = { passed: 0, failed: 0, pending: 0 };
if (existsSync(report)) {
  const json = JSON.parse(readFileSync(report, 'utf8'));
  counts = { passed: json.numPassedTests, failed: json.numFailedTests, pending: json.numPendingTests };
  const notRun = json.testResults.flatMap((f) =>
    f.assertionResults.filter((t) => t.status === 'pending' || t.status === 'skipped'),
  );
  for (const t of notRun) console.log(`not run: ${t.fullName}`);
  // A file that could not even be loaded counts as a failure of its own.
  counts.failed += json.testResults.filter(
    (f) => f.status === 'failed' && f.assertionResults.length === 0,
  ).length;
}
rmSync(out, { recursive: true, force: true });
const broken =
  failed.filter((name) => name !== 'tests').length +
  (failed.includes('tests') && counts.failed === 0 ? 1 : 0);
for (const name of failed) console.log(`failed: ${name}`);
console.log(`${counts.passed} passed, ${counts.failed + broken} failed, ${counts.pending} skipped`);
process.exit(failed.length || counts.passed === 0 ? 1 : 0);
