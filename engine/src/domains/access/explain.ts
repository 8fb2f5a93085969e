/** Says why somebody may or may not do something, and what would have to change. */
import { type Principal, ROLES } from '#kernel/principal.ts';
import type { Resource } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { type Authorizer, authorizerOf } from './authorizer.ts';
import type { ExplainQuery, Explanation, RolePage } from './contract.ts';
import { findPrincipal } from './find-principal.ts';

export async function explain(platform: Platform, query: ExplainQuery): Promise<Explanation> {
  const authorizer = await authorizerOf(platform);
  authorizer.requireAction(query.action);
  const principal = await findPrincipal(platform.ledger.db, query.principal);
  const [type = '', ...id] = query.resource.split('/');
  const { account, team, environment } = query;
  const resource = { type, id: id.join('/'), account, team, environment };
  return explainDecision(authorizer, principal, query.action, resource);
}

export function explainDecision(
  authorizer: Authorizer,
  principal: Principal,
  action: string,
  resource: Resource,
): Explanation {
  const { allowed, reasons } = authorizer.authorize(principal, action, resource);
  const policies = reasons.flatMap((id) => {
    const policy = authorizer.policies.get(id);
    return policy
      ? [{ id, effect: policy.effect, says: policy.says, file: policy.file, line: policy.line }]
      : [];
  });
  const rolesThatAllow = authorizer.rolesThatAllow(principal, action, resource);
  const forbids = policies.filter(({ effect }) => effect === 'forbid').map(({ id }) => id);
  return {
    allowed,
    principal: principal.id,
    policies,
    rolesThatAllow,
    needed: needed(allowed, forbids, rolesThatAllow),
  };
}

function needed(allowed: boolean, forbids: readonly string[], roles: readonly string[]): string {
  if (allowed) return 'Nothing: it is allowed.';
  if (forbids.length > 0)
    return `${forbids.join(' and ')} must no longer apply: a forbid outranks every permit, so no role helps.`;
  if (roles.length > 0) return `One of these roles: ${roles.join(', ')}.`;
  return 'A policy that permits it: no role does.';
}

/** Every role with the actions it allows on the installation as a whole. */
export async function listRoles(platform: Platform): Promise<RolePage> {
  const authorizer = await authorizerOf(platform);
  const items = ROLES.map((role) => {
    const principal: Principal = { kind: 'user', id: `role:${role}`, name: role, roles: [role], scope: {} };
    const allows = (action: string) =>
      authorizer.authorize(principal, action, { type: 'installation', id: 'reeve' }).allowed;
    const says = authorizer.policies.get(role)?.says ?? '';
    return { role, says, actions: [...authorizer.actions].filter(allows).sort() };
  });
  return { items, next: null };
}
