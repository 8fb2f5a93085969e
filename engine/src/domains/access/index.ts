/** Who may enter, and what they may do. */
export { type Authorizer, authorizerOf, type Decision, openAuthorizer } from './authorizer.ts';
export { accessErrors } from './errors.ts';
export { localSignInLink } from './invite.ts';
export { localPrincipal } from './local-principal.ts';
export { type ScopeColumns, scopeFilter } from './scope-filter.ts';
export { createWitness, type Door, type Witness } from './witness.ts';
