/** KPIs of planning: how far forecasts were from what came, how they move, and how budgets stand. */
import { add, divide, formatDecimal, parseDecimal, subtract, ZERO } from '#kernel/decimal.ts';
import type { Period } from '#kernel/period.ts';
import { currentState } from '../budgets/check-budgets.ts';
import type { BudgetState } from '../budgets/contract.ts';
import { type KnownBudget, listBudgets } from '../budgets/store.ts';
import { knownDays } from '../drivers/read-cells.ts';
import { isoDay } from '../report/measures.ts';
import { type AskedKpis, reportOf, tellKpi } from './asked-kpis.ts';
import type { KpiJson, KpiPart } from './contract.ts';
import { readDrift, readErrors } from './forecast-facts.ts';
import { percentOf } from './ratio.ts';

export async function planningKpis(asked: AskedKpis, totals: Totals): Promise<KpiJson[]> {
  return [
    await forecastError(asked),
    await forecastDrift(asked),
    ...(await budgetKpis(asked)),
    await burnRate(asked, totals),
  ];
}

async function forecastError(asked: AskedKpis): Promise<KpiJson> {
  const { platform, accounts } = asked;
  const errors = ({ start, end }: Period) =>
    readErrors(platform.ledger.db, accounts, [
      isoDay(start).slice(0, 7),
      isoDay(new Date(end.getTime() - 1)).slice(0, 7),
    ]);
  const [now, before] = [await errors(asked.period), await errors(asked.against)];
  return tellKpi(asked, {
    id: 'forecast-accuracy',
    name: 'Forecast error',
    group: 'planning',
    direction: 'lower is better',
    definition:
      'How far forecasts of the costs of a month were from what it cost, on average and without sign.',
    formula: 'mean of |forecast − actual| ÷ forecast, over the forecasts of all months in the period',
    value: now.mape,
    previous: before.mape,
    unknown: {
      reason: 'No forecast of a month of the period has been compared with its bill.',
      remedy:
        'A running server forecasts every night and compares ten days after a month ended; or reeve costs forecast.',
    },
    facts: [
      { name: 'Forecasts compared', value: String(now.scored), rows: now.scored },
      {
        name: 'Mean with sign: above zero, forecasts were too high, in percent',
        value: now.bias,
        rows: now.scored,
      },
    ],
    rows: '/costs/forecasts',
  });
}

async function forecastDrift(asked: AskedKpis): Promise<KpiJson> {
  const drift = await readDrift(asked.platform.ledger.db, asked.accounts);
  const change = drift && formatDecimal(subtract(parseDecimal(drift.now), parseDecimal(drift.before)));
  return tellKpi(asked, {
    id: 'forecast-drift',
    name: 'Forecast drift',
    group: 'planning',
    direction: 'nearer to zero is better',
    definition: 'How much the newest forecast of all costs differs from an earlier one, for the same month.',
    formula: '(newest forecast − earlier forecast) ÷ earlier forecast',
    value: drift && change ? percentOf(change, drift.before) : null,
    unknown: {
      reason: 'There are no two forecasts of all costs for the same month.',
      remedy: 'A running server makes one every night; or reeve costs forecast, now and in some days.',
    },
    facts: drift
      ? [
          { name: `Newest forecast of ${drift.month}, made ${drift.madeNow}`, value: drift.now, rows: 1 },
          { name: `Earlier forecast, made ${drift.madeBefore}`, value: drift.before, rows: 1 },
        ]
      : [],
    rows: '/costs/forecasts',
  });
}

const NO_BUDGET = {
  reason: 'There is no budget in this currency.',
  remedy: 'Set one: reeve costs budgets set NAME --amount 1000',
} as const;
const MOST_BUDGETS = 500;

interface Standing {
  readonly budget: KnownBudget;
  readonly state: BudgetState;
}

