/** Gives the demo's costs something to be set against: what its company counts. */
import { putMetric, putValues } from '#domains/costs/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { BusinessMetric } from '#simulator/index.ts';

export async function importMetrics(
  { ledger, clock }: Platform,
  metrics: readonly BusinessMetric[],
): Promise<void> {
  const who = { by: 'demo', now: clock.now() };
  await ledger.transaction(async (tx) => {
    for (const { values, filter, ...metric } of metrics) {
      await putMetric(tx, undefined, { ...metric, filter: [...filter], measure: 'effective' }, who);
      await putValues(tx, metric.name, values);
    }
  });
}
