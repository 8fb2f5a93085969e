/** The columns of the list of scans; what was wanted opens the scan beside the list. */
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../lib/format.ts';
import type { Column } from '../../ui/data-table.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import type { Scan } from './scan-queries.ts';
import { ScanStateBadge } from './scan-state-badge.tsx';
import { wishWords } from './wish-words.ts';

export const SCAN_COLUMNS: readonly Column<Scan>[] = [
  {
    title: 'What',
    className: 'w-full max-w-0 min-w-32',
    cell: ({ id, wish }) => (
      <Link
        from="/scans"
        to="/scans"
        search={{ scan: id }}
        title={wishWords(wish)}
        className="block truncate text-accent underline-offset-2 hover:underline"
      >
        {wishWords(wish)}
      </Link>
    ),
  },
  { title: 'State', className: 'whitespace-nowrap', cell: ScanStateBadge },
  {
    title: 'Done',
    align: 'right',
    cell: ({ progress }) =>
      progress === null || progress.total === 0
        ? '–'
        : `${Math.floor((progress.done / progress.total) * 100)} %`,
  },
  {
    title: 'Resources',
    align: 'right',
    minor: true,
    cell: ({ summary, progress }) => formatCount(summary?.resources ?? progress?.resources ?? 0),
  },
  { title: 'Cause', minor: true, className: 'text-ink-2', cell: ({ cause }) => cause },
  {
    title: 'Asked',
    align: 'right',
    minor: true,
    className: 'text-ink-2',
    cell: ({ createdAt }) => <TimeAgo at={createdAt} />,
  },
];
