/** The same groups as rows, each number a way to its resources. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount, humanize } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import type { Grouping } from './estate-search.ts';
import { filterOf, type Group } from './group-tree.ts';

interface GroupsTableProps {
  readonly groups: readonly Group[];
  readonly by: readonly [Grouping, Grouping];
  readonly asOf: string | undefined;
  readonly label: (grouping: Grouping, key: string | null) => string;
}

interface Row {
  readonly outer: string | null;
  readonly inner: string | null;
  readonly resources: number;
}

const AT_ONCE = 50;

export function GroupsTable({ groups, by, asOf, label }: GroupsTableProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const rows = groups.flatMap(({ key, parts }) =>
    parts.map((part): Row => ({ outer: key, inner: part.key, resources: part.resources })),
  );
  const total = rows.reduce((sum, { resources }) => sum + resources, 0);
  const columns: readonly Column<Row>[] = [
    {
      title: humanize(by[0]),
      className: 'max-w-60',
      cell: ({ outer }) => <Key text={label(by[0], outer)} />,
    },
    {
      title: humanize(by[1]),
      className: 'w-full max-w-0',
      cell: ({ inner }) => <Key text={label(by[1], inner)} />,
    },
    {
      title: 'Resources',
      align: 'right',
      cell: ({ outer, inner, resources }) => (
        <Link
          to="/resources"
          search={{
            ...filterOf(by[0], outer),
            ...filterOf(by[1], inner),
            ...(asOf === undefined ? {} : { asOf }),
          }}
          aria-label={`${formatCount(resources)} of ${label(by[0], outer)}, ${label(by[1], inner)}`}
          className="text-accent underline-offset-2 hover:underline"
        >
          {formatCount(resources)}
        </Link>
      ),
    },
    {
      title: 'Share',
      align: 'right',
      minor: true,
      className: 'text-ink-2',
      cell: ({ resources }) => `${((resources / total) * 100).toFixed(1)} %`,
    },
  ];
  return (
    <>
      <DataTable
        caption="The estate in groups"
        columns={columns}
        rows={rows.slice(0, shown)}
        rowKey={({ outer, inner }) => JSON.stringify([outer, inner])}
      />
      {rows.length > shown && (
        <div className="border-t border-line px-4 py-2">
          <Button onClick={() => setShown(shown + AT_ONCE)}>Show more</Button>
        </div>
      )}
    </>
  );
}

const Key = ({ text }: { readonly text: string }) => (
  <span dir="auto" title={text} className="block truncate">
    {text}
  </span>
);
