/** A stretch of the atlas that is drawn with another country than the atlas has it in, and on what ground. */
export interface Reading {
  /** A point within it: longitude, latitude. */
  readonly at: readonly [number, number];
  /** Alpha-3 codes: in whose shape the atlas has it, and with whose it is drawn. */
  readonly from: string;
  readonly to: string;
  readonly said: string;
}

/**
 * Borders are political, so that what is not drawn as the atlas has it is told here, and under every map. The atlas draws
 * what is held; this follows the General Assembly of the United Nations where it has spoken.
 */
export const READINGS: readonly Reading[] = [
  {
    at: [34.2, 45.2],
    from: 'RUS',
    to: 'UKR',
    said: 'Crimea is drawn with Ukraine, after resolution 68/262 of the General Assembly of the United Nations.',
  },
];
