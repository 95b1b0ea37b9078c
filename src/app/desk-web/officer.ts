import type { Context } from 'hono';

/** Who works at the desk: what they decide is written down under this name. */
export interface Officer {
  readonly name: string;
}

/** The officer who asks, as sign-in has found out; undefined: nobody has signed in. */
export function officerOf(c: Context): Officer | undefined {
  const found: unknown = c.get('officer');
  return typeof found === 'object' && found !== null && typeof (found as Officer).name === 'string'
    ? (found as Officer)
    : undefined;
}
