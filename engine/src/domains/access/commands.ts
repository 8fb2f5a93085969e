/** `reeve keys …` and `reeve access …`: who may enter and what they may do. */
import { type Command, Option } from 'commander';
import { ROLES, type Role } from '#kernel/principal.ts';
import {
  type Cli,
  type Column,
  type MountCommands,
  noun,
  type Page,
  type PagingOptions,
  withPaging,
} from '#platform/cli/index.ts';
import type { CreatedKey, Explanation, KeyItem, RolePage, SignInLink, UserItem } from './contract.ts';

interface Grant {
  readonly role: readonly Role[];
  readonly account?: readonly string[];
  readonly team?: readonly string[];
  readonly environment?: readonly string[];
}

const keyColumns: readonly Column<KeyItem>[] = [
  { title: 'ID', value: ({ id }) => id },
  { title: 'NAME', value: ({ name }) => name },
  { title: 'ROLES', value: ({ roles }) => roles.join(' ') },
  { title: 'SCOPE', value: ({ scope }) => scopeText(scope) },
  { title: 'LAST USED', value: ({ lastUsedAt }) => lastUsedAt ?? 'never' },
  {
    title: 'STATE',
    value: ({ revokedAt, expiresAt }) => (revokedAt ? 'revoked' : expiresAt ? `until ${expiresAt}` : 'open'),
  },
];

const userColumns: readonly Column<UserItem>[] = [
  { title: 'ID', value: ({ id }) => id },
  { title: 'NAME', value: ({ name }) => name },
  { title: 'ROLES', value: ({ roles }) => roles.join(' ') },
  { title: 'SCOPE', value: ({ scope }) => scopeText(scope) },
  { title: 'STATE', value: ({ disabledAt }) => (disabledAt ? 'disabled' : 'open') },
];

export const commands: MountCommands = (program, cli) => {
  mountKeys(noun(program, 'keys', 'API keys for programs'), cli);
  const access = noun(program, 'access', 'Who may enter, and what they may do');
  mountUsers(access.command('users').description('People'), cli);
  mountDecisions(access, cli);
};

function mountKeys(keys: Command, cli: Cli): void {
  withPaging(keys.command('list').description('The keys, newest first')).action(
    cli.action(async ({ api, out }, paging: PagingOptions) => {
      out.list(await (await api()).get<Page<KeyItem>>('/keys', { ...paging }), keyColumns, 'No keys yet.');
    }),
  );
  withGrant(
    keys
      .command('create')
      .description('Make a key; its secret is shown once')
      .argument('<name>', 'what it is for'),
  )
    .option('--expires <time>', 'when it ends, such as 2027-01-31T00:00:00Z')
    .action(
      cli.action(async ({ api, out }, name: string, flags: Grant & { expires?: string }) => {
        const body = { name, ...grantOf(flags), expiresAt: flags.expires };
        const key = await (await api()).send<CreatedKey>('POST', '/keys', body);
        if (out.quiet) return out.line(key.secret);
        out.record(key, {
          id: key.id,
          name: key.name,
          roles: key.roles.join(' '),
          scope: scopeText(key.scope),
          secret: key.secret,
        });
        out.note('Keep the secret now: it is not stored and cannot be shown again.');
      }),
    );
  keys
    .command('revoke')
    .description('End a key at once')
    .argument('<id>', 'the key, such as key_1f…')
    .action(
      cli.action(async ({ api, out }, id: string) => {
        const key = await (await api()).send<KeyItem>('DELETE', `/keys/${encodeURIComponent(id)}`);
        out.record(key, { id: key.id, name: key.name, revokedAt: key.revokedAt });
      }),
    );
}

