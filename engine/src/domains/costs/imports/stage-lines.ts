/** The lines of cost files as staged rows of `costs`. */
import type { Lake, Staged } from '#platform/lake/index.ts';
import type { CostColumns } from '../formats/format.ts';
import { costs } from '../tables.ts';
import { asFileError, type CostFile } from './cost-file.ts';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export async function stageLines(
  lake: Lake,
  {
    file,
    columns,
    source,
    signal,
  }: { file: CostFile; columns: CostColumns; source: string; signal: AbortSignal },
): Promise<Staged> {
  try {
    return await lake.ingest(costs, {
      from: file.from,
      columns: { ...columns, ...derived(columns, source) },
      signal,
    });
  } catch (error) {
    throw asFileError(error, file.path);
  }
}

/** What follows from the other columns, whatever the format. */
const derived = ({ BilledCost, BillingPeriodStart, ChargePeriodStart }: CostColumns, source: string) => ({
  x_Day: `CAST(${ChargePeriodStart} AS DATE)`,
  x_Month: `strftime(${BillingPeriodStart}, '%Y-%m')`,
  x_Source: literal(source),
  x_BilledRest: `nullif(CAST(${BilledCost} AS DECIMAL(38,18)) - CAST(CAST(${BilledCost} AS DECIMAL(18,8)) AS DECIMAL(38,18)), 0)`,
});
