/** `reeve costs budgets …`. */
import { type Command, InvalidArgumentError } from 'commander';
import { type Cli, type Output, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import { withLines } from '../report/commands.ts';
import type { BudgetImportJson, BudgetJson, BudgetsJson, Crossing, Threshold } from './contract.ts';

interface Wish {
  readonly actual?: readonly number[];
  readonly forecast?: readonly number[];
}

const pathOf = (name: string, more = ''): string => `/costs/budgets/${encodeURIComponent(name)}${more}`;

export function mountBudgets(costs: Command, cli: Cli): void {
  const budgets = costs
    .command('budgets')
    .description('Budgets: what was meant to be spent, and how it stands');
  withPaging(budgets.command('list'))
    .description('Budgets and how they stand')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        const answer = await (await api()).get<BudgetsJson>('/costs/budgets', { ...options });
        out.list(answer, COLUMNS, 'There is no budget yet: reeve costs budgets set NAME --amount 1000');
      }),
    );
  budgets
    .command('show <name>')
    .description('One budget with its thresholds')
    .action(
      cli.action(async ({ api, out }, name: string) => describe(await (await api()).get(pathOf(name)), out)),
    );
  withLines(budgets.command('set <name>'))
    .description('Make a budget, or change it')
    .requiredOption('--amount <amount>', 'for each period, such as 1200.50')
    .option('--period <period>', 'monthly, quarterly or annual')
    .option('--actual <percents>', 'thresholds of what is spent: 80,100', percents)
    .option('--forecast <percents>', 'thresholds of what the period is forecast to cost: 100', percents)
    .action(
      cli.action(async ({ api, out }, name: string, { actual, forecast, ...options }: Wish) => {
        const thresholds: Threshold[] = [
          ...(actual ?? []).map((percent) => ({ kind: 'actual' as const, percent })),
          ...(forecast ?? []).map((percent) => ({ kind: 'forecast' as const, percent })),
        ];
        const wish = { ...options, ...(thresholds.length > 0 && { thresholds }) };
        describe(await (await api()).send<BudgetJson>('PUT', pathOf(name), wish), out);
      }),
    );
  budgets
    .command('remove <name>')
    .description('Remove a budget; its twin in AWS Budgets stays')
    .action(
      cli.action(async ({ api, out }, name: string) => {
        await (await api()).send('DELETE', pathOf(name));
        out.note(`The budget ${name} is gone.`);
      }),
    );
  mountTwins(budgets, cli);
}

function mountTwins(budgets: Command, cli: Cli): void {
  budgets
    .command('mirror <name>')
    .description('Write a budget to AWS Budgets: this changes AWS')
    .action(
      cli.action(async ({ api, out }, name: string) =>
        out.record(await (await api()).send('POST', pathOf(name, '/twin'))),
      ),
    );
  budgets
    .command('import')
    .description('Take the budgets of AWS Budgets over')
    .action(
      cli.action(async ({ api, out }) => {
        const done = await (await api()).send<BudgetImportJson>('POST', '/costs/budget-imports');
        const left = done.left.map(({ name, reason }) => `${name}: ${reason}`);
        out.record(done, { account: done.account, taken: done.taken.join(', '), left: left.join('; ') });
      }),
    );
}

function percents(text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (!numbers.every((one) => one >= 1 && one <= 1_000))
    throw new InvalidArgumentError('Give percents from 1 to 1000 with commas between them.');
  return numbers;
}

const right = { align: 'right' as const };
const COLUMNS = [
  { title: 'BUDGET', value: (one: BudgetJson) => one.name },
  { title: 'STATUS', value: (one: BudgetJson) => one.state.status },
  { title: 'PERIOD', value: (one: BudgetJson) => one.period },
  { title: 'AMOUNT', value: (one: BudgetJson) => `${one.amount} ${one.currency}`, ...right },
  { title: 'SPENT', value: (one: BudgetJson) => one.state.spent, ...right },
  { title: 'USED %', value: (one: BudgetJson) => one.state.used, ...right },
  { title: 'FORECAST', value: (one: BudgetJson) => one.state.forecast?.amount ?? null, ...right },
  {
    title: 'REACHED',
    value: ({ state }: BudgetJson) => state.thresholds.find(({ percent }) => percent === 100)?.on ?? null,
  },
];

function describe(budget: BudgetJson, out: Output): void {
  const { state } = budget;
  if (out.format !== 'table') return void out.record(budget);
  out.record(budget, {
    budget: budget.name,
    status: state.status,
    period: `${state.from} to ${state.to} (${budget.period})`,
    filter: budget.filter.join(' ') || 'everything',
    amount: `${budget.amount} ${budget.currency}`,
    spent: `${state.spent} (${state.used} %)`,
    forecast: state.forecast
      ? `${state.forecast.amount} (${state.forecast.low} to ${state.forecast.high})`
      : state.problem,
  });
  out.list(
    { items: state.thresholds, next: null },
    [
      { title: 'OF', value: (one: Crossing) => one.kind },
      { title: '%', value: (one: Crossing) => one.percent, ...right },
      { title: 'AMOUNT', value: (one: Crossing) => one.amount, ...right },
      { title: 'STATE', value: (one: Crossing) => one.state },
      { title: 'ON', value: (one: Crossing) => one.on },
    ],
    'It has no thresholds.',
  );
}
