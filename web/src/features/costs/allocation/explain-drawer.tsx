/** What one team or cost center pays for: each piece with the rule or tag that gave it, and the way to its lines. */
import { useQuery } from '@tanstack/react-query';
import { useReeve } from '../../../api/reeve-context.tsx';
import { formatAmount } from '../../../lib/format-amount.ts';
import { formatDays } from '../../../lib/format-days.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Drawer } from '../../../ui/drawer.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { explainQuery, type Piece } from './allocation-queries.ts';
import { type AllocationSearch, versionWords } from './allocation-search.ts';
import { ConfidenceBadge } from './confidence.tsx';
import { LinesLink } from './lines-link.tsx';

interface ExplainDrawerProps {
  readonly who: string;
  readonly search: AllocationSearch;
  readonly onClose: () => void;
}

const keyOf = (piece: Piece): string => JSON.stringify(piece);

const columnsOf = (search: AllocationSearch, currency: string | null): readonly Column<Piece>[] => [
  {
    title: 'Lines, and why they count',
    className: 'w-full max-w-0',
    cell: (piece) => (
      <>
        <LinesLink of={piece} search={search} />
        <span dir="auto" className="block text-sm text-ink-2">
          {plainText(piece.reason)}
        </span>
      </>
    ),
  },
  { title: 'Sure', cell: ({ confidence }) => <ConfidenceBadge confidence={confidence} /> },
  { title: currency ?? 'Cost', align: 'right', cell: ({ cost }) => formatAmount(cost) },
];

export function ExplainDrawer({ who, search, onClose }: ExplainDrawerProps) {
  const { data, error, refetch } = useQuery(explainQuery(useReeve(), search, who));
  return (
    <Drawer title={plainText(who)} onClose={onClose}>
      {data === undefined ? (
        error === null ? (
          <SkeletonRows count={8} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <p className="figures px-4 pt-4 pb-2 text-ink-2">
            {formatAmount(data.total)} {data.currency} of{' '}
            {formatDays(data.from.slice(0, 10), data.to.slice(0, 10))}. {versionWords(data.version)}.
          </p>
          <DataTable
            caption="Pieces of the bill"
            columns={columnsOf(search, data.currency)}
            rows={data.items}
            rowKey={keyOf}
          />
          {/[1-9]/.test(data.rest) && (
            <p className="figures border-t border-line px-4 py-2 text-ink-2">
              Smaller pieces together: {formatAmount(data.rest)}
            </p>
          )}
        </>
      )}
    </Drawer>
  );
}
