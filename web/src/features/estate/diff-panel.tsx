/** What appeared, changed and vanished since a moment: how many of each type, and each of them. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { GitCompare } from 'lucide-react';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatCount, formatInstant, humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { shortType } from '../../lib/short-type.ts';
import { Badge } from '../../ui/badge.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import type { Tone } from '../../ui/tone.ts';
import { diffQuery } from './estate-queries.ts';

interface DiffPanelProps {
  readonly since: string;
  readonly asOf: string | undefined;
}

const KINDS = ['appeared', 'changed', 'vanished'] as const;
type Kind = (typeof KINDS)[number];
const TONES: Record<Kind, Tone> = { appeared: 'ok', changed: 'accent', vanished: 'warn' };

interface Changed {
  readonly what: Kind;
  readonly arn: string;
  readonly type: string;
  readonly account: string;
  readonly region: string;
  readonly name: string | null;
}

type Counted = Readonly<Record<Kind, number>> & { readonly type: string };

const COUNTS: readonly Column<Counted>[] = [
  { title: 'Type', className: 'w-full', cell: ({ type }) => <span title={type}>{shortType(type)}</span> },
  ...KINDS.map(
    (kind): Column<Counted> => ({
      title: humanize(kind),
      align: 'right',
      cell: (row) => <span className={row[kind] === 0 ? 'text-ink-3' : ''}>{formatCount(row[kind])}</span>,
    }),
  ),
];

const changedColumns = (since: string): readonly Column<Changed>[] => [
  { title: 'What', cell: ({ what }) => <Badge tone={TONES[what]}>{humanize(what)}</Badge> },
  {
    title: 'Name',
    className: 'w-full max-w-0 min-w-32',
    cell: ({ what, arn, name }) => (
      <Link
        to="/resource"
        search={{ arn, ...(what === 'vanished' ? { asOf: since } : {}) }}
        title={plainText(arn)}
        dir="auto"
        className="block truncate text-accent underline-offset-2 hover:underline"
      >
        {plainText(name ?? arn)}
      </Link>
    ),
  },
  {
    title: 'Type',
    minor: true,
    className: 'whitespace-nowrap text-ink-2',
    cell: ({ type }) => shortType(type),
  },
  { title: 'Region', minor: true, className: 'whitespace-nowrap text-ink-2', cell: ({ region }) => region },
];

export function DiffPanel({ since, asOf }: DiffPanelProps) {
  const query = useInfiniteQuery(diffQuery(useReeve(), since, asOf));
  const first = query.data?.pages[0];
  const knownSince = first?.knownSince ?? null;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      {first !== undefined && knownSince !== null && first.from.at < knownSince && (
        <p className="text-ink-2 lg:col-span-2">
          Nothing was known before {formatInstant(new Date(knownSince))}: what was there already appears then.
        </p>
      )}
      {first !== undefined && first.byType.length > 0 && (
        <div className="min-w-0 rounded-lg border border-line bg-surface">
          <p className="figures border-b border-line px-4 py-2 text-ink-2">
            {KINDS.map((kind) => `${formatCount(first[kind])} ${kind}`).join(', ')} since{' '}
            {formatInstant(new Date(first.from.at))}
          </p>
          <DataTable
            caption="Changes by type"
            columns={COUNTS}
            rows={first.byType}
            rowKey={({ type }) => type}
          />
        </div>
      )}
      <div className={first?.byType.length === 0 ? 'lg:col-span-2' : 'min-w-0'}>
        <KeysetTable
          caption="Changes"
          query={query}
          columns={changedColumns(since)}
          rowKey={({ type, arn }) => `${type} ${arn}`}
          empty={
            <EmptyState
              icon={GitCompare}
              title={
                knownSince === null
                  ? 'No scan has ended yet, so nothing is known of either moment'
                  : 'Nothing has changed between these moments'
              }
            />
          }
        />
      </div>
    </div>
  );
}
