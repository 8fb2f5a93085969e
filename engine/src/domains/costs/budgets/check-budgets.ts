/** Looks at all budgets anew and tells, once, of every threshold that was crossed. */
import { buildEvent } from '#kernel/event.ts';
import { emit, type Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { isoDay } from '../report/measures.ts';
import { costsDaily } from '../tables.ts';
import { readBudgetState } from './budget-state.ts';
import type { BudgetState } from './contract.ts';
import { addCrossing, type BudgetRow, type KnownBudget, keepState, listBudgets } from './store.ts';

type Machines = Pick<Platform, 'lake' | 'ledger' | 'clock' | 'config' | 'newId'>;

/** As it stands: what was kept, unless costs came in or a day went by since. */
export async function currentState(
  machines: Machines,
  budget: KnownBudget,
  signal: AbortSignal,
): Promise<BudgetState> {
  const { snapshot, day } = await momentOf(machines);
  const isFresh = budget.stateSnapshot === snapshot && budget.stateDay === day;
  return isFresh && budget.state ? budget.state : readBudgetState(machines, budget, signal);
}

const momentOf = async ({ lake, clock }: Machines) => ({
  snapshot: await lake.lastChange([costsDaily]),
  day: isoDay(clock.now()),
});

export async function checkBudgets(machines: Machines, signal: AbortSignal): Promise<void> {
  const { ledger } = machines;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const budgets: readonly KnownBudget[] = await listBudgets(ledger.db, undefined, { after, limit: 100 });
    for (const budget of budgets.slice(0, 100)) await checkBudget(machines, budget, signal);
    after = budgets.length > 100 ? budgets[99]?.name : undefined;
  }
}

async function checkBudget(machines: Machines, budget: KnownBudget, signal: AbortSignal): Promise<void> {
  const moment = await momentOf(machines);
  const state = await readBudgetState(machines, budget, signal);
  await machines.ledger.transaction((tx) => tellState(tx, machines, { budget, state, moment }));
}

async function tellState(
  tx: Tx,
  { clock, newId }: Machines,
  {
    budget,
    state,
    moment,
  }: { budget: BudgetRow; state: BudgetState; moment: { snapshot: number; day: string } },
): Promise<void> {
  const { name, amount, currency } = budget;
  await keepState(tx, name, { state, ...moment });
  const now = clock.now();
  for (const one of state.thresholds) {
    if (one.state !== 'crossed' || !(await addCrossing(tx, { name, from: state.from, now }, one))) continue;
    const { spent, forecast, from, to } = state;
    const { kind, percent, on } = one;
    const known = { budget: name, amount, currency, kind, percent, on, spent, from, to };
    await emit(
      tx,
      buildEvent({
        id: newId(),
        source: '/costs/budgets',
        type: 'budget.crossed',
        time: now,
        subject: name,
        data: { ...known, forecast: forecast?.amount ?? null },
      }),
    );
  }
}
