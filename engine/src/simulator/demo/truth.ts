/** What was hidden in the demo on purpose, written down so that what is found can be scored against it. */

export type TruthKind =
  | 'waste'
  | 'missizing'
  | 'policy'
  | 'dependency'
  | 'anomaly'
  | 'ai-usage'
  | 'ownership';

export interface Truth {
  readonly id: string;
  readonly kind: TruthKind;
  /** What sort of it: `volume-unattached`. */
  readonly sort: string;
  readonly what: string;
  /** ARNs. */
  readonly resources: readonly string[];
  /** Since when it is so, ISO 8601. */
  readonly since: string;
  /** Until when it was so, where it has ended. */
  readonly until?: string;
  /** The trouble is that the resources are gone since then. */
  readonly gone?: true;
  /** The rule that should find it. */
  readonly expectedRule?: string;
  /** What it costs a month, list prices of us-east-1, rounded to cents. */
  readonly monthlyUsd?: number;
}

export interface Planting {
  readonly kind: TruthKind;
  readonly sort: string;
  readonly what: string;
  readonly of: readonly { readonly arn: string }[];
  /** Epoch ms. */
  readonly since: number;
  readonly until?: number | undefined;
  readonly gone?: true | undefined;
  readonly rule?: string | undefined;
  readonly monthlyUsd?: number | undefined;
}

export interface TruthBook {
  readonly truths: readonly Truth[];
  plant(planting: Planting): void;
}

const iso = (time: number): string => new Date(time).toISOString();

export function createTruthBook(): TruthBook {
  const truths: Truth[] = [];
  const counts = new Map<string, number>();
  return {
    truths,
    plant: ({ kind, sort, what, of, since, until, gone, rule, monthlyUsd }) => {
      const count = (counts.get(sort) ?? 0) + 1;
      counts.set(sort, count);
      truths.push({
        id: `${sort}-${count}`,
        kind,
        sort,
        what,
        resources: of.map(({ arn }) => arn),
        since: iso(since),
        ...(until !== undefined && { until: iso(until) }),
        ...(gone && { gone }),
        ...(rule !== undefined && { expectedRule: rule }),
        ...(monthlyUsd !== undefined && { monthlyUsd: Math.round(monthlyUsd * 100) / 100 }),
      });
    },
  };
}
