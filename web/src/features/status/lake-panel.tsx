/** The tables of facts: how much each holds, and when it last grew. */

import { Table2 } from 'lucide-react';
import type { Status } from '../../api/status.ts';
import { formatBytes, formatCount } from '../../lib/format.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';

type Table = Status['lake']['tables'][number];

const COLUMNS: readonly Column<Table>[] = [
  {
    title: 'Table',
    cell: ({ name }) => <span className="font-mono text-sm">{name}</span>,
    className: 'min-w-36 lg:min-w-56',
  },
  { title: 'Rows', align: 'right', cell: ({ rows }) => formatCount(rows) },
  { title: 'Files', align: 'right', minor: true, cell: ({ files }) => formatCount(files) },
  {
    title: 'Lost',
    align: 'right',
    minor: true,
    cell: ({ lost }) => (
      <span className={lost > 0 ? 'font-semibold text-bad' : 'text-ink-3'}>{formatCount(lost)}</span>
    ),
  },
  { title: 'Size', align: 'right', cell: ({ bytes }) => formatBytes(bytes) },
  {
    title: 'Updated',
    align: 'right',
    className: 'text-ink-2',
    cell: ({ updatedAt }) => <TimeAgo at={updatedAt} />,
  },
];

export function LakePanel({ lake }: { readonly lake: Status['lake'] }) {
  return (
    <Panel
      title="Lake"
      aside={lake.tables.length > 0 && `${formatBytes(lake.bytes)} in ${lake.tables.length} tables`}
    >
      {lake.tables.length === 0 ? (
        <EmptyState icon={Table2} title="The lake is empty">
          Tables appear here as soon as facts are collected from your accounts.
        </EmptyState>
      ) : (
        <DataTable caption="Lake tables" columns={COLUMNS} rows={lake.tables} rowKey={({ name }) => name} />
      )}
    </Panel>
  );
}