async function budgetKpis(asked: AskedKpis): Promise<KpiJson[]> {
  const { platform, accounts, currency, signal } = asked;
  const rows = await listBudgets(platform.ledger.db, accounts, { limit: MOST_BUDGETS });
  const own: Standing[] = [];
  for (const budget of rows
    .slice(0, MOST_BUDGETS)
    .filter((one) => currency === undefined || one.currency === currency))
    own.push({ budget, state: await currentState(platform, budget, signal) });
  const foreseen = own.filter(({ state }) => state.forecast !== null);
  const told = { group: 'planning', direction: 'nearer to zero is better', rows: '/costs/budgets' } as const;
  return [
    tellKpi(asked, {
      ...told,
      id: 'budget-variance',
      name: 'Budgets against what was spent',
      definition:
        'What is left of all budgets in the periods that they are in now. Budgets may count the same costs.',
      formula: '(budgets − spent) ÷ budgets',
      ...varianceOf(own, ({ state }) => state.spent, 'Spent so far'),
      unknown: NO_BUDGET,
    }),
    tellKpi(asked, {
      ...told,
      id: 'budget-forecast-variance',
      name: 'Budgets against the forecast',
      definition:
        'What will be left of the budgets at the end of their periods, by the forecast. Budgets may count the same costs.',
      formula: '(budgets − forecast) ÷ budgets',
      ...varianceOf(foreseen, ({ state }) => state.forecast?.amount ?? '0', 'Forecast'),
      unknown:
        own.length === 0
          ? NO_BUDGET
          : {
              reason: own[0]?.state.problem ?? 'No budget has a forecast.',
              remedy: 'Import more of the bill: a forecast needs 42 days.',
            },
    }),
  ];
}

function varianceOf(
  own: readonly Standing[],
  read: (one: Standing) => string,
  word: string,
): Pick<KpiJson, 'value' | 'facts' | 'parts'> {
  const sum = (of: (one: Standing) => string) =>
    own.reduce((total, one) => add(total, parseDecimal(of(one))), ZERO);
  const [amount, spent] = [sum(({ budget }) => budget.amount), sum(read)];
  const parts = own.map((one): KpiPart => {
    const left = formatDecimal(subtract(parseDecimal(one.budget.amount), parseDecimal(read(one))));
    return {
      name: one.budget.name,
      value: percentOf(left, one.budget.amount),
      note: `${one.state.from} to ${one.state.to}, ${one.state.status}`,
    };
  });
  return {
    value: own.length === 0 ? null : percentOf(formatDecimal(subtract(amount, spent)), formatDecimal(amount)),
    facts: [
      { name: 'Budgets', value: formatDecimal(amount), rows: own.length },
      { name: word, value: formatDecimal(spent), rows: own.length },
    ],
    parts,
  };
}

export interface Totals {
  readonly now: string | null;
  readonly before: string | null;
  readonly lines: number;
}

async function burnRate(asked: AskedKpis, { now, before, lines }: Totals): Promise<KpiJson> {
  const { platform, period, against, currency, signal } = asked;
  const days = async (span: Period) => (await knownDays(platform.lake, span, signal)).days;
  const perDay = (total: string | null, count: number) =>
    total === null
      ? null
      : formatDecimal(divide(parseDecimal(total), parseDecimal(String(count)), 2, 'half-even'));
  const [count, daysBefore] = await Promise.all([days(period), days(against)]);
  return tellKpi(asked, {
    id: 'burn-rate',
    name: 'Burn rate',
    group: 'planning',
    unit: 'money',
    currency: currency ?? null,
    direction: 'says no better',
    definition: 'What is spent a day, over the days of the period that the bill knows.',
    formula: 'EffectiveCost of everything ÷ days',
    value: perDay(now, count),
    previous: perDay(before, daysBefore),
    facts: [
      { name: 'All costs', value: now, rows: lines },
      { name: 'Days that the bill knows', value: String(count), rows: count },
    ],
    rows: now === null ? null : reportOf(period, 'by=day'),
  });
}
