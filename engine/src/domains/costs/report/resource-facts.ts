/** What the estate knows of resources that stand on a bill, which names some by ARN and others by a bare id. */
import type { Lake } from '#platform/lake/index.ts';
import type { ResourceJson } from './contract.ts';

interface Found extends Record<string, unknown> {
  arn: string;
  type: string;
  name: string | null;
  owner: string | null;
  team: string | null;
  until: string | null;
  id: string;
}

/** In the order of the ids; null where no scan ever saw it, which says nothing about whether it exists. */
export async function resourceFacts(
  lake: Lake,
  ids: readonly (string | null)[],
  accounts: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<(ResourceJson | null)[]> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return ids.map(() => null);
  const { resources } = await import('#domains/inventory/index.ts');
  const tails = wanted.map(tailOf);
  const { rows } = await lake.query<Found>({
    // The last version of each; one that was replaced by a later one is no end.
    sql: `SELECT arn, type, name, owner, team, _until AS until, regexp_extract(arn, '[^/:]+$') AS id FROM resources
      WHERE (list_contains($ids, arn) OR list_contains($tails, regexp_extract(arn, '[^/:]+$')))
        ${accounts ? 'AND list_contains($scope, account)' : ''}
      QUALIFY row_number() OVER (PARTITION BY arn, type ORDER BY _since DESC) = 1 ORDER BY arn, type`,
    params: { ids: wanted, tails, ...(accounts && { scope: accounts }) },
    tables: [resources],
    history: true,
    signal,
  });
  return ids.map((id) => (id === null ? null : factOf(id, rows)));
}

const tailOf = (id: string): string => /[^/:]+$/.exec(id)?.[0] ?? id;

/** An ARN is only itself; a bare id is the one resource that ends in it. */
function factOf(id: string, rows: readonly Found[]): ResourceJson | null {
  const same = rows.filter(({ arn }) => arn === id);
  const ending = id.startsWith('arn:') ? [] : rows.filter((row) => row.id === id);
  const [one, ...others] = same.length > 0 ? same : ending;
  if (!one || (same.length === 0 && others.length > 0)) return null;
  const { arn, type, name, owner, team, until } = one;
  return { arn, type, name, owner, team, goneAt: until };
}
