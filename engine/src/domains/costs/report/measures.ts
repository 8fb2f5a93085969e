/** Where each measure stands, and how it is added up. */
import type { Measure } from './contract.ts';

const COLUMN: Readonly<Record<Measure, string>> = {
  billed: 'c.BilledCost',
  effective: 'c.EffectiveCost',
  contracted: 'c.ContractedCost',
  list: 'c.ListCost',
  usage: 'c.ConsumedQuantity',
};

export const columnOf = (measure: Measure): string => COLUMN[measure];

/** Usage of several units has no sum; costs are decimals, which add up exactly. */
export const sumOf = (measure: Measure, when?: string): string => {
  const value = when === undefined ? columnOf(measure) : `CASE WHEN ${when} THEN ${columnOf(measure)} END`;
  if (measure !== 'usage') return `sum(${value})`;
  return `CASE WHEN count(DISTINCT c.ConsumedUnit) <= 1 THEN CAST(sum(${value}) AS DECIMAL(38, 8)) END`;
};

/** Half-open, whole days; dates are Reeve's own text, so they may stand in SQL, where files are skipped by them. */
export const within = ({ start, end }: { readonly start: Date; readonly end: Date }): string =>
  `c.x_Day >= DATE '${isoDay(start)}' AND c.x_Day < DATE '${isoDay(end)}'`;

export const isoDay = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Equal, or both without a value: by two equalities, as every engine can join by those. */
export const isSame = (a: string, b: string): string => {
  const [left, right] = [a, b].map((one) => `coalesce(CAST(${one} AS VARCHAR), '')`);
  return `${left} = ${right} AND (${a} IS NULL) = (${b} IS NULL)`;
};
