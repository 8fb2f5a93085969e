/** `reeve costs compare`: a report of two periods side by side. */
import type { Command } from 'commander';
import { divide, formatDecimal, multiply, negate, parseDecimal } from '#kernel/decimal.ts';
import type { Cli, Output } from '#platform/cli/index.ts';
import { describeUnmatched, withLines } from './commands.ts';
import type { ReportJson } from './contract.ts';

interface Options {
  readonly sort?: string;
}

export function mountCompare(costs: Command, cli: Cli): void {
  withLines(costs.command('compare [period] [against]'))
    .description('Two periods side by side, with the change: the last month and the one before, unless named')
    .option('--by <dimensions>', 'up to four, with commas: service, account, team, resource, tag:<key> …')
    .option('--sort <order>', 'change (the greatest first, without it), cost or key')
    .option('--limit <n>', 'so many groups')
    .option('--after <cursor>', 'continue where a page ended')
    .action(
      cli.action(
        async (
          { api, out },
          period: string | undefined,
          against: string | undefined,
          { sort = 'change', ...options }: Options,
        ) => {
          const asked = {
            ...options,
            sort,
            period: period ?? 'last month',
            against: against ?? 'previous',
          };
          describe(await (await api()).get<ReportJson>('/costs/report', asked), out);
        },
      ),
    );
}

type Amounts = Pick<ReportJson['rows'][number], 'cost'> & {
  readonly before?: string | null | undefined;
  readonly change?: string | null | undefined;
};

/** In percent of what it was; null where it was nothing, or is not known. */
function percentOf({ before, change }: Amounts): string | null {
  if (before == null || change == null) return null;
  const was = parseDecimal(before);
  if (was.units === 0n) return null;
  const part = multiply(parseDecimal(change), parseDecimal('100'));
  return formatDecimal(divide(part, was.units < 0n ? negate(was) : was, 1, 'half-even'));
}

function describe(report: ReportJson, out: Output): void {
  const withPercent = <Row extends Amounts>(row: Row) => ({ ...row, percent: percentOf(row) });
  const { total, against, currency } = report;
  const whole = withPercent({ cost: total, before: against?.total, change: against?.change });
  const rows = report.rows.map(withPercent);
  if (out.format === 'json') return void out.record({ ...report, rows, percent: whole.percent });
  type Row = (typeof rows)[number];
  const right = { align: 'right' as const };
  const nameOf = (span: { readonly from: string; readonly to: string } | null) =>
    span === null ? 'BEFORE' : `${span.from} TO ${span.to}`;
  out.list(
    { items: rows, next: report.next },
    [
      ...report.by.map((name) => ({ title: name, value: (row: Row) => row[name] ?? null })),
      { title: nameOf(against), value: ({ before }: Row) => before ?? null, ...right },
      { title: nameOf(report), value: ({ cost }: Row) => cost, ...right },
      { title: 'CHANGE', value: ({ change }: Row) => change ?? null, ...right },
      { title: '%', value: ({ percent }: Row) => percent, ...right },
    ],
    'No costs in either period: reeve costs imports shows what there is.',
  );
  if (currency !== null)
    out.note(
      `Total: ${whole.before ?? 'unknown'}, then ${whole.cost ?? 'unknown'} ${currency}: ${whole.change ?? 'unknown'}${whole.percent === null ? '' : ` (${whole.percent} %)`}`,
    );
  if (report.groups > rows.length) out.note(`${report.groups - rows.length} more groups are not shown.`);
  describeUnmatched(report, out);
  if (report.unknownLines > 0)
    out.note(`${report.unknownLines} lines of the bill say nothing of this measure and are not in the sums.`);
}
