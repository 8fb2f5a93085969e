/** A list that comes in pages: its loading, failed, empty and filled states, and the button for the next page. */
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { ErrorState } from './error-state.tsx';
import { SkeletonRows } from './skeleton.tsx';

export interface KeysetPage<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

interface KeysetTableProps<Row> {
  readonly caption: string;
  readonly query: UseInfiniteQueryResult<InfiniteData<KeysetPage<Row>>>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
}

export function KeysetTable<Row>(props: KeysetTableProps<Row>) {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Body {...props} />
    </div>
  );
}

function Body<Row>({ caption, query, columns, rowKey, empty }: KeysetTableProps<Row>) {
  if (query.data === undefined) {
    return query.error === null ? (
      <div role="status">
        <span className="sr-only">Loading</span>
        <SkeletonRows count={8} />
      </div>
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return empty;
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} />
      {query.isFetchNextPageError && (
        <div className="border-t border-line">
          <ErrorState error={query.error} onRetry={() => void query.fetchNextPage()} />
        </div>
      )}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <div className="border-t border-line px-4 py-2">
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading…' : 'Show more'}
          </Button>
        </div>
      )}
    </>
  );
}
