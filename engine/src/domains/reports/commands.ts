/** `reeve reports …`. */
import { type Cli, type MountCommands, noun, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import type { KindsJson, RunJson, RunsJson } from './contract.ts';
import { mountRun } from './run-command.ts';
import { mountSchedules } from './schedule-commands.ts';

export const commands: MountCommands = (program, cli) => {
  const reports = noun(program, 'reports', 'Reports to be kept or sent: made now or by schedule');
  mountRun(reports, cli);
  reports
    .command('list')
    .description('Which reports there are, and what each can be told')
    .action(cli.action(listKinds));
  withPaging(reports.command('runs'))
    .description('What was made, the latest first')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        const answer = await (await api()).get<RunsJson>('/reports/runs', { ...options });
        if (out.format === 'json') return void out.record(answer);
        out.list(answer, RUN_COLUMNS, 'Nothing was made yet: reeve reports run executive-month');
      }),
    );
  reports
    .command('show <run>')
    .description('One run: what was asked, and the files that came of it')
    .action(
      cli.action(async ({ api, out }, id: string) => {
        const run = await (await api()).get<RunJson>(`/reports/runs/${encodeURIComponent(id)}`);
        out.record(run, {
          run: run.id,
          report: run.report,
          state: run.state,
          period: `${run.period.words} (${run.period.from} to ${run.period.to})`,
          question: (run.question ?? []).map(([name, value]) => `${name}: ${value}`).join('; '),
          snapshot: run.snapshot,
          'asked by': run.askedBy,
          schedule: run.schedule,
          attempts: run.attempts,
          files: run.files.map(({ name, bytes, place }) => `${place ?? name} (${bytes} bytes)`).join(', '),
          problem: run.problem?.message ?? null,
        });
      }),
    );
  mountSchedules(reports, cli);
};

const listKinds: Parameters<Cli['action']>[0] = async ({ api, out }) => {
  const answer = await (await api()).get<KindsJson>('/reports/kinds');
  if (out.format === 'json') return void out.record(answer);
  type Kind = KindsJson['items'][number];
  const columns = [
    { title: 'REPORT', value: (one: Kind) => one.name },
    { title: 'WHAT', value: (one: Kind) => one.description },
    { title: 'OPTIONS', value: (one: Kind) => one.options.map(({ name }) => name).join(', ') },
    { title: 'PERIOD', value: (one: Kind) => one.usualPeriod },
  ];
  out.list(answer, columns, 'There are no reports.');
};

const RUN_COLUMNS = [
  { title: 'RUN', value: (one: RunJson) => one.id },
  { title: 'REPORT', value: (one: RunJson) => one.report },
  { title: 'STATE', value: (one: RunJson) => one.state },
  { title: 'PERIOD', value: (one: RunJson) => one.period.words },
  { title: 'MADE', value: (one: RunJson) => one.endedAt },
  { title: 'BY', value: (one: RunJson) => one.schedule ?? one.askedBy },
  { title: 'PROBLEM', value: (one: RunJson) => one.problem?.message ?? null },
];
