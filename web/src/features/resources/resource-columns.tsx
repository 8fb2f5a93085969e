/** The columns of the list of resources; a name leads to everything known of it. */
import { Link } from '@tanstack/react-router';
import { plainText } from '../../lib/plain-text.ts';
import { shortType } from '../../lib/short-type.ts';
import type { Column } from '../../ui/data-table.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import type { ResourceRow } from './resource-queries.ts';

interface ColumnOptions {
  readonly accountName: (id: string) => string;
  /** The moment that the list shows, which the resource is shown at too. */
  readonly asOf: string | undefined;
}

export const resourceColumns = ({ accountName, asOf }: ColumnOptions): readonly Column<ResourceRow>[] => [
  {
    title: 'Name',
    className: 'w-full max-w-0 min-w-40',
    cell: ({ arn, name }) => <ResourceLink arn={arn} name={name} asOf={asOf} />,
  },
  {
    title: 'Type',
    className: 'max-w-48',
    cell: ({ type }) => (
      <span title={type} className="block truncate text-ink-2">
        {shortType(type)}
      </span>
    ),
  },
  {
    title: 'Account',
    minor: true,
    className: 'max-w-44',
    cell: ({ account }) => (
      <span title={account} className="block truncate text-ink-2">
        {accountName(account)}
      </span>
    ),
  },
  {
    title: 'Region',
    minor: true,
    className: 'whitespace-nowrap text-ink-2',
    cell: ({ region }) => region,
  },
  { title: 'Owner', minor: true, className: 'max-w-40', cell: ({ owner }) => <Words text={owner} /> },
  {
    title: 'Environment',
    minor: true,
    className: 'max-w-32',
    cell: ({ environment }) => <Words text={environment} />,
  },
  {
    title: 'Created',
    minor: true,
    align: 'right',
    className: 'text-ink-2',
    cell: ({ createdAt }) =>
      createdAt === null ? <span className="text-ink-3">–</span> : <TimeAgo at={createdAt} />,
  },
];

interface ResourceLinkProps {
  readonly arn: string;
  readonly name: string | null;
  readonly asOf?: string | undefined;
}

/** What has no name is called by the end of its ARN; the whole ARN is behind it. */
export function ResourceLink({ arn, name, asOf }: ResourceLinkProps) {
  return (
    <Link
      to="/resource"
      search={{ arn, ...(asOf === undefined ? {} : { asOf }) }}
      title={plainText(arn)}
      dir="auto"
      className="block truncate text-accent underline-offset-2 hover:underline"
    >
      {plainText(name ?? endOf(arn))}
    </Link>
  );
}

const endOf = (arn: string): string => arn.split(':').slice(5).join(':') || arn;

function Words({ text }: { readonly text: string | null }) {
  if (text === null) return <span className="text-ink-3">–</span>;
  return (
    <span dir="auto" title={plainText(text)} className="block truncate text-ink-2">
      {plainText(text)}
    </span>
  );
}
