import type { Marking } from '../vocabulary/index.ts';

/** Who asks. Roles and parties come with accounts; for now the world, and the office that runs this Entente. */
export interface Actor {
  readonly name: string;
  readonly sees: ReadonlySet<string>;
}

/** Anybody: sees what is marked public. */
export const PUBLIC: Actor = { name: 'public', sees: new Set<Marking>(['public']) };

/** The office: sees all. */
export const INTERNAL: Actor = { name: 'internal', sees: new Set<Marking>(['public', 'internal']) };

/** Whether a thing of this marking may be seen. A marking that is not known is seen by nobody. */
export function sees(actor: Actor, marking: string): boolean {
  return actor.sees.has(marking);
}

/** The same, with the reason. */
export function maySee(actor: Actor, marking: string): { readonly may: boolean; readonly reason: string } {
  const may = sees(actor, marking);
  return { may, reason: may ? `marked ${marking}` : `marked ${marking}, not releasable to ${actor.name}` };
}
