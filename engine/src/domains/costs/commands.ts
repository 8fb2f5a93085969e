/** `reeve costs …`. */
import { resolve } from 'node:path';
import { ReeveError } from '#kernel/error.ts';
import {
  follow,
  type MountCommands,
  noun,
  type Output,
  type PagingOptions,
  withPaging,
} from '#platform/cli/index.ts';
import { mountAllocation } from './allocation/commands.ts';
import type { ImportJson, ImportsJson, ReportJson } from './contract.ts';

type Row = ReportJson['rows'][number];

const IMPORTS = [
  { title: 'IMPORT', value: (one: ImportJson) => one.id },
  { title: 'SOURCE', value: (one: ImportJson) => one.source },
  { title: 'STATE', value: (one: ImportJson) => one.state },
  { title: 'STARTED', value: (one: ImportJson) => one.startedAt },
  { title: 'ROWS', value: (one: ImportJson) => one.summary?.rows ?? null, align: 'right' as const },
  { title: 'PROBLEM', value: (one: ImportJson) => one.problem?.message ?? null },
];

export const commands: MountCommands = (program, cli) => {
  const costs = noun(program, 'costs', 'What the estate costs, whose cost it is, and what drives it');
  mountAllocation(costs, cli);
  costs
    .command('import <file...>')
    .description('Take bills in: files or folders of CSV, CSV.gz or Parquet')
    .option('--format <format>', 'focus; absent, the columns decide')
    .option('--source <name>', 'the name to keep it under; the next import of that name replaces its periods')
    .action(
      cli.action(async (context, files: string[], options: { format?: string; source?: string }) => {
        const client = await context.api();
        const given = context.env.REEVE_URL ? files : files.map((file) => resolve(file));
        const { id } = await client.send<ImportJson>('POST', '/costs/imports', { files: given, ...options });
        const ended = await follow<ImportJson>(context, {
          look: () => client.get(`/costs/imports/${id}`),
          hasEnded: ({ endedAt }) => endedAt !== null,
          describe: describeProgress,
          async work(signal) {
            const { runImport } = await import('./imports/run-import.ts');
            await runImport(await context.platform(), id, signal);
          },
        });
        if (ended.problem) throw new ReeveError(ended.problem.code, { ...ended.problem, status: 422 });
        describeImport(ended, context.out);
      }),
    );
  withPaging(costs.command('imports'))
    .description('What was imported, the latest first')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        const answer = await (await api()).get<ImportsJson>('/costs/imports', { ...options });
        if (out.format === 'json') return void out.record(answer);
        out.list(answer, IMPORTS, 'Nothing was imported yet: reeve costs import FILE');
      }),
    );
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

const describeProgress = ({ progress }: ImportJson): string =>
  progress === null
    ? 'Waiting…'
    : `${progress.phase}: ${progress.filesDone} of ${progress.files} files, ${progress.lines} lines`;

function describeImport({ source, summary }: ImportJson, out: Output): void {
  if (!summary) return;
  const money = (amounts: Readonly<Record<string, string>>) =>
    Object.entries(amounts)
      .map(([currency, amount]) => `${amount} ${currency}`)
      .join(', ');
  out.record(
    { source, ...summary },
    {
      source,
      format: summary.format,
      rows: summary.rows,
      billed: money(
        Object.fromEntries(Object.entries(summary.totals).map(([key, { billed }]) => [key, billed])),
      ),
      'differs from the files by': money(summary.residual),
      months: summary.months.map(({ month }) => month).join(', '),
      'days missing': summary.months.reduce((sum, { missingDays }) => sum + missingDays, 0),
      'lines without resource': summary.withoutResource,
    },
  );
}

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
