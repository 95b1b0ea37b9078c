export type { Act, Body, Command, Entry, Head, Json, Nonces, Ref } from './entry.ts';
export { EMPTY, ENTRY_FORM } from './entry.ts';
export { seal, sealing, verifyChain } from './seal.ts';
export { Conflict, type JournalStore } from './store.ts';