function mountUsers(users: Command, cli: Cli): void {
  withPaging(users.command('list').description('The users, newest first')).action(
    cli.action(async ({ api, out }, paging: PagingOptions) => {
      out.list(
        await (await api()).get<Page<UserItem>>('/users', { ...paging }),
        userColumns,
        'No users yet.',
      );
    }),
  );
  withGrant(users.command('create').description('Add a user').argument('<name>', 'their name')).action(
    cli.action(async ({ api, out }, name: string, flags: Grant) => {
      const user = await (await api()).send<UserItem>('POST', '/users', { name, ...grantOf(flags) });
      out.record(user, {
        id: user.id,
        name: user.name,
        roles: user.roles.join(' '),
        scope: scopeText(user.scope),
      });
      out.note(`Let them in with: reeve access link ${user.id}`);
    }),
  );
  for (const [verb, disabled, description] of [
    ['disable', true, 'Shut a user out at once: their sessions end'],
    ['enable', false, 'Let a disabled user in again'],
  ] as const)
    users
      .command(verb)
      .description(description)
      .argument('<id>', 'the user, such as user_1f…')
      .action(
        cli.action(async ({ api, out }, id: string) => {
          const user = await (await api()).send<UserItem>('PATCH', `/users/${encodeURIComponent(id)}`, {
            disabled,
          });
          out.record(user, { id: user.id, name: user.name, disabledAt: user.disabledAt });
        }),
      );
}

function mountDecisions(access: Command, cli: Cli): void {
  access
    .command('link')
    .description('Make a one-time sign-in link: for a user, or for you')
    .argument('[user]', 'the user, such as user_1f…')
    .action(
      cli.action(async ({ api, out }, user: string | undefined) => {
        const link = await (await api()).send<SignInLink>('POST', '/sign-in-links', { user });
        if (out.format === 'table') out.line(link.url);
        else out.record(link);
        out.note(`It opens the pages once, until ${link.expiresAt}.`);
      }),
    );
  access
    .command('roles')
    .description('The roles, and what each may do')
    .action(
      cli.action(async ({ api, out }) => {
        const columns: readonly Column<RolePage['items'][number]>[] = [
          { title: 'ROLE', value: ({ role }) => role },
          { title: 'MAY', value: ({ says }) => says },
          { title: 'ACTIONS', value: ({ actions }) => actions.join(' ') },
        ];
        out.list(await (await api()).get<RolePage>('/access/roles'), columns, 'No roles.');
      }),
    );
  access
    .command('explain')
    .description('Why somebody may or may not do something')
    .argument('<principal>', 'a user or key by id or name, local, or role:<role>')
    .argument('<action>', 'such as keys:create')
    .argument('[resource]', 'type/id', 'installation/reeve')
    .option('--account <id>', 'the account the resource is in')
    .option('--team <name>', 'the team that owns it')
    .option('--environment <name>', 'its environment')
    .action(
      cli.action(
        async (
          { api, out },
          principal: string,
          action: string,
          resource: string,
          where: Record<string, string>,
        ) => {
          const query = { principal, action, resource, ...where };
          const why = await (await api()).get<Explanation>('/access/explain', query);
          out.record(why, {
            decision: why.allowed ? 'allow' : 'deny',
            principal: why.principal,
            decidedBy:
              why.policies
                .map(({ id, says, file, line }) => `${id}: ${says || `${file}:${line}`}`)
                .join('; ') || 'no policy: what nothing permits is denied',
            needed: why.needed,
          });
          return why.allowed ? 0 : 1;
        },
      ),
    );
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

function withGrant(command: Command): Command {
  const role = new Option('--role <role...>', 'one or more roles').choices(ROLES).makeOptionMandatory();
  return command
    .addOption(role)
    .option('--account <id>', 'limit to this account; may be repeated', collect)
    .option('--team <name>', 'limit to this team; may be repeated', collect)
    .option('--environment <name>', 'limit to this environment; may be repeated', collect);
}

const grantOf = ({ role, account, team, environment }: Grant) => ({
  roles: role,
  scope: { accounts: account, teams: team, environments: environment },
});

const scopeText = (scope: KeyItem['scope']): string =>
  Object.entries(scope)
    .map(([axis, values]) => `${axis} ${values?.join(' ')}`)
    .join('; ') || 'everything';
