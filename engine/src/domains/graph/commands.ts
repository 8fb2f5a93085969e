/** `reeve graph …`. */
import { type Command, Option } from 'commander';
import { type Cli, type Column, type MountCommands, noun, type Output } from '#platform/cli/index.ts';
import { AS_OF, type AsOfOptions, NODE } from './command-words.ts';
import type { EdgeJson, ExportJson, ImpactJson, NeighboursJson, PathsJson, SummaryJson } from './contract.ts';
import { mountLists } from './list-commands.ts';

// Said again because the contract brings the whole of zod, and commands must start light.
const DIRECTIONS: readonly ImpactJson['direction'][] = ['dependents', 'dependencies', 'both', 'any'];
const FORMATS: readonly ExportJson['format'][] = ['json', 'dot', 'mermaid', 'graphml'];

const REACHED: readonly Column<ImpactJson['nodes'][number]>[] = [
  { title: 'DISTANCE', value: ({ distance }) => distance, align: 'right' },
  ...NODE,
];

const EDGES: readonly Column<EdgeJson>[] = [
  { title: 'FROM', value: ({ from }) => from },
  { title: 'KIND', value: ({ kind }) => kind },
  { title: 'TO', value: ({ to }) => to },
  { title: 'SOURCE', value: ({ source }) => source },
  { title: 'WHY', value: ({ detail }) => detail },
];

interface WalkOptions extends AsOfOptions {
  readonly depth?: string;
  readonly direction?: string;
  readonly kinds?: string;
  readonly limit?: string;
}

const directed = (usual: string): Option =>
  new Option('--direction <way>', `which way to go (default: ${usual})`).choices(DIRECTIONS);
const KINDS = ['--kinds <names>', 'only edges of these kinds, separated by commas'] as const;

export const commands: MountCommands = (program, cli) => {
  const graph = noun(program, 'graph', 'How everything hangs together');
  mountImpact(graph, cli);
  mountClose(graph, cli);
  mountWhole(graph, cli);
  mountLists(graph, cli);
};

function mountImpact(graph: Command, cli: Cli): void {
  graph
    .command('impact')
    .description('What a change to one thing reaches, how dangerous it is, and what was not seen')
    .argument('<arn>', 'its ARN, id or name; or account:…, team:…, owner:… and the like')
    .option('--depth <steps>', 'steps at most (default: 5)')
    .addOption(directed('dependents'))
    .option(...KINDS)
    .option(...AS_OF)
    .option('--limit <nodes>', 'nodes to list (default: 200)')
    .action(
      cli.action(async ({ api, out, progress }, arn: string, options: WalkOptions) => {
        const client = await api();
        progress.show('Reading the graph…');
        const answer = await client.get<ImpactJson>('/graph/impact', { arn, ...options });
        progress.done();
        if (out.format === 'json') return void out.record(answer);
        if (out.format === 'table' && !out.quiet) tellImpact(out, answer);
        out.list({ items: answer.nodes.slice(1), next: null }, REACHED, 'Nothing that was seen.');
        tellLimits(out, answer);
      }),
    );
}

function mountClose(graph: Command, cli: Cli): void {
  graph
    .command('neighbours')
    .description('What one thing is directly connected with, and why')
    .argument('<arn>', 'its ARN, id or name')
    .option(...KINDS)
    .option(...AS_OF)
    .option('--limit <edges>', 'edges to list (default: 200)')
    .action(
      cli.action(async ({ api, out }, arn: string, options: WalkOptions) => {
        const answer = await (await api()).get<NeighboursJson>('/graph/neighbours', { arn, ...options });
        if (out.format === 'json') return void out.record(answer);
        out.list({ items: answer.edges, next: null }, EDGES, 'It has no edge that was seen.');
        if (answer.truncated) out.note(`${answer.total} edges in all: --limit shows more`);
        tellOutside(out, answer.outsideScope);
      }),
    );
  graph
    .command('paths')
    .description('The shortest ways in which two things hang together')
    .argument('<from>', 'an ARN, id or name')
    .argument('<to>', 'an ARN, id or name')
    .addOption(directed('both'))
    .option(...KINDS)
    .option(...AS_OF)
    .option('--most <paths>', 'paths at most (default: 3)')
    .option('--longest <steps>', 'steps at most (default: 8)')
    .action(
      cli.action(async ({ api, out }, from: string, to: string, options: WalkOptions) => {
        const answer = await (await api()).get<PathsJson>('/graph/paths', { from, to, ...options });
        if (out.format === 'json') return void out.record(answer);
        const items = answer.paths.flatMap(({ edges }, at) =>
          edges.map((edge) => ({ path: at + 1, ...edge })),
        );
        const columns = [{ title: 'PATH', value: ({ path }: { path: number }) => path }, ...EDGES];
        out.list({ items, next: null }, columns, 'They do not hang together within these bounds.');
        tellOutside(out, answer.outsideScope);
        if (!answer.complete) out.note('The search was ended before it had seen everything.');
      }),
    );
}

