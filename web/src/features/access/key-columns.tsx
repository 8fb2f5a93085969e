/** The columns of the list of keys. */
import { formatInstant, humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { RowAction } from '../../ui/row-action.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import type { ApiKey } from './key-queries.ts';
import { KeyStateBadge } from './key-state-badge.tsx';

export const keyColumns = (onRevoke: (key: ApiKey) => void): readonly Column<ApiKey>[] => [
  {
    title: 'Name',
    className: 'min-w-40 sm:min-w-60',
    cell: ({ name, id }) => (
      <>
        <span dir="auto" title={plainText(name)} className="line-clamp-2 font-medium">
          {plainText(name)}
        </span>
        <span className="block font-mono text-xs text-ink-3">{id}</span>
      </>
    ),
  },
  { title: 'State', cell: (key) => <KeyStateBadge apiKey={key} /> },
  {
    title: 'Roles',
    cell: ({ roles }) => (
      <span className="flex flex-wrap gap-1">
        {roles.map((role) => (
          <Badge key={role} tone={role === 'admin' ? 'accent' : 'unknown'}>
            {humanize(role)}
          </Badge>
        ))}
      </span>
    ),
  },
  { title: 'Limited to', className: 'min-w-32 text-ink-2', cell: ({ scope }) => describeScope(scope) },
  {
    title: 'Last used',
    className: 'text-ink-2 whitespace-nowrap',
    cell: ({ lastUsedAt }) => (lastUsedAt === null ? 'never' : <TimeAgo at={lastUsedAt} />),
  },
  {
    title: 'Expires',
    className: 'text-ink-2 whitespace-nowrap',
    cell: ({ expiresAt }) =>
      expiresAt === null ? (
        'never'
      ) : (
        <time dateTime={expiresAt} title={formatInstant(new Date(expiresAt))} className="figures">
          {expiresAt.slice(0, 10)}
        </time>
      ),
  },
  {
    title: 'Action',
    align: 'right',
    cell: (key) =>
      key.revokedAt === null && (
        <RowAction label="Revoke" of={plainText(key.name)} tone="bad" onClick={() => onRevoke(key)} />
      ),
  },
];

function describeScope({ accounts, teams, environments }: ApiKey['scope']): string {
  const limits = [
    accounts && `accounts ${accounts.join(', ')}`,
    teams && `teams ${teams.join(', ')}`,
    environments && `environments ${environments.join(', ')}`,
  ].filter((limit) => limit !== undefined);
  return limits.length === 0 ? 'no limit' : limits.join('; ');
}
