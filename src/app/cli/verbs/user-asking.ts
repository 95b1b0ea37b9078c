import { readFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { type Io, readStdin } from '../io.ts';
import type { Call, Option } from '../verb.ts';

/** Where a password is taken from, on the verbs that set one. */
export const PASSWORD_FROM: Option = {
  name: '--password-from',
  takes: 'FILE',
  says: 'take the password from the first line of a file (- is stdin); else ENTENTE_PASSWORD, else it is asked for',
};

/** A terminal that can be told not to show what is typed. */
interface Terminal {
  readonly isTTY: true;
  setRawMode(on: boolean): unknown;
  on(event: 'data' | 'end', hear: (piece: Uint8Array | string) => void): unknown;
  off(event: 'data' | 'end', hear: (piece: Uint8Array | string) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/**
 * The password that a verb is called with: from a file, the environment, a terminal that does not show it, or stdin. It
 * is no argument, for those can be seen by everybody on the machine.
 */
export async function passwordAsked({ io, ...call }: Call): Promise<string | { readonly usage: string }> {
  const file = call.text('password-from');
  if (file !== undefined && file !== '-') {
    try {
      return firstLine(readFileSync(resolvePath(io.cwd, file), 'utf8'));
    } catch (error) {
      return {
        usage: `The password cannot be read from ${file} (${(error as NodeJS.ErrnoException).code}).`,
      };
    }
  }
  if (file === undefined && io.env.ENTENTE_PASSWORD) return io.env.ENTENTE_PASSWORD;
  const terminal = file === undefined ? terminalOf(io) : undefined;
  if (terminal) return typedTwice(terminal, io);
  const line = firstLine((await readStdin(io)).toString('utf8'));
  return (
    line || {
      usage:
        'A password is needed: type it at a terminal, give it on stdin, or name a file by --password-from.',
    }
  );
}

/** The password as `run` finds it. */
export async function passwordTold(io: Io): Promise<string> {
  return (await readStdin(io)).toString('utf8');
}

function firstLine(text: string): string {
  return text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0]!;
}

function terminalOf({ stdin }: Io): Terminal | undefined {
  const terminal = stdin as Partial<Terminal>;
  return terminal.isTTY && typeof terminal.setRawMode === 'function'
    ? (stdin as unknown as Terminal)
    : undefined;
}

async function typedTwice(terminal: Terminal, io: Io): Promise<string | { readonly usage: string }> {
  const lines = await typed(terminal, io, ['Password: ', 'The same once more: ']);
  if (!lines) return { usage: 'No password was given, so nothing was changed.' };
  return lines[0] === lines[1]
    ? lines[0]!
    : { usage: 'The two passwords are not the same, so nothing was changed.' };
}

/** Lines typed at prompts, none of them shown; undefined where it was broken off (Ctrl-C, Ctrl-D). */
function typed(terminal: Terminal, io: Io, prompts: readonly string[]): Promise<string[] | undefined> {
  const decoder = new StringDecoder('utf8');
  const lines: string[] = [];
  let line: string[] = [];
  return new Promise((resolve) => {
    const done = (result: string[] | undefined): void => {
      terminal.setRawMode(false);
      terminal.pause();
      terminal.off('data', hear);
      terminal.off('end', broken);
      resolve(result);
    };
    const broken = (): void => {
      io.stderr.write('\n');
      done(undefined);
    };
    const hear = (piece: Uint8Array | string): void => {
      const text = typeof piece === 'string' ? piece : decoder.write(Buffer.from(piece));
      // An arrow or a function key is no part of a password.
      if (text.startsWith('\u001b')) return;
      for (const key of text) {
        if (key === '\u0003' || key === '\u0004') {
          broken();
          return;
        }
        if (key === '\r' || key === '\n') {
          lines.push(line.join(''));
          line = [];
          io.stderr.write('\n');
          if (lines.length === prompts.length) {
            done(lines);
            return;
          }
          io.stderr.write(prompts[lines.length]!);
        } else if (key === '\u007f' || key === '\b') line.pop();
        else if (key === '\u0015') line = [];
        else if (key >= ' ') line.push(key);
      }
    };
    // Before the prompt: what is typed as soon as it is seen must not be shown.
    terminal.setRawMode(true);
    io.stderr.write(prompts[0]!);
    terminal.on('data', hear);
    terminal.on('end', broken);
    terminal.resume();
  });
}