function mountWhole(graph: Command, cli: Cli): void {
  graph
    .command('export')
    .description('A part of the graph as Graphviz, Mermaid, GraphML or JSON')
    .argument('[arn]', 'from here; else the resources of a filter')
    .addOption(new Option('--format <format>', 'language (default: json)').choices(FORMATS))
    .option('--depth <steps>', 'steps at most (default: 5)')
    .addOption(directed('dependents'))
    .option(...KINDS)
    .option(...AS_OF)
    .option('--limit <nodes>', 'nodes at most (default: 200)')
    .option('--type <name>', 'only this CloudFormation type')
    .option('--account <id>', 'only this account')
    .option('--region <name>', 'only this region')
    .option('--environment <name>', 'only this environment')
    .option('--owner <name>', "only this owner's")
    .option('--team <name>', "only this team's")
    .option('--project <name>', "only this project's")
    .action(
      cli.action(async ({ api, out }, arn: string | undefined, options: Record<string, string>) => {
        const answer = await (await api()).get<ExportJson>('/graph/export', { arn, ...options });
        out.line(answer.text.trimEnd());
        if (answer.truncated) out.note(`Only ${answer.nodes} nodes and ${answer.edges} edges of more.`);
      }),
    );
  graph
    .command('summary')
    .description('What hangs together, what hangs on nothing, what hangs on one thing')
    .option(...AS_OF)
    .action(
      cli.action(async ({ api, out }, options: AsOfOptions) => {
        const answer = await (await api()).get<SummaryJson>('/graph/summary', { ...options });
        out.record(answer, fieldsOf(answer));
        if (out.format !== 'table') return;
        out.line('');
        out.list(
          { items: answer.singlePoints, next: null },
          [
            ...NODE,
            { title: 'ALONE', value: ({ dependents }) => dependents, align: 'right' },
            { title: 'PARTED', value: ({ parted }) => parted, align: 'right' },
          ],
          'No single thing, of what was scanned, on which much of production hangs.',
        );
      }),
    );
}

const fieldsOf = ({ nodes, edges, components, orphans }: SummaryJson) => ({
  resources: nodes.inventory,
  'named only by edges': nodes.unknown,
  'outside your scope': nodes.outsideScope,
  edges: edges.total,
  components: components.count,
  'largest component': components.largest,
  'without any edge': orphans.count,
});

function tellImpact(out: Output, { risk, reached, missing }: ImpactJson): void {
  if (risk) {
    out.line(`Risk: ${out.paint.bold(risk.level)}`);
    for (const { text, points } of risk.reasons) out.line(`  ${points > 0 ? `+${points}` : points} ${text}`);
  }
  const named = (title: string, { different, most }: ImpactJson['reached']['types']): string[] =>
    different === 0
      ? []
      : [
          `${title}: ${most
            .slice(0, 5)
            .map(({ name, resources }) => `${name} (${resources})`)
            .join(', ')}${different > 5 ? ', …' : ''}`,
        ];
  for (const line of [
    ...named('Accounts', reached.accounts),
    ...named('Environments', reached.environments),
    ...named('Owners', reached.owners),
    ...named('Types', reached.types),
  ])
    out.line(line);
  for (const { what, account, region, why } of missing.slice(0, 10))
    out.line(`Not seen: ${what} in ${region === null ? account : `${account}/${region}`}: ${why}`);
  if (missing.length > 10) out.line(`Not seen: ${missing.length - 10} more`);
  out.line('');
}

function tellLimits(out: Output, { truncated, reached, nodes, depth }: ImpactJson): void {
  if (truncated.nodes) out.note(`${nodes.length - 1} of ${reached.resources} are listed: --limit shows more`);
  if (truncated.depth) out.note(`There is more behind ${depth} steps: --depth goes further`);
  if (truncated.count) out.note(`The walk was ended at ${reached.resources}: there are more.`);
  tellOutside(out, reached.outsideScope);
}

function tellOutside(out: Output, count: number): void {
  if (count > 0) out.note(`${count} outside your scope.`);
}
