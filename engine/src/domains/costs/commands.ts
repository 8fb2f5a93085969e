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
import { mountBudgets } from './budgets/commands.ts';
import type { ImportJson, ImportsJson } from './contract.ts';
import { mountDrivers } from './drivers/commands.ts';
import { mountForecast } from './forecast/commands.ts';
import { mountReport } from './report/commands.ts';

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
  mountReport(costs, cli);
  mountDrivers(costs, cli);
  mountForecast(costs, cli);
  mountBudgets(costs, cli);
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
