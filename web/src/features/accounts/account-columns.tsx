/** The columns of the list of accounts; a name opens the account beside the list. */
import { Link } from '@tanstack/react-router';
import { humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Column } from '../../ui/data-table.tsx';
import type { AccountRow } from './account-queries.ts';
import { EnvironmentBadge } from './environment-badge.tsx';

export const ACCOUNT_COLUMNS: readonly Column<AccountRow>[] = [
  { title: 'Name', className: 'min-w-40 max-w-64 truncate', cell: (account) => <Name account={account} /> },
  {
    title: 'Account',
    className: 'whitespace-nowrap',
    cell: ({ id }) => <span className="figures font-mono text-sm text-ink-2">{id}</span>,
  },
  { title: 'Environment', className: 'whitespace-nowrap', cell: EnvironmentBadge },
  { title: 'Unit', minor: true, className: 'max-w-64', cell: ({ unitPath }) => <Unit path={unitPath} /> },
  { title: 'Owner', minor: true, className: 'max-w-56', cell: ({ owner }) => <Words text={owner} /> },
  { title: 'Team', minor: true, className: 'max-w-40', cell: ({ team }) => <Words text={team} /> },
  { title: 'Status', minor: true, cell: ({ status }) => <Status status={status} /> },
];

function Name({ account: { id, name, isManagement } }: { readonly account: AccountRow }) {
  return (
    <>
      <Link
        from="/accounts"
        to="/accounts"
        search={(now) => ({ ...now, account: id })}
        title={plainText(name ?? id)}
        className="text-accent underline-offset-2 hover:underline"
      >
        {plainText(name ?? id)}
      </Link>
      {isManagement && <span className="ml-2 text-sm text-ink-3">management</span>}
    </>
  );
}

/** The account's own unit is what tells rows apart, so it is what stays when there is no room. */
function Unit({ path }: { readonly path: readonly string[] }) {
  const whole = plainText(path.join(' / '));
  const above = path.slice(0, -1);
  return (
    <span title={whole} className="flex min-w-0 whitespace-nowrap text-ink-2">
      {above.length > 0 && (
        <span className="min-w-0 truncate text-ink-3">{plainText(above.join(' / '))}</span>
      )}
      <span className="shrink-0">
        {above.length > 0 && <span className="text-ink-3">&nbsp;/&nbsp;</span>}
        {plainText(path.at(-1) ?? '–')}
      </span>
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
