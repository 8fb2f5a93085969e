/** The log's columns. */
import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../lib/format.ts';
import type { Column } from '../../ui/data-table.tsx';
import type { AuditEntry } from './audit-queries.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { principalName } from './principal-name.ts';

export const ENTRY_COLUMNS: readonly Column<AuditEntry>[] = [
  {
    title: 'Time (UTC)',
    className: 'min-w-32 sm:whitespace-nowrap',
    cell: ({ seq, time }) => (
      <Link
        from="/audit"
        to="/audit"
        search={(now) => ({ ...now, entry: seq })}
        className="figures text-accent underline-offset-2 hover:underline"
      >
        {formatInstant(new Date(time)).slice(0, -4)}
      </Link>
    ),
  },
  {
    title: 'Who',
    className: 'max-w-52 truncate',
    cell: (entry) => <span title={principalName(entry)}>{principalName(entry)}</span>,
  },
  {
    title: 'Action',
    className: 'whitespace-nowrap',
    cell: ({ action }) => <span className="font-mono text-sm">{action}</span>,
  },
  { title: 'Outcome', cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
  {
    title: 'Resource',
    className: 'w-full min-w-60',
    cell: ({ resource }) => (
      <span className="font-mono text-sm text-ink-2">
        {resource.type}/{resource.id}
      </span>
    ),
  },
];
