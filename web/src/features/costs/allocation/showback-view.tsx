/** What each team or cost center costs: its own and its share of what several use, how sure, and what is nobody's. */
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../../lib/format.ts';
import { formatAmount } from '../../../lib/format-amount.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { Showback } from './allocation-queries.ts';
import { targetLabel, versionWords } from './allocation-search.ts';
import { ConfidenceBar } from './confidence.tsx';

type Row = Showback['rows'][number];

const shareOf = (part: string, whole: string): string =>
  Number(whole) === 0 ? '–' : `${((Number(part) / Number(whole)) * 100).toFixed(1).replace('-', '\u2212')} %`;

export function ShowbackView({ showback }: { readonly showback: Showback }) {
  const { rows, total, unallocated, reasons, unknownLines, version } = showback;
  return (
    <>
      <Figures showback={showback} />
      {unknownLines > 0 && (
        <p className="mb-4 text-ink-2">
          {formatCount(unknownLines)} lines of the bill have no such amount and are in no sum.
        </p>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Panel title={`By ${targetLabel(showback.by).toLowerCase()}`} aside={versionWords(version)}>
          <DataTable
            caption="Showback"
            columns={columnsOf(showback)}
            rows={rows}
            rowKey={({ value }) => value ?? ''}
          />
        </Panel>
        <Panel title="Why nobody’s" aside={shareOf(unallocated, total)}>
          {reasons.length === 0 ? (
            <p className="px-4 py-3 text-ink-2">All costs of this time are somebody’s.</p>
          ) : (
            <DataTable caption="Reasons" columns={REASONS} rows={reasons} rowKey={({ reason }) => reason} />
          )}
        </Panel>
      </div>
    </>
  );
}

const REASONS: readonly Column<Showback['reasons'][number]>[] = [
  { title: 'Reason', className: 'w-full', cell: ({ reason }) => plainText(reason) },
  { title: 'Cost', align: 'right', cell: ({ cost }) => formatAmount(cost) },
];

function columnsOf({ by, currency, total }: Showback): readonly Column<Row>[] {
  return [
    {
      title: targetLabel(by),
      className: 'w-full max-w-0 min-w-28',
      cell: (row) => <Whose row={row} />,
    },
    { title: currency ?? 'Cost', align: 'right', cell: ({ cost }) => formatAmount(cost) },
    {
      title: 'Share',
      align: 'right',
      minor: true,
      className: 'text-ink-2',
      cell: ({ cost }) => shareOf(cost, total),
    },
    { title: 'Its own', align: 'right', minor: true, cell: ({ direct }) => formatAmount(direct) },
    { title: 'Shared', align: 'right', minor: true, cell: ({ shared }) => formatAmount(shared) },
    { title: 'Sure', minor: true, cell: ({ confidence }) => <ConfidenceBar amounts={confidence} /> },
  ];
}

const LINK = 'block truncate text-accent underline-offset-2 hover:underline';

function Whose({ row: { value } }: { readonly row: Row }) {
  if (value === null)
    return (
      <Link
        from="/allocation"
        to="/allocation"
        search={({ who: _, ...now }) => ({ ...now, view: 'unallocated' as const })}
        className={LINK}
      >
        Nobody’s
      </Link>
    );
  return (
    <Link
      from="/allocation"
      to="/allocation"
      search={(now) => ({ ...now, who: value })}
      title={plainText(value)}
      dir="auto"
      className={LINK}
    >
      {plainText(value)}
    </Link>
  );
}

function Figures({ showback: { rows, total, unallocated, currency, by } }: { readonly showback: Showback }) {
  const figures = [
    [`Total ${currency ?? ''}`, formatAmount(total)],
    ['Nobody’s', formatAmount(unallocated)],
    ['Of the total', shareOf(unallocated, total)],
    [`${targetLabel(by)}s`, formatCount(rows.filter(({ value }) => value !== null).length)],
  ] as const;
  return (
    <dl className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-4">
      {figures.map(([name, value]) => (
        <div key={name} className="min-w-0 bg-surface px-4 py-2.5">
          <dt className="truncate text-sm text-ink-3">{name}</dt>
          <dd className="figures text-lg font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
