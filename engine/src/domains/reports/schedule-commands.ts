/** `reeve reports schedule`, `schedules` and `unschedule`. */
import type { Command } from 'commander';
import type { Cli } from '#platform/cli/index.ts';
import type { ScheduleJson, SchedulesJson } from './contract.ts';
import { type AskedOptions, absolute, wishOf, withAsked } from './run-command.ts';

interface ScheduleOptions extends AskedOptions {
  readonly name?: string;
  readonly every: string;
  readonly on?: string;
  readonly at?: string;
  readonly zone?: string;
}

export function mountSchedules(reports: Command, cli: Cli): void {
  withAsked(reports.command('schedule <report>'))
    .description('Make a report by itself, every day, week or month; a server or worker must run')
    .option('--name <name>', 'what the schedule is called; absent, as the report')
    .option('--every <unit>', 'day, week or month', 'month')
    .option('--on <day>', '1 (Monday) to 7 of the week, 1 to 28 of the month')
    .option('--at <time>', 'such as 06:30; 06:00 without it')
    .option('--zone <name>', 'whose clocks it goes by, such as Europe/Berlin; UTC without it')
    .action(
      cli.action(async ({ api, out }, report: string, options: ScheduleOptions) => {
        const { name = report, every, on, at, zone, to, ...asked } = options;
        const wish = wishOf(report, { ...asked, ...(to !== undefined && { to: absolute(to) }) });
        const rhythm = {
          every,
          ...(on !== undefined && { on: Number(on) }),
          ...(at !== undefined && { at }),
          ...(zone !== undefined && { zone }),
        };
        const made = await (await api()).send<ScheduleJson>('POST', '/reports/schedules', {
          ...wish,
          ...rhythm,
          name,
        });
        out.record(made, { schedule: made.name, report: made.report, period: made.period, next: made.next });
      }),
    );
  reports
    .command('schedules')
    .description('What is made by itself, when next, and how the last run ended')
    .action(
      cli.action(async ({ api, out }) => {
        const answer = await (await api()).get<SchedulesJson>('/reports/schedules');
        if (out.format === 'json') return void out.record(answer);
        out.list(
          answer,
          COLUMNS,
          'Nothing is scheduled: reeve reports schedule executive-month --every month',
        );
      }),
    );
  reports
    .command('unschedule <name>')
    .description('Remove a schedule; what it made stays')
    .action(
      cli.action(async ({ api, out }, name: string) => {
        await (await api()).send('DELETE', `/reports/schedules/${encodeURIComponent(name)}`);
        out.note(`The schedule ${name} is gone.`);
      }),
    );
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function rhythm({ every, on, at, zone }: ScheduleJson): string {
  const day =
    every === 'day'
      ? 'every day'
      : every === 'week'
        ? `every ${WEEKDAYS[(on ?? 1) - 1]}`
        : `on day ${on} of the month`;
  return `${day}, ${at} ${zone}`;
}

const COLUMNS = [
  { title: 'SCHEDULE', value: (one: ScheduleJson) => one.name },
  { title: 'REPORT', value: (one: ScheduleJson) => one.report },
  { title: 'WHEN', value: rhythm },
  { title: 'PERIOD', value: (one: ScheduleJson) => one.period },
  { title: 'TO', value: (one: ScheduleJson) => one.to },
  { title: 'NEXT', value: (one: ScheduleJson) => one.next },
  { title: 'LAST', value: (one: ScheduleJson) => one.lastRun?.state ?? null },
  { title: 'PROBLEM', value: (one: ScheduleJson) => one.lastRun?.problem ?? null },
];
