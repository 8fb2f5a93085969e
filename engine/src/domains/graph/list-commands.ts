/** `reeve graph single-points`, `orphans` and `components`: lists in pages. */
import type { Command } from 'commander';
import { type Cli, type Column, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import { AS_OF, type AsOfOptions, NODE } from './command-words.ts';
import type { ComponentsJson, NodeJson, SinglePointsJson } from './contract.ts';

/** They differ only in their figures. */
export function mountLists(graph: Command, cli: Cli): void {
  const list = <Row extends NodeJson>(
    name: string,
    description: string,
    figures: readonly Column<Row>[],
    nothing: string,
  ) =>
    withPaging(
      graph
        .command(name)
        .description(description)
        .option(...AS_OF),
    ).action(
      cli.action(async ({ api, out }, options: AsOfOptions & PagingOptions) => {
        const answer = await (await api()).get<ListJson<Row>>(`/graph/${name}`, { ...options });
        out.list(answer, [...NODE, ...figures], nothing);
        if (out.format === 'table' && answer.next !== null) out.note(`${answer.total} in all.`);
      }),
    );
  list<SinglePointsJson['items'][number]>(
    'single-points',
    'What much of production hangs on alone, the most first',
    [
      { title: 'ALONE', value: ({ dependents }) => dependents, align: 'right' },
      { title: 'PARTED', value: ({ parted }) => parted, align: 'right' },
    ],
    'No single thing, of what was scanned, on which much of production hangs.',
  );
  list(
    'orphans',
    'What hangs on nothing, although most of its type hang on something',
    [],
    'Nothing of what was scanned.',
  );
  list<ComponentsJson['items'][number]>(
    'components',
    'What hangs together at all, each part by its first resource, the largest first',
    [{ title: 'RESOURCES', value: ({ resources }) => resources, align: 'right' }],
    'The graph is empty.',
  );
}

interface ListJson<Row> {
  readonly items: Row[];
  readonly next: string | null;
  readonly total: number;
}
