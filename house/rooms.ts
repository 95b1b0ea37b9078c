/** The house: each room and the doors it may use. ARCHITECTURE.md shows the same table; a test holds the two together. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  values: [],
  vocabulary: ['values'],
  archive: ['values'],
  documents: ['values', 'archive'],
  reading: ['values', 'vocabulary', 'archive'],
  journal: ['values', 'vocabulary'],
  record: ['values', 'vocabulary', 'journal'],
  access: ['values', 'vocabulary', 'record', 'archive', 'journal'],
  desk: ['values', 'vocabulary', 'archive', 'journal', 'record', 'access'],
  store: ['values', 'vocabulary', 'journal', 'archive', 'record', 'search'],
  ledger: ['values', 'vocabulary', 'access'],
  timeline: ['values', 'vocabulary', 'access'],
  search: ['values', 'vocabulary', 'access'],
  checks: ['values', 'vocabulary', 'archive', 'access'],
  pages: ['values', 'vocabulary', 'access', 'archive', 'ledger', 'timeline'],
  exchange: ['values', 'vocabulary', 'archive', 'desk', 'journal', 'access', 'ledger', 'timeline'],
  app: [
    'values',
    'vocabulary',
    'archive',
    'documents',
    'reading',
    'journal',
    'record',
    'access',
    'desk',
    'store',
    'ledger',
    'timeline',
    'checks',
    'search',
    'pages',
    'exchange',
  ],
};

/** Rooms that see a View and nothing behind it: from `access` they may import what only a View needs. */
export const VIEW_ONLY = ['ledger', 'timeline', 'search', 'pages'] as const;

/** Rooms that may touch files, sockets, the clock and randomness. */
export const IMPURE = ['app', 'store'] as const;
