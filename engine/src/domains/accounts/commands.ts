/** `reeve accounts …`. */
import { Option } from 'commander';
import {
  type Column,
  type CommandContext,
  type MountCommands,
  noun,
  type PagingOptions,
  withPaging,
} from '#platform/cli/index.ts';
import type { AccountJson, AccountsJson, ENVIRONMENT_CHOICES, RefreshedJson, STATUSES } from './contract.ts';

const COLUMNS: readonly Column<AccountJson>[] = [
  { title: 'ACCOUNT', value: ({ id }) => id },
  { title: 'NAME', value: ({ name }) => name },
  { title: 'ENVIRONMENT', value: ({ environment }) => environment },
  { title: 'UNIT', value: ({ unitPath }) => unitPath.join('/') || null },
  { title: 'OWNER', value: ({ owner }) => owner },
  { title: 'TEAM', value: ({ team }) => team },
  { title: 'STATUS', value: ({ status }) => status },
  { title: 'BECAUSE', value: ({ environmentReason }) => environmentReason },
];

// Written out: the contract would bring all of zod along at every start.
const ENVIRONMENTS: readonly (typeof ENVIRONMENT_CHOICES)[number][] = [
  'production',
  'staging',
  'testing',
  'development',
  'sandbox',
  'none',
];
const STATES: readonly (typeof STATUSES)[number][] = ['active', 'suspended', 'pending-closure', 'unknown'];

interface ListOptions extends PagingOptions {
  readonly environment?: string;
  readonly unit?: string;
  readonly owner?: string;
  readonly team?: string;
  readonly status?: string;
  readonly text?: string;
}

export const commands: MountCommands = (program, cli) => {
  const accounts = noun(program, 'accounts', 'The AWS accounts, what they are for and whose they are');
  withPaging(accounts.command('list'))
    .description('The accounts by name')
    .addOption(new Option('--environment <environment>', 'only these').choices(ENVIRONMENTS))
    .option(
      '--unit <path>',
      'only those in this unit and below, such as Workloads/Prod; / is the root itself',
    )
    .option('--owner <name>', 'only what belongs to this owner')
    .option('--team <name>', 'only what belongs to this team')
    .addOption(new Option('--status <status>', 'only these').choices(STATES))
    .option('--text <part>', 'only where this is part of id, name, e-mail, owner, team, cost center or unit')
    .action(
      cli.action(async ({ api, out, progress }, options: ListOptions) => {
        const client = await api();
        progress.show('Reading the accounts…');
        const answer = await client.get<AccountsJson>('/accounts', { ...options });
        progress.done();
        if (out.format === 'json') out.record(answer);
        else out.list(answer, COLUMNS, 'No account.');
        tell(out, answer);
      }),
    );
  accounts
    .command('show')
    .description('Everything known of one account')
    .argument('<account>', 'its id or its name')
    .action(
      cli.action(async ({ api, out }, account: string) => {
        out.record(await (await api()).get<AccountJson>(`/accounts/${encodeURIComponent(account)}`));
      }),
    );
  accounts
    .command('refresh')
    .description('Read the accounts anew; exit 1 where not everything could be read')
    .action(
      cli.action(async ({ api, out, progress }) => {
        const client = await api();
        progress.show('Reading the accounts…');
        const answer = await client.send<RefreshedJson>('POST', '/accounts/refresh');
        progress.done();
        const { organization, problem: _, ...rest } = answer;
        out.record(answer, { ...rest, organization: organization?.id ?? null });
        tell(out, answer);
        return answer.complete ? 0 : 1;
      }),
    );
};

function tell(out: CommandContext['out'], { problem, simulated }: AccountsJson | RefreshedJson): void {
  if (problem) out.note(`${problem.message}\n${problem.remedy}`);
  if (simulated) out.note('This is the simulated organisation: reeve config explain aws.mode');
}
