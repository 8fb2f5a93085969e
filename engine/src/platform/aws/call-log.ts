/** What was asked of AWS: counts, throttles, denials, latencies and charges per operation. */
import { callChargeNanoUsd } from './billing.ts';
import type { CallStatistics } from './call-statistics.ts';
import { createHistogram, type Histogram } from './histogram.ts';
import type { Operation } from './operations.ts';
import type { CallResult, CallTarget } from './port.ts';

/** One finished call, for observers. */
export interface CallRecord {
  readonly target: CallTarget;
  readonly operation: Operation;
  readonly input: object;
  readonly result: CallResult<object>;
}

export interface CallLog {
  attempted(operation: Operation, ms: number): void;
  finished(record: CallRecord): void;
  statistics(): CallStatistics;
}

interface Row {
  calls: number;
  attempts: number;
  throttles: number;
  ok: number;
  denied: number;
  throttled: number;
  errors: number;
  chargeNanoUsd: number;
  readonly latency: Histogram;
}

const outcomeColumn = {
  ok: 'ok',
  partial: 'ok',
  denied: 'denied',
  throttled: 'throttled',
  error: 'errors',
} as const;

export function createCallLog(observe?: (record: CallRecord) => void): CallLog {
  const rows = new Map<Operation, Row>();

  const rowFor = (operation: Operation): Row => {
    const known = rows.get(operation);
    if (known) return known;
    const counts = { calls: 0, attempts: 0, throttles: 0, ok: 0, denied: 0, throttled: 0, errors: 0 };
    const fresh: Row = { ...counts, chargeNanoUsd: 0, latency: createHistogram() };
    rows.set(operation, fresh);
    return fresh;
  };

  return {
    attempted: (operation, ms) => rowFor(operation).latency.record(ms),
    finished: (record) => {
      const row = rowFor(record.operation);
      const { status, meta } = record.result;
      row.calls += 1;
      row.attempts += meta.attempts;
      row.throttles += meta.throttles;
      row[outcomeColumn[status]] += 1;
      if (status === 'ok') row.chargeNanoUsd += callChargeNanoUsd(record.operation, record.input);
      observe?.(record);
    },
    statistics: () =>
      Object.fromEntries(
        [...rows].map(([operation, { latency, ...counts }]) => [
          operation,
          { ...counts, latencyMs: latency.percentiles() },
        ]),
      ),
  };
}
