/** The effects in words, and the groups and resources that moved most. */
import { Link } from '@tanstack/react-router';
import { humanize } from '../../../lib/format.ts';
import { formatAmount, formatChange, formatRatio } from '../../../lib/format-amount.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import type { Drivers } from './driver-queries.ts';
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

const EFFECTS: readonly Column<Effect>[] = [
  { title: 'Kind', minor: true, className: 'whitespace-nowrap', cell: ({ effect }) => humanize(effect) },
  {
    title: 'What happened',
    className: 'w-full min-w-48',
    cell: ({ text }) => <span dir="auto">{plainText(text)}</span>,
  },
  { title: 'Amount', align: 'right', cell: ({ amount }) => formatChange(amount) },
];

export const EffectsTable = ({ effects }: { readonly effects: readonly Effect[] }) => (
  <DataTable
    caption="All effects"
    columns={EFFECTS}
    rows={effects}
    rowKey={({ effect, text, amount }) => `${effect} ${amount} ${text}`}
  />
);

interface Moved {
  readonly key: string;
  readonly name: string;
  readonly inner: boolean;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly known: boolean;
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

function Name({ moved: { key, name, inner, known } }: { readonly moved: Moved }) {
  if (!inner)
    return (
      <span dir="auto" title={name} className="block truncate font-medium">
        {name}
      </span>
    );
  if (!known)
    return (
      <span dir="auto" title={name} className="block truncate pl-4 text-ink-2">
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
  readonly movers: Drivers['movers'];
  readonly nameOf: (value: string | null) => string;
}

export function MoversTable({ movers, nameOf }: MoversTableProps) {
  const rows = movers.flatMap(({ group, before, after, change, resources }): Moved[] => [
    {
      key: JSON.stringify(group),
      name: group.map(nameOf).join(' · ') || 'Everything',
      inner: false,
      before,
      after,
      change,
      known: false,
    },
    ...resources.map(
      ({ id, name, type, ...amounts }): Moved => ({
        key: id,
        name: plainText(name ?? id),
        inner: true,
        ...amounts,
        known: type !== null,
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
