/** Nobody gives away more than they have: the rule for keys, users and links alike. */
import type { Principal, Role, Scope } from '#kernel/principal.ts';
import { accessErrors } from './errors.ts';

export interface Grant {
  readonly roles: readonly Role[];
  readonly scope: Scope;
}

const AXES = ['accounts', 'teams', 'environments'] as const;

export function requireWithin(granter: Principal, { roles, scope }: Grant): void {
  const refuse = (what: string) => accessErrors.GRANT_EXCEEDS_GRANTER({ principal: granter.name, what });
  const foreign = roles.filter((role) => !granter.roles.includes('admin') && !granter.roles.includes(role));
  if (foreign.length > 0) throw refuse(`the role ${foreign.join(', ')}`);
  for (const axis of AXES) {
    const own = granter.scope[axis];
    const given = scope[axis];
    if (own === undefined) continue;
    if (given === undefined || given.some((value) => !own.includes(value)))
      throw refuse(`${axis} outside their scope`);
  }
}
