export type { Citation } from './citation.ts';
export * from './day.ts';
export * from './edtf/index.ts';
export * from './money/index.ts';
export * from './result.ts';
export * from './text/index.ts';
