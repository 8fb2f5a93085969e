/** `reeve resources` and `reeve estate`. */
import { Option } from 'commander';
import {
  type MountCommands,
  noun,
  type Output,
  type PagingOptions,
  withPaging,
} from '#platform/cli/index.ts';
import { mountUnresolved } from '../names/commands.ts';
import type {
  DiffJson,
  HistoryJson,
  ResourceDetail,
  ResourceJson,
  ResourcesJson,
  SummaryJson,
} from './contract.ts';

type Command = ReturnType<typeof noun>;

/** Options that narrow to some resources, named as the API's query. */
const withFilters = (command: Command): Command =>
  command
    .option('--type <name>', 'a CloudFormation type name, or a service such as ec2')
    .option('--account <id>', 'only this account')
    .option('--region <name>', 'only this region; global for what has none')
    .option('--owner <name>', 'only what this one owns; none for what nobody owns')
    .option('--team <name>', 'only what belongs to this team')
    .option('--environment <name>', 'production, staging, development, testing, sandbox')
    .option('--tag <key[=value]>', 'only what has this tag')
    .option('--untagged', 'only what has no tag at all')
    .option('--older-than-days <n>', 'only what was made at least so long ago')
    .option('--text <words>', 'part of the ARN or name');

const AS_OF = ['--as-of <moment>', 'as it was then: 30d, 2026-10-01, 2026-10'] as const;

const RESOURCES = [
  { title: 'TYPE', value: (one: ResourceJson) => one.type },
  { title: 'NAME', value: (one: ResourceJson) => one.name },
  { title: 'ACCOUNT', value: (one: ResourceJson) => one.account },
  { title: 'REGION', value: (one: ResourceJson) => one.region },
  { title: 'ENVIRONMENT', value: (one: ResourceJson) => one.environment },
  { title: 'OWNER', value: (one: ResourceJson) => one.owner },
  { title: 'ARN', value: (one: ResourceJson) => one.arn },
];

type Change = DiffJson['items'][number];
const CHANGES = [
  { title: 'WHAT', value: (one: Change) => one.what },
  { title: 'TYPE', value: (one: Change) => one.type },
  { title: 'NAME', value: (one: Change) => one.name },
  { title: 'ACCOUNT', value: (one: Change) => one.account },
  { title: 'REGION', value: (one: Change) => one.region },
  { title: 'ARN', value: (one: Change) => one.arn },
];

type Event = HistoryJson['items'][number];
const EVENTS = [
  { title: 'AT', value: (event: Event) => event.at },
  { title: 'WHAT', value: (event: Event) => event.what },
  { title: 'CHANGES', value: (event: Event) => event.changes.map(describeChange).join('; ') || null },
  { title: 'BY', value: (event: Event) => event.by },
];

export const mountEstate: MountCommands = (program, cli) => {
  mountResources(program, cli);
  mountWhole(program, cli);
};

const mountResources: MountCommands = (program, cli) => {
  const resources = noun(program, 'resources', 'Everything that was found');
  withFilters(withPaging(resources.command('list')))
    .description('Resources by type and ARN')
    .option(...AS_OF)
    .action(
      cli.action(async ({ api, out }, options: PagingOptions & object) => {
        const answer = await (await api()).get<ResourcesJson>('/resources', { ...options });
        if (out.format === 'json') return void out.record(answer);
        out.list(answer, RESOURCES, 'There are none: reeve scan looks, reeve scan coverage says how far.');
      }),
    );
  resources
    .command('show <arn>')
    .description('Everything that is known of one resource: its ARN, or an id or name that only it has')
    .option(...AS_OF)
    .action(
      cli.action(async ({ api, out }, arn: string, options: object) => {
        const found = await (await api()).get<ResourceDetail>('/resource', { arn, ...options });
        describeResource(found, out);
      }),
    );
  resources
    .command('history <arn>')
    .description('What became of one resource, the latest first')
    .action(
      cli.action(async ({ api, out }, arn: string) => {
        const found = await (await api()).get<HistoryJson>('/resource/history', { arn });
        if (out.format === 'json') return void out.record(found);
        out.list(found, EVENTS, 'Nothing is known of it.');
      }),
    );
};

