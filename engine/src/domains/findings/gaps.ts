/** Where the facts that a rule needs are not complete: there it can say nothing, whatever older rows suggest. */
import { coverage, GLOBAL, type Scanner } from '#domains/inventory/index.ts';
import type { Lake, Snapshot } from '#platform/lake/index.ts';

export interface Place {
  readonly account: string;
  readonly region: string;
}

export interface Gaps {
  readonly snapshot: Snapshot;
  /** Every place that was asked for any of the facts, and why what is known of it is not enough; null where it is. */
  readonly asked: readonly (Place & { readonly reason: string | null })[];
  /** Why nothing can be said of a place; undefined where everything is known. */
  reasonAt(place: Place): string | undefined;
}

interface Attempt extends Place {
  readonly type: string;
  readonly status: string;
  readonly fault_code: string | null;
}

export async function gapsOf(lake: Lake, needs: readonly Scanner[], asOf?: Date | number): Promise<Gaps> {
  const { rows, snapshot } = await lake.query<Attempt & Record<string, string | null>>({
    sql: 'SELECT type, account, region, status, fault_code FROM coverage WHERE list_contains($types, type)',
    params: { types: needs.map(({ type }) => type) },
    tables: [coverage],
    asOf,
    maxRows: 10_000_000,
  });
  const attempts = new Map(rows.map((row) => [keyOf(row, row.type), row]));
  const reasonAt = ({ account, region }: Place): string | undefined => {
    const reasons = needs.flatMap(({ type, scope }) => {
      const where = { account, region: scope === 'global' ? GLOBAL : region };
      const attempt = attempts.get(keyOf(where, type));
      if (attempt?.status === 'ok') return [];
      const how = attempt
        ? `ended ${attempt.status}${attempt.fault_code ? ` (${attempt.fault_code})` : ''}`
        : 'was never read';
      return [`${type} ${how} in ${account}/${where.region}`];
    });
    return reasons.length === 0 ? undefined : reasons.join('; ');
  };
  // A rule that needs a regional fact has nothing to say of what is global alone.
  const regional = needs.some(({ scope }) => scope === 'region');
  const places = new Map(
    rows
      .filter(({ region }) => !regional || region !== GLOBAL)
      .map(({ account, region }) => [`${account}/${region}`, { account, region }]),
  );
  const asked = [...places.values()].map((place) => ({ ...place, reason: reasonAt(place) ?? null }));
  return { snapshot, asked, reasonAt };
}

const keyOf = ({ account, region }: Place, type: string): string => `${account}/${region}/${type}`;
