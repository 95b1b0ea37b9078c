export { mountSignIn } from './mount.ts';
export { needOfficer } from './officers.ts';
