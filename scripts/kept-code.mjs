// Runs a program that was built as one script, with the code that V8 made of it when it was built: what is compiled need not be compiled again.
// The build makes that code, and copies this file beside the program.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/**
 * What the script `NAME.cjs` of a folder (a URL) exports. Its kept code (`NAME.cache`) is used where this V8 takes it: one of another version or with
 * other flags refuses it and compiles, slower by a tenth of a second and to the same end.
 */
export function load(folder, name) {
  return run(fileURLToPath(folder), name).exports;
}

/** Runs the script, has it do what it will be asked to do, and writes the code that V8 has of it then. */
export function keep(folder, name, exercise) {
  const { script, exports } = run(folder, name);
  exercise(exports);
  writeFileSync(join(folder, `${name}.cache`), script.createCachedData());
}

function run(folder, name) {
  const filename = join(folder, `${name}.cjs`);
  const source = readFileSync(filename, 'utf8');
  const script = new Script(`(function (exports, require, module) {${source}\n})`, {
    filename,
    cachedData: keptOf(folder, name),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module);
  return { script, exports: module.exports };
}

function keptOf(folder, name) {
  try {
    return readFileSync(join(folder, `${name}.cache`));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  }
}
