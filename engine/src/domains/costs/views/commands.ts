/** `reeve costs views …`. */
import type { Command } from 'commander';
import type { Cli } from '#platform/cli/index.ts';
import { describeReport, withLines } from '../report/commands.ts';
import type { ReportJson } from '../report/contract.ts';
import type { ViewJson, ViewsJson } from './contract.ts';

const pathOf = (name: string): string => `/costs/views/${encodeURIComponent(name)}`;

const COLUMNS = [
  { title: 'VIEW', value: (one: ViewJson) => one.name },
  { title: 'SHARED', value: (one: ViewJson) => (one.shared ? 'yes' : 'no') },
  { title: 'OF', value: (one: ViewJson) => (one.mine ? 'you' : one.owner) },
  { title: 'PERIOD', value: (one: ViewJson) => one.state.period ?? '30d' },
  { title: 'BY', value: (one: ViewJson) => one.state.by ?? 'service' },
  { title: 'FILTER', value: (one: ViewJson) => (one.state.filter ?? []).join('; ') },
];

interface SaveOptions {
  readonly shared?: boolean;
}

export function mountViews(costs: Command, cli: Cli): void {
  const views = costs.command('views').description('Saved views of the explorer');
  views
    .command('list')
    .description('Your own views, and those that others share')
    .action(
      cli.action(async ({ api, out }) => {
        const answer = await (await api()).get<ViewsJson>('/costs/views');
        if (out.format === 'json') return void out.record(answer);
        out.list(answer, COLUMNS, 'No view was saved yet: reeve costs views save NAME --by team');
      }),
    );
  withLines(views.command('save <name>'))
    .description('Save a view, or replace your own of that name')
    .option('--by <dimensions>', 'what it is grouped by')
    .option('--period <words>', '2026-10, last month, 30d, Q3')
    .option('--against <words>', 'compare with this period, or with `previous` or `year before`')
    .option('--unit <unit>', 'bars of a day, week or month')
    .option('--shared', 'everybody who may see costs sees it')
    .action(
      cli.action(async ({ api, out }, name: string, { shared = false, ...state }: SaveOptions) => {
        const saved = await (await api()).send<ViewJson>('PUT', pathOf(name), { state, shared });
        out.record(saved, { view: saved.name, shared: saved.shared });
      }),
    );
  views
    .command('remove <name>')
    .description('Remove one of your own views')
    .action(
      cli.action(async ({ api, out }, name: string) => {
        await (await api()).send('DELETE', pathOf(name));
        out.note(`The view ${name} is gone.`);
      }),
    );
  views
    .command('open-as-report <name>')
    .description('What a view shows, as reeve costs report')
    .action(
      cli.action(async ({ api, out }, name: string) => {
        const client = await api();
        const { unit: _, ...asked } = (await client.get<ViewJson>(pathOf(name))).state;
        describeReport(
          await client.get<ReportJson>('/costs/report', { ...asked, by: asked.by ?? 'service' }),
          out,
        );
      }),
    );
}
