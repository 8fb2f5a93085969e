/** The effects in words, and the groups and resources that moved most. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { formatCount, humanize } from '../../../lib/format.ts';
import { formatAmount, formatChange, formatRatio } from '../../../lib/format-amount.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { shortArn } from '../../../lib/short-arn.ts';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import type { CostSearch, LineSearch } from '../cost-search.ts';
import type { Drivers } from './driver-queries.ts';
import { explorerLink } from './explorer-link.ts';
import { amountOf, type Step } from './steps.ts';

const STEPS: readonly Column<Step>[] = [
  { title: 'Effect', className: 'whitespace-nowrap font-medium', cell: ({ name }) => name },
  {
    title: 'In words',
    minor: true,
    className: 'w-full min-w-60 text-ink-2',
    cell: ({ text }) => plainText(text),
  },
  {
    title: 'Amount',
    align: 'right',
    cell: amountOf,
  },
];

export const StepsTable = ({ steps }: { readonly steps: readonly Step[] }) => (
  <DataTable caption="The difference in steps" columns={STEPS} rows={steps} rowKey={({ key }) => key} />
);

type Effect = Drivers['effects'][number];

interface EffectsTableProps {
  readonly drivers: Drivers;
  readonly search: LineSearch;
}

/** More than these move nothing that anybody looks for. */
const MOST_EFFECTS = 50;

export function EffectsTable({ drivers, search }: EffectsTableProps) {
  const [isWhole, setWhole] = useState(false);
  const { effects, by } = drivers;
  const [column = ''] = by;
  const columns: readonly Column<Effect>[] = [
    { title: 'Kind', minor: true, className: 'whitespace-nowrap', cell: ({ effect }) => humanize(effect) },
    {
      title: 'What happened',
      className: 'w-full min-w-48',
      cell: ({ text }) => (
        <span dir="auto" title={plainText(text)} className="line-clamp-3">
          {plainText(text)}
        </span>
      ),
    },
    {
      title: 'Amount',
      align: 'right',
      cell: (effect) => (
        <ToExplorer search={explorerLink(search, drivers, effect[column] ?? null)}>
          {formatChange(effect.amount)}
        </ToExplorer>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption="All effects"
        columns={columns}
        rows={isWhole ? effects : effects.slice(0, MOST_EFFECTS)}
        rowKey={({ effect, text, amount }) => `${effect} ${amount} ${text}`}
      />
      {!isWhole && effects.length > MOST_EFFECTS && (
        <div className="border-t border-line px-4 py-2">
          <Button onClick={() => setWhole(true)}>Show all {formatCount(effects.length)}</Button>
        </div>
      )}
    </>
  );
}

interface ToExplorerProps {
  readonly search: CostSearch | undefined;
  readonly children: ReactNode;
}

const ToExplorer = ({ search, children }: ToExplorerProps) =>
  search === undefined ? (
    children
  ) : (
    <Link to="/costs" search={search} className="underline-offset-2 hover:text-accent hover:underline">
      {children}
    </Link>
  );

interface Moved {
  readonly key: string;
  readonly name: string;
  readonly inner: boolean;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly known: boolean;
  /** Where the explorer shows what is inside of a group. */
  readonly link: CostSearch | undefined;
}

const MOVED: readonly Column<Moved>[] = [
  { title: 'What', className: 'w-full max-w-0 min-w-32', cell: (moved) => <Name moved={moved} /> },
  { title: 'Before', align: 'right', minor: true, cell: ({ before }) => formatAmount(before) },
  { title: 'After', align: 'right', minor: true, cell: ({ after }) => formatAmount(after) },
  { title: 'Change', align: 'right', cell: ({ change }) => formatChange(change) },
  {
    title: 'Ratio',
    align: 'right',
    minor: true,
    className: 'text-ink-2',
    cell: ({ change, before }) => formatRatio(change, before),
  },
];

function Name({ moved: { key, name, inner, known, link } }: { readonly moved: Moved }) {
  if (!inner)
    return (
      <span dir="auto" title={name} className="block truncate font-medium">
        <ToExplorer search={link}>{name}</ToExplorer>
      </span>
    );
  if (!known)
    return (
      <span dir="auto" title={plainText(key)} className="block truncate pl-4 text-ink-2">
        {name}
      </span>
    );
  return (
    <Link
      to="/resource"
      search={{ arn: key }}
      title={plainText(key)}
      dir="auto"
      className="block truncate pl-4 text-accent underline-offset-2 hover:underline"
    >
      {name}
    </Link>
  );
}

interface MoversTableProps {
  readonly drivers: Drivers;
  readonly search: LineSearch;
  readonly nameOf: (value: string | null) => string;
}

export function MoversTable({ drivers, search, nameOf }: MoversTableProps) {
  const rows = drivers.movers.flatMap(({ group, before, after, change, resources }): Moved[] => [
    {
      key: JSON.stringify(group),
      name: group.map(nameOf).join(' · ') || 'Everything',
      inner: false,
      before,
      after,
      change,
      known: false,
      link: explorerLink(search, drivers, group[0] ?? null),
    },
    ...resources.map(
      ({ id, name, type, ...amounts }): Moved => ({
        key: id,
        name: plainText(name ?? shortArn(id)),
        inner: true,
        ...amounts,
        known: type !== null,
        link: undefined,
      }),
    ),
  ]);
  return (
    <DataTable
      caption="Groups and resources that moved"
      columns={MOVED}
      rows={rows}
      rowKey={({ key, name }) => `${name} ${key}`}
    />
  );
}
