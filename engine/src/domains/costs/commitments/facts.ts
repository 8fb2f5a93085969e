/** What AWS says of a commitment: term, payment and expiry, which no bill has. */
import type { Lake } from '#platform/lake/index.ts';

export interface CommitmentFacts {
  readonly arn: string;
  /** Compute Savings Plans, EC2 Instance Savings Plans, Reserved Instance. */
  readonly type: string;
  readonly of: string | null;
  readonly region: string | null;
  readonly termMonths: number | null;
  /** No Upfront, Partial Upfront, All Upfront. */
  readonly payment: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly state: string | null;
  /** Of a Savings Plan: what is committed to for each hour. */
  readonly hourly: string | null;
}

export async function readFacts(
  _lake: Lake,
  _accounts: readonly string[] | undefined,
  _signal: AbortSignal,
): Promise<ReadonlyMap<string, CommitmentFacts>> {
  return new Map();
}
