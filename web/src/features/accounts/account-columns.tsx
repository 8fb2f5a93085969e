/** The columns of the list of accounts; a name opens the account beside the list. */
import { Link } from '@tanstack/react-router';
import { humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Column } from '../../ui/data-table.tsx';
import type { AccountRow } from './account-queries.ts';
import { EnvironmentBadge } from './environment-badge.tsx';

export const ACCOUNT_COLUMNS: readonly Column<AccountRow>[] = [
  { title: 'Name', className: 'max-w-56 min-w-36', cell: (account) => <Name account={account} /> },
  {
    title: 'Account',
    minor: true,
    cell: ({ id }) => <span className="font-mono text-sm whitespace-nowrap text-ink-2">{id}</span>,
  },
  { title: 'Environment', className: 'whitespace-nowrap', cell: EnvironmentBadge },
  {
    title: 'Unit',
    minor: true,
    className: 'w-full max-w-0 min-w-32',
    cell: ({ unitPath }) => <Unit path={unitPath} />,
  },
  { title: 'Owner', minor: true, className: 'max-w-44', cell: ({ owner }) => <Words text={owner} /> },
  { title: 'Team', minor: true, className: 'max-w-28', cell: ({ team }) => <Words text={team} /> },
  { title: 'Status', minor: true, className: 'whitespace-nowrap', cell: Status },
];

function Name({ account: { id, name, isManagement } }: { readonly account: AccountRow }) {
  const shown = plainText(name ?? id);
  return (
    <span className="flex items-baseline gap-2">
      <Link
        from="/accounts"
        to="/accounts"
        search={(now) => ({ ...now, account: id })}
        title={shown}
        className="min-w-0 truncate text-accent underline-offset-2 hover:underline"
      >
        {shown}
      </Link>
      {isManagement && <span className="whitespace-nowrap text-sm text-ink-3">management</span>}
    </span>
  );
}

/** The account's own unit is what tells rows apart: those above it give way where there is no room. */
function Unit({ path }: { readonly path: readonly string[] }) {
  const above = plainText(path.slice(0, -1).join(' / '));
  return (
    <span title={plainText(path.join(' / '))} className="flex text-ink-2">
      {above !== '' && <span className="min-w-8 shrink-[99] truncate text-ink-3">{above}</span>}
      {above !== '' && <span className="mx-1 text-ink-3">/</span>}
      <span className="min-w-0 truncate">{plainText(path.at(-1) ?? '–')}</span>
    </span>
  );
}

function Words({ text }: { readonly text: string | null }) {
  if (text === null) return <span className="text-ink-3">–</span>;
  return (
    <span dir="auto" title={plainText(text)} className="block truncate text-ink-2">
      {plainText(text)}
    </span>
  );
}

/** That an account is open needs no colour. */
export function Status({ status }: Pick<AccountRow, 'status'>) {
  if (status === 'active') return <span className="text-ink-2">Active</span>;
  return <Badge tone={status === 'unknown' ? 'unknown' : 'warn'}>{humanize(status)}</Badge>;
}