const mountWhole: MountCommands = (program, cli) => {
  const estate = noun(program, 'estate', 'The estate as a whole');
  mountUnresolved(estate, cli);
  withFilters(estate.command('summary'))
    .description('The estate in figures')
    .addOption(
      new Option('--by <grouping>', 'how to group')
        .choices(['account', 'service', 'type', 'region', 'owner', 'team', 'environment', 'project'])
        .default('service'),
    )
    .option(...AS_OF)
    .action(
      cli.action(async ({ api, out }, options: object) => {
        const summary = await (await api()).get<SummaryJson>('/estate/summary', { ...options });
        describeSummary(summary, out);
      }),
    );
  withFilters(withPaging(estate.command('diff <from> [to]')))
    .description('What appeared, changed and vanished between two moments, as in: reeve estate diff 30d now')
    .action(
      cli.action(
        async ({ api, out }, from: string, to: string | undefined, options: PagingOptions & object) => {
          const diff = await (await api()).get<DiffJson>('/estate/diff', {
            from,
            to: to ?? 'now',
            ...options,
          });
          if (out.format === 'json') return void out.record(diff);
          out.list(diff, CHANGES, 'Nothing changed.');
          if (diff.knownSince === null) out.note('Nothing is known yet: no scan has ended.');
          else if (diff.from.at < diff.knownSince)
            out.note(`Nothing was known before ${diff.knownSince}: what was there already appears then.`);
          out.note(
            `${diff.appeared} appeared, ${diff.changed} changed, ${diff.vanished} vanished between ${diff.from.at} and ${diff.to.at}.`,
          );
        },
      ),
    );
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '–' : JSON.stringify(value);

const describeChange = ({ column, from, to }: Event['changes'][number]): string =>
  `${column}: ${shown(from)} → ${shown(to)}`;

function describeResource(found: ResourceDetail, out: Output): void {
  const { properties, needs, neededBy, coverage, asOf, tags, ...head } = found;
  const edges = (list: ResourceDetail['needs']) =>
    list.map(({ kind, name, arn }) => `${kind} ${name ?? arn}`).join(', ') || null;
  out.record(found, {
    ...head,
    ...Object.fromEntries(Object.entries(tags ?? {}).map(([key, value]) => [`tag ${key}`, value])),
    ...Object.fromEntries(properties.map(({ name, value }) => [name, value])),
    needs: edges(needs),
    'needed by': edges(neededBy),
    known: coverage ? `read ${coverage.status} at ${coverage.endedAt}` : 'never read',
    'as of': asOf.snapshot === 0 ? null : asOf.at,
  });
}

function describeSummary(summary: SummaryJson, out: Output): void {
  const { by, groups, coverage, asOf, ...totals } = summary;
  if (out.format === 'csv') {
    const columns = [
      { title: by, value: (group: (typeof groups)[number]) => group.key },
      { title: 'resources', value: (group: (typeof groups)[number]) => group.resources },
    ];
    out.list({ items: groups, next: null }, columns, '');
    return;
  }
  out.record(summary, {
    ...totals,
    coverage: `${coverage.complete} places read completely, ${coverage.incomplete} not`,
    'as of': asOf.snapshot === 0 ? null : asOf.at,
  });
  if (out.format !== 'table') return;
  if (coverage.complete + coverage.incomplete === 0) out.note('Nothing has been scanned yet: reeve scan');
  out.line('');
  const columns = [
    { title: by.toUpperCase(), value: (group: (typeof groups)[number]) => group.key ?? '(not said)' },
    {
      title: 'RESOURCES',
      value: (group: (typeof groups)[number]) => group.resources,
      align: 'right' as const,
    },
  ];
  out.list({ items: groups, next: null }, columns, 'There is nothing yet: reeve scan');
}
