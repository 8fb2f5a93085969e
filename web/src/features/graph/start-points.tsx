/** Where to begin when nobody is named yet: what much hangs on, what hangs on nothing, what hangs together. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Waypoints } from 'lucide-react';
import { useAccountName } from '../../api/account-names.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { cx } from '../../lib/class-names.ts';
import { formatCount } from '../../lib/format.ts';
import type { Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { type StartRow, startQuery } from './graph-queries.ts';
import type { GraphSearch } from './graph-search.ts';
import { nameOf, typeOf } from './node-face.ts';

type List = GraphSearch['list'];

interface ListWords {
  readonly list: List;
  readonly title: string;
  readonly explained: string;
  readonly empty: string;
  readonly figures: readonly Column<StartRow>[];
}

const figure = (title: string, of: (row: StartRow) => number | undefined): Column<StartRow> => ({
  title,
  align: 'right',
  className: 'whitespace-nowrap',
  cell: (row) => <span className={of(row) === 0 ? 'text-ink-3' : ''}>{formatCount(of(row) ?? 0)}</span>,
});

const LISTS: readonly ListWords[] = [
  {
    list: undefined,
    title: 'What much hangs on',
    explained: 'What production has nothing else in place of, or what cuts others off when it is gone.',
    empty: 'Nothing in production hangs on one thing alone, as far as is known',
    figures: [figure('Alone', ({ dependents }) => dependents), figure('Cut off', ({ parted }) => parted)],
  },
  {
    list: 'orphans',
    title: 'What hangs on nothing',
    explained: 'Without any edge, although most of its type have some: often forgotten.',
    empty: 'Everything hangs together with something, where its type usually does',
    figures: [],
  },
  {
    list: 'components',
    title: 'What hangs together',
    explained: 'Parts of the graph that no edge connects, each by its first resource.',
    empty: 'No scan has found a resource yet',
    figures: [figure('Resources', ({ resources }) => resources)],
  },
];

const COLUMNS: readonly Column<StartRow>[] = [
  { title: 'Name', className: 'w-full max-w-0 min-w-32', cell: (row) => <Start row={row} /> },
  { title: 'Type', minor: true, className: 'whitespace-nowrap text-ink-2', cell: typeOf },
  { title: 'Account', minor: true, className: 'max-w-44', cell: ({ account }) => <Account id={account} /> },
  {
    title: 'Region',
    minor: true,
    className: 'whitespace-nowrap text-ink-2',
    cell: ({ region }) => region ?? '–',
  },
];

export function StartPoints({ list }: { readonly list: List }) {
  const query = useInfiniteQuery(startQuery(useReeve(), list));
  const shown = LISTS.find((words) => words.list === list) ?? LISTS[0];
  const total = query.data?.pages[0]?.total;
  if (!shown) return null;
  return (
    <>
      <nav aria-label="Where to begin" className="mb-2 flex flex-wrap gap-x-5 gap-y-1">
        {LISTS.map((words) => (
          <Link
            key={words.title}
            to="/graph"
            search={words.list === undefined ? {} : { list: words.list }}
            aria-current={words === shown ? 'true' : undefined}
            className={cx(
              'border-b-2 py-1',
              words === shown
                ? 'border-accent font-semibold'
                : 'border-transparent text-ink-2 hover:text-ink',
            )}
          >
            {words.title}
          </Link>
        ))}
      </nav>
      <p className="mb-3 text-ink-2">
        {shown.explained} {total !== undefined && total > 0 && `${formatCount(total)} in all.`}
      </p>
      <KeysetTable
        caption={shown.title}
        query={query}
        columns={[...COLUMNS, ...shown.figures]}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={Waypoints} title={shown.empty} />}
      />
    </>
  );
}

function Account({ id }: { readonly id: string | null }) {
  const nameOfAccount = useAccountName();
  return (
    <span title={id ?? undefined} className="block truncate text-ink-2">
      {id === null ? '–' : nameOfAccount(id)}
    </span>
  );
}

function Start({ row }: { readonly row: StartRow }) {
  const name = nameOf(row);
  return (
    <Link
      to="/graph"
      search={{ node: row.id, mode: 'impact' }}
      title={name}
      dir="auto"
      className="block truncate text-accent underline-offset-2 hover:underline"
    >
      {name}
    </Link>
  );
}
