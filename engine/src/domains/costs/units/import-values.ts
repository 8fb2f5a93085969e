/** Takes values of business metrics in: metrics that are new are made, everything in the caller's transaction or nothing. */
import type { Tx } from '#platform/ledger/index.ts';
import { costsErrors } from '../errors.ts';
import { metricWishSchema, type UnitImportJson } from './contract.ts';
import type { ParsedValues } from './parse-values.ts';
import { findMetric, hasMetric, putMetric, putValues } from './store.ts';

interface Importing {
  readonly scope: readonly string[] | undefined;
  readonly by: string;
  readonly now: Date;
}

export async function importValues(
  tx: Tx,
  { lines, metrics }: ParsedValues,
  { scope, ...who }: Importing,
): Promise<UnitImportJson> {
  const taken: UnitImportJson['metrics'] = [];
  for (const { name, unit, grain, values } of metrics) {
    const isNew = !(await hasMetric(tx, name));
    if (isNew) {
      if (unit === undefined) throw costsErrors.COST_UNIT_UNNAMED({ name });
      await putMetric(tx, scope, { name, ...metricWishSchema.parse({ unit, grain }) }, who);
    }
    const metric = await findMetric(tx, scope, name);
    if (metric.grain !== grain) throw costsErrors.COST_UNIT_GRAIN({ name, grain: metric.grain });
    taken.push({ metric: name, isNew, ...(await putValues(tx, name, values)) });
  }
  return { lines, metrics: taken };
}
