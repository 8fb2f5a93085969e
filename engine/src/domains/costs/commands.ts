/** `reeve costs …`. */
import { type MountCommands, noun, type Output } from '#platform/cli/index.ts';
import type { ReportJson } from './contract.ts';
import { mountImports } from './imports/commands.ts';
import { mountSources } from './sources/commands.ts';

type Row = ReportJson['rows'][number];

export const commands: MountCommands = (program, cli) => {
  const costs = noun(program, 'costs', 'What the estate costs, whose cost it is, and what drives it');
  mountImports(costs, cli);
  mountSources(costs, cli);
  costs
    .command('report')
    .description('Costs of a period, grouped')
    .option(
      '--by <columns>',
      'up to four, with commas: ServiceName, SubAccountId, RegionId, day, month, tag:<key> …',
    )
    .option('--period <words>', '2026-10, last month, 30d, Q3')
    .option('--from <day>', 'instead: the first day')
    .option('--to <day>', 'the day after the last')
    .option('--measure <measure>', 'billed, effective, contracted, list or usage')
    .option('--currency <code>', 'where there are several')
    .option('--limit <n>', 'so many groups, the greatest first')
    .action(
      cli.action(async ({ api, out }, options: object) => {
        const report = await (await api()).get<ReportJson>('/costs/report', { ...options });
        describeReport(report, out);
      }),
    );
};

function describeReport(report: ReportJson, out: Output): void {
  if (out.format === 'json') return void out.record(report);
  const columns = [
    ...report.by.map((name) => ({ title: name, value: (row: Row) => row[name] ?? null })),
    { title: report.currency ?? 'COST', value: (row: Row) => row.cost, align: 'right' as const },
  ];
  out.list(
    { items: report.rows, next: null },
    columns,
    'No costs in that period: reeve costs imports shows what there is.',
  );
  if (report.groups > report.rows.length)
    out.note(`${report.groups - report.rows.length} more groups: ${report.rest} ${report.currency ?? ''}`);
  if (report.rows.length > 0) out.note(`Total: ${report.total} ${report.currency ?? ''}`);
}
