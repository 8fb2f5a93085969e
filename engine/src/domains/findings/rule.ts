/** What a rule is: one SQL file that turns facts into findings, with all that is said about it in its header. */
import type { KINDS, SEVERITIES, STATUSES } from './contract.ts';

export type Severity = (typeof SEVERITIES)[number];
export type Kind = (typeof KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type ParamValue = number | string | boolean;

export interface RuleParam {
  readonly name: string;
  readonly default: ParamValue;
  readonly description: string;
}

export interface Rule {
  /** The stem of its file. */
  readonly id: string;
  readonly file: string;
  /** The good state: `EBS volume is attached to an instance`. */
  readonly title: string;
  readonly severity: Severity;
  readonly kind: Kind;
  /** The action that mends it; null where only people can. */
  readonly remedy: string | null;
  /** The columns that tell two findings of this rule apart. */
  readonly identity: readonly IdentityColumn[];
  readonly params: readonly RuleParam[];
  /** The types whose facts it reads, as CloudFormation names them. */
  readonly needs: readonly string[];
  readonly sql: string;
}

export const IDENTITY_COLUMNS = ['resource_id', 'account', 'region'] as const;
export type IdentityColumn = (typeof IDENTITY_COLUMNS)[number];

/** What a rule says of one resource, or, where `resource_id` is null, of a place that it could not look into. */
export interface RuleRow {
  readonly resource_id: string | null;
  readonly account: string;
  readonly region: string;
  readonly status: Status;
  readonly reason: string;
  /** US dollars a month as exact text; null where the rule does not reckon it, or cannot. */
  readonly saving_usd_month: string | null;
}
