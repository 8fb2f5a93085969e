/** The columns of the budgets: what was spent of each, what it will be, and when a threshold is reached. */
import { Link } from '@tanstack/react-router';
import { formatCount, humanize } from '../../lib/format.ts';
import { formatAmount } from '../../lib/format-amount.ts';
import { periodWords } from '../../lib/format-days.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Hint } from '../../ui/hint.tsx';
import { RowAction } from '../../ui/row-action.tsx';
import { TONE_FILL, type Tone } from '../../ui/tone.ts';
import type { Budget } from './budget-queries.ts';

const TONES: Record<Budget['state']['status'], Tone> = {
  ok: 'ok',
  'at risk': 'warn',
  over: 'bad',
  unknown: 'unknown',
};

export const budgetColumns = (onRemove: (budget: Budget) => void): readonly Column<Budget>[] => [
  { title: 'Name', className: 'w-full max-w-0 min-w-32', cell: (budget) => <Name budget={budget} /> },
  { title: 'State', cell: ({ state: { status } }) => <Badge tone={TONES[status]}>{humanize(status)}</Badge> },
  { title: 'Spent', align: 'right', cell: (budget) => <Spent budget={budget} /> },
  {
    title: 'Budget',
    align: 'right',
    minor: true,
    cell: ({ amount, currency }) => `${formatAmount(amount)} ${currency}`,
  },
  { title: 'Forecast', align: 'right', minor: true, cell: (budget) => <Forecast budget={budget} /> },
  { title: 'Threshold', minor: true, className: 'whitespace-nowrap text-ink-2', cell: nextOf },
  {
    title: 'Period',
    minor: true,
    className: 'whitespace-nowrap text-ink-2',
    cell: ({ period }) => humanize(period),
  },
  {
    title: 'Actions',
    align: 'right',
    cell: (budget) => (
      <RowAction label="Remove" of={plainText(budget.name)} tone="bad" onClick={() => onRemove(budget)} />
    ),
  },
];

const Name = ({ budget: { name, filter } }: { readonly budget: Budget }) => (
  <>
    <Link
      from="/budgets"
      to="/budgets"
      search={{ edit: name }}
      title={plainText(name)}
      dir="auto"
      className="block truncate text-accent underline-offset-2 hover:underline"
    >
      {plainText(name)}
    </Link>
    {filter.length > 0 && (
      <span title={plainText(filter.join('; '))} className="block truncate text-sm text-ink-3">
        {plainText(filter.join('; '))}
      </span>
    )}
  </>
);

function Spent({ budget: { name, state, amount, currency, measure, filter } }: { readonly budget: Budget }) {
  return (
    <span className="inline-block w-32">
      <Link
        to="/costs"
        search={{
          period: periodWords(state.from, state.to),
          currency,
          ...(measure === 'effective' ? {} : { measure }),
          ...(filter.length === 0 ? {} : { filter }),
        }}
        aria-label={`The costs of ${plainText(name)}: ${formatAmount(state.spent)}`}
        className="underline-offset-2 hover:text-accent hover:underline"
      >
        {formatAmount(state.spent)}
      </Link>
      <span className="block h-1 overflow-hidden rounded bg-tint">
        <span
          className={`block h-full ${TONE_FILL[TONES[state.status]]}`}
          style={{ width: `${Math.max(0, Math.min(100, state.used))}%` }}
        />
      </span>
      <span className="text-sm text-ink-3">
        {formatUsed(state.used)}
        <span className="sm:hidden"> of {formatAmount(amount)}</span>
      </span>
    </span>
  );
}

function Forecast({ budget: { state } }: { readonly budget: Budget }) {
  const { forecast, problem } = state;
  if (forecast === null) return <Hint text={problem ?? 'Nobody knows.'}>Not known</Hint>;
  return (
    <Hint text={`Between ${formatAmount(forecast.low)} and ${formatAmount(forecast.high)}`}>
      {formatAmount(forecast.amount)}
    </Hint>
  );
}

const MOST_USED = 9_999;

const formatUsed = (percent: number): string =>
  percent > MOST_USED ? `>${formatCount(MOST_USED)} %` : `${formatCount(percent)} %`;

/** The greatest threshold that was reached, or else the first that will be. */
function nextOf({ state: { thresholds } }: Budget): string {
  const said =
    thresholds.findLast(({ state }) => state === 'crossed') ??
    thresholds.find(({ state }) => state === 'expected');
  if (said === undefined) return '–';
  const { kind, percent, on, state } = said;
  return `${humanize(kind)} ${percent} % ${state === 'crossed' && kind === 'actual' ? 'since' : 'on'} ${on ?? 'a day not known'}`;
}
