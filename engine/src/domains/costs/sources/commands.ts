/** `reeve costs sources`, `refresh` and `reconcile`. */
import type { MountCommands, Output } from '#platform/cli/index.ts';
import type { ImportJson } from '../contract.ts';
import { followImport } from '../imports/commands.ts';
import type { Pair, ReconciledJson, RefreshedJson, SourcesJson } from './contract.ts';

type Held = SourcesJson['items'][number];

const HELD = [
  { title: 'SOURCE', value: (one: Held) => one.source },
  { title: 'MONTH', value: (one: Held) => one.month },
  { title: 'FORMAT', value: (one: Held) => one.format },
  { title: 'ROWS', value: (one: Held) => one.rows, align: 'right' as const },
  {
    title: 'BILLED',
    value: ({ totals }: Held) =>
      Object.entries(totals)
        .map(([currency, { billed }]) => `${billed} ${currency}`)
        .join(', '),
    align: 'right' as const,
  },
  { title: 'UP TO', value: (one: Held) => one.lastDay },
  { title: 'IMPORTED', value: (one: Held) => one.importedAt },
  {
    title: 'READ',
    value: ({ serves, overlaidBy }: Held) =>
      serves === 'yes' ? 'yes' : `${serves}: ${overlaidBy.join(', ')}`,
  },
];

const PAIRS = [
  { title: 'MONTH', value: (one: Row) => one.month },
  { title: 'LEFT', value: (one: Row) => one.left },
  { title: 'RIGHT', value: (one: Row) => one.right },
  { title: 'SERVICE', value: (one: Row) => one.service },
  { title: 'LEFT BILLED', value: (one: Row) => one.leftBilled, align: 'right' as const },
  { title: 'RIGHT BILLED', value: (one: Row) => one.rightBilled, align: 'right' as const },
  { title: 'DIFFERENCE', value: (one: Row) => one.difference, align: 'right' as const },
  { title: 'CURRENCY', value: (one: Row) => one.currency },
];

type Row = Pair['services'][number];

export const mountSources: MountCommands = (costs, cli) => {
  costs
    .command('sources')
    .description('What each source of costs holds, and which one is read where several hold the same')
    .action(
      cli.action(async ({ api, out }) => {
        const answer = await (await api()).get<SourcesJson>('/costs/sources');
        if (out.format === 'json') return void out.record(answer);
        out.list(answer, HELD, 'Nothing was imported yet: reeve costs import FILE');
      }),
    );
  costs
    .command('refresh [source]')
    .description('Take in what changed at the sources that the settings name')
    .action(
      cli.action(async (context, source: string | undefined) => {
        const client = await context.api();
        const { items } = await client.send<RefreshedJson>('POST', '/costs/refresh', {
          ...(source && { source }),
        });
        const { describeImport } = await import('../imports/describe-import.ts');
        const ended: ImportJson[] = [];
        for (const started of items) {
          ended.push(await followImport(context, started));
          if (context.out.format !== 'json') describeImport(ended.at(-1) ?? started, context.out);
        }
        if (context.out.format === 'json') context.out.record({ items: ended, next: null });
        else if (items.length === 0)
          context.out.note('The settings name no source: see costs.sources in reeve.yaml.');
      }),
    );
  costs
    .command('reconcile')
    .description('Where sources differ from each other by month and service, and what AWS restated')
    .option('--from <month>', 'the first month, such as 2026-08')
    .option('--to <month>', 'the last month, included')
    .option('--tolerance <amount>', 'name no service that differs by less, such as 0.01')
    .action(
      cli.action(async ({ api, out }, options: object) => {
        describePairs(await (await api()).get<ReconciledJson>('/costs/reconcile', { ...options }), out);
      }),
    );
};

function describePairs(answer: ReconciledJson, out: Output): void {
  if (out.format === 'json') return void out.record(answer);
  const pairs = [...answer.sources, ...answer.versions];
  const rows = pairs.flatMap((pair): Row[] => [{ ...pair, service: 'all' }, ...pair.services]);
  out.list(
    { items: rows, next: null },
    PAIRS,
    'Nothing to compare: no month has two sources, and none was restated.',
  );
  for (const { left, right, month, difference, leftUpTo, rightUpTo } of answer.sources)
    if (/[1-9]/.test(difference) && leftUpTo !== rightUpTo)
      out.note(
        `${left} knows ${month} up to ${leftUpTo}, ${right} up to ${rightUpTo}: the days between are part of the difference.`,
      );
  for (const { source, month, upTo } of answer.grown)
    out.note(`${source} went on with ${month} after ${upTo}, which is no restatement.`);
  for (const { source, month } of answer.forgotten)
    out.note(`What ${source} said of ${month} before is no longer kept.`);
}
