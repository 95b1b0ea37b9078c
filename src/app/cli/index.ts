import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { readSettings, type Settings } from '../settings.ts';
import { callOf, wantsJson } from './call.ts';
import { isFault, sayFault } from './fault.ts';
import { type Io, saidTo } from './io.ts';
import { isPlace, noPlace, openAlone, openOrAsk } from './open.ts';
import { STATUS, sayFinding, tell } from './outcome.ts';
import { type Called, readArguments } from './program.ts';
import { askThere, handleRequest } from './remote.ts';
import type { Outcome } from './verb.ts';

export type { Io } from './io.ts';

/** Runs the command line: reads the arguments, does what they say, prints it, and returns the exit status. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  unbroken(io);
  try {
    const called = readArguments(argv, io);
    if (typeof called === 'number') return called;
    const settings = settingsOf(called, io);
    if (typeof settings === 'number') return settings;
    const done = await perform(called, settings, io, argv);
    return typeof done === 'number' ? done : tell(io, done, wantsJson(called));
  } catch (error) {
    io.stderr.write(`entente: ${sayFault(error)}\n`);
    if (!isFault(error) && error instanceof Error) io.stderr.write(`${error.stack}\n`);
    return STATUS.fault;
  }
}

async function perform(
  called: Called,
  settings: Settings,
  io: Io,
  argv: readonly string[],
): Promise<Outcome | number> {
  const { verb } = called;
  const call = callOf(called, settings, io);
  const onRecord = (run: (office: import('../open-office.ts').OpenOffice) => Promise<Outcome>) =>
    openOrAsk<Outcome | number>(settings, run, (holder) => askThere(holder, called, argv, io));
  switch (verb.on) {
    case 'nothing':
      return verb.run(call);
    case 'any':
      if (!isPlace(settings)) return verb.run(call, undefined);
      return onRecord((office) => verb.run(call, office)).catch((error: NodeJS.ErrnoException) => {
        // A data folder that may not be written to is looked at by nobody; what is asked can be answered without it.
        if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code ?? '')) throw error;
        return verb.run(call, undefined);
      });
    case 'record': {
      if (!verb.makes && !isPlace(settings)) return noPlace(settings);
      if (!verb.asks) return onRecord((office) => verb.run(call, office));
      const told = await verb.asks(call);
      if (typeof told !== 'string') return told;
      const given = saidTo(io, told);
      return openOrAsk<Outcome | number>(
        settings,
        (office) => verb.run(callOf(called, settings, given), office),
        (holder) => askThere(holder, called, argv, given),
      );
    }
    case 'folder': {
      const office = await openAlone(settings);
      try {
        return await verb.run(call, office, handleRequest);
      } finally {
        await office.close();
      }
    }
  }
}

/** The settings of the environment, with what the command line says of them. */
function settingsOf({ options }: Called, io: Io): Settings | number {
  const given: Record<string, string> = {};
  for (const [option, name] of [
    ['data', 'ENTENTE_DATA'],
    ['host', 'HOST'],
    ['port', 'PORT'],
  ] as const) {
    const value = options.get(option);
    if (typeof value === 'string') given[name] = value;
  }
  const read = readSettings({ ...io.env, ...given });
  if (read.ok) return { ...read.value, data: resolve(io.cwd, read.value.data) };
  io.stderr.write(read.findings.map((f) => `${sayFinding(f)}\n`).join(''));
  return STATUS.usage;
}

/** A reader that has seen enough (`| head`) is no fault. */
function unbroken(io: Io): void {
  for (const sink of [io.stdout, io.stderr])
    if (sink instanceof EventEmitter && sink.listenerCount('error') === 0)
      sink.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error;
      });
}
