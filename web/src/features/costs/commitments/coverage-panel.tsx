/** How much of the usage that commitments can pay for they paid for, by whatever is asked. */
import { useQuery } from '@tanstack/react-query';
import { useReeve } from '../../../api/reeve-context.tsx';
import { formatAmount } from '../../../lib/format-amount.ts';
import { ChoiceFilter } from '../../../ui/choice-filter.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Hint } from '../../../ui/hint.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useGroupName } from '../use-group-name.ts';
import { type Coverage, coverageQuery } from './commitment-queries.ts';
import { type CommitmentSearch, GROUPINGS } from './commitment-search.ts';

interface CoveragePanelProps {
  readonly search: CommitmentSearch;
  readonly onChange: (search: CommitmentSearch) => void;
}

type Row = Coverage['rows'][number];

export function CoveragePanel({ search, onChange }: CoveragePanelProps) {
  const { data, error, refetch } = useQuery(coverageQuery(useReeve(), search));
  const nameOf = useGroupName();
  const by = search.by ?? 'class';
  const columns: readonly Column<Row>[] = [
    {
      title: GROUPINGS.find(({ value }) => value === by)?.label ?? by,
      className: 'w-full max-w-0 min-w-24 truncate',
      cell: ({ key }) => nameOf(by, key),
    },
    { title: 'Covered', align: 'right', cell: (row) => <Covered row={row} /> },
    { title: 'On demand', align: 'right', cell: ({ onDemand }) => formatAmount(onDemand) },
    { title: 'Spot', align: 'right', minor: true, cell: ({ spot }) => formatAmount(spot) },
  ];
  return (
    <Panel
      title="Coverage"
      className="mb-4"
      aside={
        <ChoiceFilter
          label="By"
          all={GROUPINGS[0].label}
          choices={GROUPINGS.slice(1)}
          value={search.by === 'class' ? undefined : search.by}
          onChange={(next) => {
            const { by: _, ...rest } = search;
            onChange(next === undefined ? rest : { ...rest, by: next });
          }}
        />
      }
    >
      {error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <SkeletonRows count={5} />
      ) : data.rows.length === 0 ? (
        <p className="px-4 py-3 text-ink-2">
          The bill has no usage of this time that a commitment could pay for.
        </p>
      ) : (
        <DataTable
          caption="Coverage in groups"
          columns={columns}
          rows={data.rows}
          rowKey={({ key }) => key ?? ''}
          isTall
        />
      )}
    </Panel>
  );
}

function Covered({ row: { percent, covered, unknownLines } }: { readonly row: Row }) {
  if (percent === null) return <>{unknownLines > 0 ? 'Unknown' : '–'}</>;
  return (
    <Hint
      text={`${formatAmount(covered)} at public on-demand prices${unknownLines > 0 ? `; ${unknownLines} lines unknown` : ''}`}
    >
      <span className="inline-block w-16">
        {percent} %
        <span className="block h-1 overflow-hidden rounded bg-tint">
          <span className="block h-full bg-accent" style={{ width: `${Math.min(100, percent)}%` }} />
        </span>
      </span>
    </Hint>
  );
}
