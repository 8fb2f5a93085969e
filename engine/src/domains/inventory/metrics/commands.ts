/** `reeve metrics`. */
import { type MountCommands, noun, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import type { MetricsCovered, ReadingJson } from './contract.ts';

interface ReadOptions {
  readonly accounts?: string[];
  readonly types?: string[];
}

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

export const mountMetrics: MountCommands = (program, cli) => {
  const metrics = noun(program, 'metrics', 'What CloudWatch measured of the estate');
  metrics
    .command('read')
    .description('Read what was measured since the last time; AWS charges for it; exit 1 where not all came')
    .option('--accounts <ids>', 'these instead of all, separated by commas', words)
    .option('--types <names>', 'types such as AWS::EC2::Instance, separated by commas', words)
    .action(
      cli.action(async ({ api, env, out, platform, progress, signal }, options: ReadOptions) => {
        const { chargeOf, READ_COLUMNS } = await import('./present.ts');
        const client = await api();
        const queue = Boolean(env.REEVE_URL);
        const wish = await client.send<ReadingJson>('POST', '/metric-readings', { ...options, queue });
        if (queue) {
          if (out.format === 'json') out.record(wish);
          return void out.note('The server reads them now: reeve metrics coverage');
        }
        const { collectMetrics } = await import('./collect.ts');
        const collected = await collectMetrics(await platform(), {
          ...options,
          signal,
          onType: ({ type, points }) => progress.show(`${type}: ${points} values`),
        });
        progress.done();
        if (out.format === 'json') out.record(collected);
        else out.list({ items: [...collected.types], next: null }, READ_COLUMNS, 'Nothing is measured.');
        out.note(`AWS charges ${chargeOf(collected.chargeNanoUsd)} for the calls.`);
        return collected.types.every(({ failed }) => failed === 0) ? 0 : 1;
      }),
    );
  withPaging(metrics.command('coverage'))
    .description('How the last reading of metrics of each type in each account and region ended')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        const { COVERED_COLUMNS } = await import('./present.ts');
        type Answer = { items: MetricsCovered[]; next: string | null };
        const answer = await (await api()).get<Answer>('/metric-coverage', { ...options });
        out.list(answer, COVERED_COLUMNS, 'No metrics have been read yet: reeve metrics read');
      }),
    );
};
