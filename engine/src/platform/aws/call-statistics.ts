/** What was asked of AWS so far, per operation. */
import type { Percentiles } from './histogram.ts';
import type { Operation } from './operations.ts';

export interface OperationStatistics {
  readonly calls: number;
  readonly attempts: number;
  readonly throttles: number;
  readonly ok: number;
  readonly denied: number;
  readonly throttled: number;
  readonly errors: number;
  /** Of single attempts, in ms. */
  readonly latencyMs: Percentiles;
  /** Billionths of a US dollar. */
  readonly chargeNanoUsd: number;
}

export type CallStatistics = { readonly [Op in Operation]?: OperationStatistics };
