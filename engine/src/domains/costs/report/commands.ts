/** `reeve costs report`. */
import { type Command, Option } from 'commander';
import type { Cli, Output } from '#platform/cli/index.ts';
import { columnsOf, shownOf } from './columns.ts';
import type { ReportJson, ReportSqlJson } from './contract.ts';

const collect = (value: string, sofar: readonly string[] = []): string[] => [...sofar, value];

export const withFilters = (command: Command): Command =>
  command.option(
    '--filter <dimension=values>',
    'repeatable: service=A,B for one of them, region!=A for none of them, team= for what has none',
    collect,
  );

/** The options by which every analysis says which costs it means. */
export const withLines = (command: Command): Command =>
  withFilters(command)
    .option('--measure <measure>', 'billed, effective (amortised), contracted, list or usage')
    .option('--currency <code>', 'where there are several');

export function mountReport(costs: Command, cli: Cli): void {
  withLines(costs.command('report'))
    .description('Costs of a period, grouped, and compared with another')
    .option(
      '--by <dimensions>',
      'up to four, with commas: service, account, ou, environment, team, resource, purchase, day, month, tag:<key> …',
    )
    .option('--period <words>', '2026-10, last month, 30d, Q3')
    .option('--from <day>', 'instead: the first day')
    .option('--to <day>', 'the day after the last')
    .option('--against <words>', 'compare with this period, or with `previous` or `year before`')
    .option('--series <unit>', 'with the amounts by day, week or month')
    .option('--sort <order>', 'cost, change or key')
    .option('--limit <n>', 'so many groups, the greatest first')
    .option('--after <cursor>', 'continue where a page ended')
    .addOption(
      new Option('--explain <dialect>', 'what it asks of the lake, as SQL').choices(['trino', 'athena']),
    )
    .action(
      cli.action(
        async ({ api, out }, { explain, ...options }: { explain?: string; filter?: readonly string[] }) => {
          if (explain !== undefined) {
            const told = await (await api()).get<ReportSqlJson>('/costs/report-sql', { ...options });
            if (out.format === 'json') return void out.record(told);
            return void out.line(told.queries.map((one) => `${one};`).join('\n\n'));
          }
          const report = await (await api()).get<ReportJson>('/costs/report', { ...options });
          describeReport(report, out, options);
        },
      ),
    );
}

export function describeReport(
  report: ReportJson,
  out: Output,
  asked: { filter?: readonly string[] } = {},
): void {
  if (out.format === 'json') return void out.record(report);
  out.list(
    { items: shownOf(report), next: report.next },
    columnsOf(report),
    asked.filter
      ? 'No costs in that period fit the filter.'
      : 'No costs in that period: reeve costs sources shows what there is.',
  );
  const amount = (what: string, value: string | null) =>
    `${what}: ${value ?? (report.measure === 'usage' ? 'several units' : 'unknown')} ${report.currency ?? ''}`.trim();
  if (report.groups > report.rows.length)
    out.note(amount(`${report.groups - report.rows.length} more groups`, report.rest));
  if (report.rows.length > 0) out.note(amount('Total', report.total));
  if (report.against) out.note(amount('Before', report.against.total));
  describeUnmatched(report, out);
  if (report.unknownLines > 0)
    out.note(`${report.unknownLines} lines of the bill say nothing of this measure and are not in the sums.`);
}

export function describeUnmatched({ unmatched }: ReportJson, out: Output): void {
  for (const { by, value, hint } of unmatched)
    out.note(`${value === null ? `No bill has ${by}` : `No line of that time has ${by}=${value}`}.${hint}`);
}
