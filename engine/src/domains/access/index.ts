/** Who may enter, and what they may do. */
export { authorizerOf, openAuthorizer } from './authorizer.ts';
export { localSignInLink } from './invite.ts';
export { type ScopeColumns, scopedAccounts, scopeFilter } from './scope-filter.ts';
export { createWitness, type Witness } from './witness.ts';
