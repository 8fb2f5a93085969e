/** What every rule says of the lake as it is now, in the order of rule, account, region and resource. */
import { didYouMean } from '#kernel/nearest.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { FindingJson } from './contract.ts';
import { findingsErrors } from './errors.ts';
import type { Rule, Status } from './rule.ts';
import { runRule } from './run-rule.ts';

/** The sort key of a finding; the resource is empty where there is none. */
export type FindingKey = readonly [rule: string, account: string, region: string, resource: string];

export interface FindingsQuestion {
  /** Only this rule's. */
  readonly rule?: string | undefined;
  readonly statuses: readonly Status[];
  readonly after: FindingKey | undefined;
  readonly limit: number;
  /** The accounts to see; undefined: all. */
  readonly accounts: readonly string[] | undefined;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** `limit` findings and one more where more follow. */
export async function listFindings(
  lake: Lake,
  rules: readonly Rule[],
  question: FindingsQuestion,
): Promise<FindingJson[]> {
  const { statuses, after, limit, accounts, now, signal } = question;
  const found: FindingJson[] = [];
  for (const rule of wanted(rules, question)) {
    signal.throwIfAborted();
    const { rows } = await runRule(lake, rule, { now, signal });
    const { id, title, severity } = rule;
    const visible = rows
      .filter((row) => statuses.includes(row.status) && (accounts?.includes(row.account) ?? true))
      .map(({ resource_id: resource, account, region, status, reason }) => {
        return { rule: id, title, severity, resource, account, region, status, reason };
      })
      .filter((finding) => after === undefined || compare(keyOf(finding), after) > 0)
      .sort((one, other) => compare(keyOf(one), keyOf(other)));
    found.push(...visible.slice(0, limit + 1 - found.length));
    if (found.length > limit) break;
  }
  return found;
}

export const keyOf = ({ rule, account, region, resource }: FindingJson): FindingKey => [
  rule,
  account,
  region,
  resource ?? '',
];

/** The rules that can still have something to say, by id. */
function wanted(rules: readonly Rule[], { rule, after }: FindingsQuestion): readonly Rule[] {
  if (rule !== undefined && !rules.some(({ id }) => id === rule)) {
    const hint = didYouMean(
      rule,
      rules.map(({ id }) => id),
    );
    throw findingsErrors.RULE_UNKNOWN({ rule, hint });
  }
  return rules
    .filter(({ id }) => (rule === undefined || id === rule) && (after === undefined || id >= after[0]))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (const [at, word] of one.entries()) {
    const against = other[at] ?? '';
    if (word !== against) return word < against ? -1 : 1;
  }
  return 0;
}
