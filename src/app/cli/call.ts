import type { Settings } from '../settings.ts';
import type { Io } from './io.ts';
import type { Called } from './program.ts';
import type { Call } from './verb.ts';

/** A command line that was understood, as its verb takes it. */
export function callOf({ args, options }: Called, settings: Settings, io: Io): Call {
  return {
    io,
    settings,
    args,
    text(name) {
      const value = options.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => options.get(name) === true,
    list(name) {
      const value = options.get(name);
      return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
    },
  };
}

/** Whether it is to be printed as JSON. */
export function wantsJson({ options }: Called): boolean {
  return options.get('format') === 'json';
}
