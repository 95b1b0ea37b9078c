/** Who may see a thing, narrowest last. Roles and parties it is releasable to come with the room `access` growing. */
export const MARKINGS = ['public', 'internal'] as const;
export type Marking = (typeof MARKINGS)[number];

/** Whether a text is a marking. */
export function isMarking(text: unknown): text is Marking {
  return MARKINGS.includes(text as Marking);
}
