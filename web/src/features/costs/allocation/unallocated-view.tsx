/** What is nobody's, the greatest first: why, whose it may be, and a rule made of it. */
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { humanize } from '../../../lib/format.ts';
import { formatAmount } from '../../../lib/format-amount.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Hint } from '../../../ui/hint.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import type { Unowned, Worklist } from './allocation-queries.ts';
import type { AllocationSearch } from './allocation-search.ts';
import { ConfidenceBadge } from './confidence.tsx';
import { LinesLink } from './lines-link.tsx';

interface UnallocatedViewProps {
  readonly worklist: Worklist;
  readonly search: AllocationSearch;
  readonly onMake: (row: Unowned) => void;
}

export function UnallocatedView({ worklist, search, onMake }: UnallocatedViewProps) {
  const { items, total, rest, currency } = worklist;
  if (items.length === 0)
    return (
      <div className="rounded-lg border border-line bg-surface">
        <EmptyState icon={CircleCheck} title="Nothing is nobody’s">
          Every line of this time has somebody who pays for it.
        </EmptyState>
      </div>
    );
  return (
    <Panel title="Nobody’s" aside={`${formatAmount(total)} ${currency ?? ''}`}>
      <DataTable
        caption="Nobody’s costs"
        columns={columnsOf(worklist, search, onMake)}
        rows={items}
        rowKey={({ account, service, kind, tags, reason }) =>
          JSON.stringify([account, service, kind, tags, reason])
        }
      />
      {/[1-9]/.test(rest) && (
        <p className="figures border-t border-line px-4 py-2 text-ink-2">
          Smaller ones together: {formatAmount(rest)}
        </p>
      )}
    </Panel>
  );
}

function columnsOf(
  { currency }: Worklist,
  search: AllocationSearch,
  onMake: (row: Unowned) => void,
): readonly Column<Unowned>[] {
  return [
    {
      title: 'What, and why it is nobody’s',
      className: 'w-1/2 max-w-0 min-w-44',
      cell: (row) => (
        <>
          <LinesLink of={row} search={search} />
          <span className="block text-sm text-ink-3">
            {row.kind !== 'usage' && `${humanize(row.kind)}. `}
            {plainText(row.reason)}{' '}
            {row.account !== null && (
              <Link
                to="/accounts"
                search={{ account: row.account }}
                className="whitespace-nowrap text-accent underline-offset-2 hover:underline"
              >
                See the account<span className="sr-only"> {row.account}</span>
              </Link>
            )}
          </span>
          {/* Small screens have no room for a column of its own. */}
          <span className="-ml-1.5 block sm:hidden">
            <Make row={row} onMake={onMake} />
          </span>
        </>
      ),
    },
    {
      title: 'May be of',
      className: 'w-1/2 max-w-0 min-w-32',
      minor: true,
      cell: (row) => <Suggested row={row} />,
    },
    { title: currency ?? 'Cost', align: 'right', cell: ({ cost }) => formatAmount(cost) },
    {
      title: 'Actions',
      align: 'right',
      minor: true,
      cell: (row) => <Make row={row} onMake={onMake} />,
    },
  ];
}

interface MakeProps {
  readonly row: Unowned;
  readonly onMake: (row: Unowned) => void;
}

const Make = ({ row, onMake }: MakeProps) => (
  <RowAction
    label={row.suggestion?.make === 'split' ? 'Share out' : 'Make a rule'}
    of={`${row.service ?? ''} ${row.account ?? ''} ${row.tags} ${row.kind}`}
    tone="accent"
    onClick={() => onMake(row)}
  />
);

function Suggested({ row: { suggestion } }: { readonly row: Unowned }) {
  if (suggestion === null) return <span className="text-ink-3">Nobody stands out</span>;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="truncate">
        <Hint text={plainText(suggestion.reason)}>{plainText(suggestion.value ?? 'All together')}</Hint>
      </span>
      <ConfidenceBadge confidence={suggestion.confidence} />
    </span>
  );
}
