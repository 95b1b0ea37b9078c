import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Files } from '../../exchange/index.ts';
import { decode, type Finding, fail, ok, placed, problem, type Result } from '../../values/index.ts';
import { type Io, readStdin } from './io.ts';

/** A file as it was read, under the name it was given by. */
export interface FileRead {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file that was named on the command line (`-` is stdin), unless it is larger than `most` bytes. Codes:
 * file-missing, file-unreadable, file-too-large.
 */
export async function readNamed(
  io: Io,
  name: string,
  most: number,
  setting: string,
): Promise<Result<FileRead>> {
  const at = { file: name, line: 1, column: 1 };
  const tooLarge = (size: number) =>
    problem(
      'file-too-large',
      `It has ${size} bytes, and ${most} are taken.`,
      at,
      `Raise the setting ${setting}, or split the file.`,
    );
  if (name === '-') {
    const bytes = await readStdin(io);
    return bytes.length > most
      ? fail(tooLarge(bytes.length))
      : ok({ name: 'stdin', path: join(io.cwd, 'stdin'), bytes });
  }
  const path = resolve(io.cwd, name);
  try {
    const { size } = statSync(path);
    if (size > most) return fail(tooLarge(size));
    return ok({ name, path, bytes: readFileSync(path) });
  } catch (error) {
    return fail(unreadable(error as NodeJS.ErrnoException, at));
  }
}

/** What stands in the way of reading a file that is read piece by piece; undefined where nothing does. */
export function readableFile(io: Io, name: string): Finding | undefined {
  const at = { file: name, line: 1, column: 1 };
  try {
    const path = resolve(io.cwd, name);
    accessSync(path, constants.R_OK);
    if (!statSync(path).isFile()) return problem('file-unreadable', 'It is no file.', at, 'Name a file.');
    return undefined;
  } catch (error) {
    return unreadable(error as NodeJS.ErrnoException, at);
  }
}

function unreadable(
  error: NodeJS.ErrnoException,
  at: { file: string; line: number; column: number },
): Finding {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return problem(
      'file-missing',
      'There is no such file.',
      at,
      'Look at the path; it is relative to the folder you are in.',
    );
  const why =
    error.code === 'EISDIR'
      ? 'it is a folder'
      : error.code === 'EACCES'
        ? 'this user may not read it'
        : error.message;
  return problem('file-unreadable', `It cannot be read: ${why}.`, at, 'Name a file that this user may read.');
}

/** The text of a file in whatever encoding it is; findings name the file. Codes: those of `decode`. */
export function textOf({ name, bytes }: FileRead, encoding?: string): Result<string> {
  const read = decode(bytes, encoding);
  const findings = placed(read.findings, { file: name, line: 1, column: 1 });
  return read.ok ? ok(read.value.text, findings) : fail(...findings);
}

/** What lies beside a dossier file. */
export function filesBeside(path: string): Files {
  const folder = dirname(path);
  const ask = <T>(question: () => T): T | undefined => {
    try {
      return question();
    } catch {
      return undefined;
    }
  };
  return {
    size: (beside) => ask(() => statSync(join(folder, beside)).size),
    bytes: (beside) => ask(() => readFileSync(join(folder, beside))),
  };
}
