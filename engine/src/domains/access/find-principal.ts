/** The principal that an administrator names: by id, by name, or as a bare role. */
import { sql } from 'kysely';
import { type Principal, ROLES, type Role, type Scope } from '#kernel/principal.ts';
import type { Queries } from '#platform/ledger/index.ts';
import { accessErrors } from './errors.ts';
import { localPrincipal } from './local-principal.ts';

interface Named {
  readonly kind: 'user' | 'key';
  readonly id: string;
  readonly name: string;
  readonly roles: Role[];
  readonly scope: Scope;
}

export async function findPrincipal(queries: Queries, named: string): Promise<Principal> {
  const local = localPrincipal();
  if (named === 'local' || named === local.id) return local;
  const role = ROLES.find((known) => named === `role:${known}`);
  if (role) return { kind: 'user', id: named, name: named, roles: [role], scope: {} };
  // A disabled user and a revoked key may still be asked about: what they could do when they could.
  const { rows } = await sql<Named>`
    select 'user' as kind, id, name, roles, scope from access.users where id = ${named} or lower(name) = lower(${named})
    union all
    select 'key', id, name, roles, scope from access.api_keys where id = ${named} or name = ${named}
    limit 2`.execute(queries);
  const [found, another] = rows;
  if (another) throw accessErrors.PRINCIPAL_AMBIGUOUS({ principal: named });
  if (!found) throw accessErrors.PRINCIPAL_UNKNOWN({ principal: named });
  return found;
}
