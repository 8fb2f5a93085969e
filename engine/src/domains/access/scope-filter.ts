/** Lists in SQL: only the rows inside a principal's scope, never row by row. */
import { type RawBuilder, sql } from 'kysely';
import type { Principal, Scope } from '#kernel/principal.ts';

/** The column that holds each axis; a table that does not know an axis leaves it out. */
export type ScopeColumns = Readonly<Partial<Record<keyof Scope, string>>>;

/**
 * `where ${scopeFilter(principal, { accounts: 'f.account' })}`. A row whose axis is null, or a table without
 * the axis, is outside every scope that limits it: unknown is never taken for allowed.
 */
export function scopeFilter({ scope }: Pick<Principal, 'scope'>, columns: ScopeColumns): RawBuilder<boolean> {
  const axes = ['accounts', 'teams', 'environments'] as const;
  const conditions = axes.flatMap((axis) => {
    const allowed = scope[axis];
    const column = columns[axis];
    if (allowed === undefined) return [];
    if (column === undefined) return [sql<boolean>`false`];
    return [sql<boolean>`${sql.ref(column)} in (${sql.join([null, ...allowed])})`];
  });
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/**
 * The accounts whose facts a principal may see; undefined is every one. Facts know neither team nor environment,
 * so whoever is limited on those axes sees none of them.
 */
export function scopedAccounts({ scope }: Pick<Principal, 'scope'>): readonly string[] | undefined {
  return scope.teams === undefined && scope.environments === undefined ? scope.accounts : [];
}
