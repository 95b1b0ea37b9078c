export { type AccountShown, type Accounts, type Officer, openAccounts } from './accounts.ts';
export { mountSignIn, SIGN_IN_ROUTES } from './mount.ts';
export { needOfficer, officers } from './officers.ts';
