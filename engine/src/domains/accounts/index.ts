/** The accounts: which there are, what they are for, whose they are. */
export type { Account, AccountFacts, Contact, Environment, Organization } from './account.ts';
export { classify } from './classify.ts';
export { environmentOfWords } from './environment-words.ts';
export { ORGANIZATION_CALLS } from './organization-calls.ts';
export { type KnownAccounts, readAccounts } from './read-accounts.ts';
export { readOrganization } from './read-organization.ts';
export { loadAccounts } from './store.ts';
export { plainTagKey } from './tags-named.ts';
