/** The parts of an executive month: what moved the costs, what is to come, and whose they are. */
import type { BudgetAnswer, DriversJson, ForecastAnswer, ShowbackAnswer } from '#domains/costs/index.ts';
import { percentOf } from './compare.ts';
import type { Section, Table } from './document.ts';
import { forPeople } from './people.ts';

/** What is read on one page; the showback report has all of them. */
const OWNERS = 12;

export function movesSection({ summary, movers, difference, notes }: DriversJson, against: string): Section {
  const effects: Table = {
    kind: 'table',
    title: `Why it differs from ${against}`,
    columns: [
      { name: 'effect', title: 'What happened', kind: 'text' },
      { name: 'amount', title: 'Amount', kind: 'change' },
    ],
    rows: summary.map(({ text, amount }) => [`${text.slice(0, 1).toUpperCase()}${text.slice(1)}`, amount]),
    total: ['Difference', difference],
    empty: 'Nothing changed.',
  };
  const moved: Table = {
    kind: 'table',
    title: 'What moved most',
    columns: [
      { name: 'service', title: 'Service', kind: 'text' },
      { name: 'before', title: 'Before', kind: 'money' },
      { name: 'after', title: 'After', kind: 'money' },
      { name: 'change', title: 'Change', kind: 'change' },
      { name: 'change_percent', title: 'Change %', kind: 'percent' },
    ],
    rows: movers.map(({ group, before, after, change }) => [
      group[0] ?? null,
      before,
      after,
      change,
      percentOf(change, before),
    ]),
    empty: 'Nothing moved.',
  };
  return { title: 'What moved it', blocks: [moved, effects], notes };
}

export function aheadSection(
  { months, knownUntil, problem }: ForecastAnswer,
  budgets: readonly BudgetAnswer[],
): Section {
  const forecast: Table = {
    kind: 'table',
    title: 'Forecast',
    columns: [
      { name: 'month', title: 'Month', kind: 'date' },
      { name: 'amount', title: 'Forecast', kind: 'money' },
      { name: 'low', title: 'Low', kind: 'money' },
      { name: 'high', title: 'High', kind: 'money' },
      { name: 'actual', title: 'Billed so far', kind: 'money' },
    ],
    rows: months.map(({ month, amount, low, high, actual }) => [month, amount, low, high, actual]),
    empty: problem ?? 'There is no forecast.',
  };
  const risky = budgets.filter(({ state }) => state.status !== 'ok');
  const atRisk: Table = {
    kind: 'table',
    title: 'Budgets at risk',
    columns: [
      { name: 'budget', title: 'Budget', kind: 'text' },
      { name: 'status', title: 'State', kind: 'text' },
      { name: 'spent', title: 'Spent', kind: 'money' },
      { name: 'amount', title: 'Budget', kind: 'money' },
      { name: 'used_percent', title: 'Used %', kind: 'percent' },
      { name: 'forecast', title: 'Forecast', kind: 'money' },
    ],
    rows: risky.map(({ name, amount, state }) => [
      name,
      state.status,
      state.spent,
      amount,
      percentOf(state.spent, amount),
      state.forecast?.amount ?? null,
    ]),
    empty: budgets.length === 0 ? 'No budget was set.' : `None of ${budgets.length} is.`,
  };
  const known =
    knownUntil === null
      ? []
      : [`The bill is known until ${knownUntil}; four of five such months end between low and high.`];
  return { title: 'What is to come', blocks: [forecast, atRisk], notes: known };
}

export function ownersSection({ rows, total, reasons, unallocated }: ShowbackAnswer): Section {
  const shown = rows.slice(0, OWNERS);
  const table: Table = {
    kind: 'table',
    title: 'By team',
    columns: [
      { name: 'team', title: 'Team', kind: 'text' },
      { name: 'cost', title: 'Cost', kind: 'money' },
      { name: 'share_percent', title: 'Share %', kind: 'percent' },
    ],
    rows: shown.map(({ value, cost }) => [value ?? 'Nobody’s', cost, percentOf(cost, total)]),
    ...(rows.length > shown.length ? {} : { total: ['Total', total, null] }),
    empty: 'There are no costs in this month.',
  };
  const [first] = reasons;
  const notes = [
    ...(rows.length > shown.length ? [`${rows.length - shown.length} more are in the showback report.`] : []),
    ...(first === undefined
      ? []
      : [`${forPeople(unallocated, 'money')} is nobody’s, most of it because: ${first.reason}`]),
  ];
  return { title: 'Whose it is', blocks: [table], notes };
}
