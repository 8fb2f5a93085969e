/** The lines of cost files as staged rows of `costs`, and the same by the day. */
import type { Lake, Staged } from '#platform/lake/index.ts';
import type { CostColumns } from '../formats/format.ts';
import { literal, type Sql } from '../formats/header.ts';
import { costs, costsDaily, DAILY_DIMENSIONS } from '../tables.ts';
import { asFileError, type CostFile } from './cost-file.ts';
import { diagnoseLine } from './diagnose-line.ts';

interface Lines {
  readonly file: CostFile;
  readonly columns: CostColumns;
  readonly source: string;
  readonly signal: AbortSignal;
}

export async function stageLines(lake: Lake, { file, columns, source, signal }: Lines): Promise<Staged> {
  try {
    return await lake.ingest(costs, {
      ...asForeign(file.from, columns, source),
      // Sorted by resource, one resource's month is read in 12 instead of 150 ms, but taking it in takes twice as long.
      unsorted: true,
      signal,
    });
  } catch (error) {
    const known = asFileError(error, file.name);
    if (known === error) throw error;
    throw (await diagnoseLine(lake, { file, columns, signal }).catch(() => undefined)) ?? known;
  }
}

/** Each value is read once, and what follows from others, whatever the format, is made of those. */
function asForeign(file: Sql, columns: CostColumns, source: string) {
  const given = Object.entries(columns).filter((entry): entry is [string, Sql] => entry[1] !== undefined);
  const read = given.map(([name, sql]) => `${sql} AS "${name}"`).join(', ');
  return {
    from: `(SELECT ${read} FROM ${file})`,
    columns: {
      ...Object.fromEntries(given.map(([name]) => [name, `"${name}"`])),
      x_Day: 'CAST("ChargePeriodStart" AS DATE)',
      x_Month: `strftime("BillingPeriodStart", '%Y-%m')`,
      x_Source: literal(source),
      x_BilledRest: `nullif("BilledCost" - CAST(CAST("BilledCost" AS DECIMAL(18,8)) AS DECIMAL(38,18)), 0)`,
    },
  };
}

/** Lines that agree in all dimensions, added up. */
export function stageDaily(lake: Lake, lines: readonly Staged[], signal: AbortSignal): Promise<Staged> {
  const keys = [...Object.keys(DAILY_DIMENSIONS), 'Tags', 'x_Month', 'x_Source'];
  const list = keys.map((key) => `"${key}"`).join(', ');
  const sums = ['BilledCost', 'EffectiveCost', 'ContractedCost', 'ListCost', 'ConsumedQuantity'];
  const select = `SELECT ${list}, ${sums.map((sum) => `sum("${sum}") AS "${sum}"`).join(', ')}, count(*) AS "Lines"`;
  const all = lines.map((staged) => `SELECT * FROM ${lake.source(staged)}`).join(' UNION ALL ');
  const columns = Object.fromEntries([...keys, ...sums, 'Lines'].map((name) => [name, `"${name}"`]));
  return lake.ingest(costsDaily, { from: `(${select} FROM (${all}) GROUP BY ALL)`, columns, signal });
}
