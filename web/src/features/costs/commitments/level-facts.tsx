/** What the chosen level is worth, when it pays for itself, and what if usage shrinks. */
import { formatAmount } from '../../../lib/format-amount.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Facts } from '../../../ui/facts.tsx';
import type { Level, Simulation } from './commitment-queries.ts';
import { formatLevel } from './format-level.ts';

const percent = (value: number | null): string => (value === null ? '–' : `${value} %`);
const months = (value: number | null): string => (value === null ? 'never' : `${value} months`);

export function LevelFacts({
  level,
  simulation,
}: {
  readonly level: Level;
  readonly simulation: Simulation;
}) {
  const { currency, breakEven, chosen, pools, pool } = simulation;
  const unit = pools.find(({ id }) => id === pool)?.unit;
  const isChosen = level.level === chosen.level;
  const pending = (text: string) => (isChosen ? text : '…');
  const units = unit && level.units !== null ? [{ name: 'Units', value: `${level.units} × ${unit}` }] : [];
  return (
    <Facts
      facts={[
        { name: 'Committed', value: `${formatLevel(level.level)} ${currency} an hour` },
        ...units,
        { name: 'Saved a month', value: `${formatAmount(level.savedMonthly)} ${currency}` },
        { name: 'Covers', value: percent(level.coverage) },
        { name: 'Used', value: percent(level.utilisation) },
        { name: 'Unused in the look-back', value: `${formatAmount(level.waste)} ${currency}` },
        { name: 'Paid in advance', value: pending(`${formatAmount(breakEven.upfront)} ${currency}`) },
        { name: 'Paid a month', value: pending(`${formatAmount(breakEven.monthly)} ${currency}`) },
        { name: 'Pays for itself after', value: pending(months(breakEven.paybackMonths)) },
        { name: 'Whole term is worth', value: pending(`${months(breakEven.wholeTermMonths)} of this usage`) },
        {
          name: 'May vanish before it loses',
          value: pending(`${percent(breakEven.mayVanish)} of the usage`),
        },
      ]}
    />
  );
}

type Risk = Simulation['risk'][number];

export function RiskTable({ simulation: { risk, currency } }: { readonly simulation: Simulation }) {
  const columns: readonly Column<Risk>[] = [
    { title: 'If', className: 'w-full min-w-44', cell: ({ scenario }) => scenario },
    {
      title: `Saved a month (${currency})`,
      align: 'right',
      cell: ({ savedMonthly }) => (
        <span className={savedMonthly.startsWith('-') ? 'text-bad' : ''}>{formatAmount(savedMonthly)}</span>
      ),
    },
    { title: 'Used', align: 'right', cell: ({ utilisation }) => percent(utilisation) },
    { title: 'Best then', align: 'right', minor: true, cell: ({ bestLevel }) => formatLevel(bestLevel) },
  ];
  return (
    <DataTable
      caption="What if usage changes"
      columns={columns}
      rows={risk}
      rowKey={({ scenario }) => scenario}
    />
  );
}
