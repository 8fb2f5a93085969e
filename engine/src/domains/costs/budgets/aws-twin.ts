/** A budget as AWS Budgets says it, both ways; what one of them cannot say alike is refused, not bent. */
import type { InputOf, OutputOf } from '#platform/aws/index.ts';
import { parseFilter } from '../report/filters.ts';
import type { BudgetJson, Threshold } from './contract.ts';
import type { BudgetRow } from './store.ts';

export type AwsBudget = NonNullable<InputOf<'budgets:CreateBudget'>['Budget']>;
type AwsNotification = NonNullable<
  OutputOf<'budgets:DescribeNotificationsForBudget'>['Notifications']
>[number];

const UNITS = { monthly: 'MONTHLY', quarterly: 'QUARTERLY', annual: 'ANNUALLY' } as const;

/** AWS's name of each dimension that both know. */
const NAMES: Readonly<Record<string, string>> = {
  SubAccountId: 'LinkedAccount',
  ServiceName: 'Service',
  RegionId: 'Region',
  x_UsageType: 'UsageType',
  x_Operation: 'Operation',
};
const OURS: Readonly<Record<string, string>> = {
  LinkedAccount: 'account',
  Service: 'service',
  Region: 'region',
  UsageType: 'usage-type',
  Operation: 'operation',
};

/** Text says why there is none. */
export function toAws(budget: BudgetRow): AwsBudget | string {
  const filters: Record<string, string[]> = {};
  if (budget.accounts !== null) filters.LinkedAccount = [...budget.accounts];
  for (const text of budget.filter) {
    const { dimension, not, values } = parseFilter(text);
    const { column, tag } = dimension.reads;
    const name = tag === undefined ? NAMES[column ?? ''] : 'TagKeyValue';
    if (name === undefined) return `it has no filter by ${dimension.name}`;
    if (not || values.includes(null)) return `it has no filter like ${text}`;
    const texts = values.filter((value) => value !== null);
    if (name === 'LinkedAccount' && !texts.every((value) => /^\d{12}$/.test(value)))
      return 'it knows accounts by their ids only';
    const own = tag === undefined ? texts : texts.map((value) => `user:${tag}$${value}`);
    // Within one dimension AWS takes any of the values, so two filters of one cannot both hold; tags cannot be told apart.
    if (filters[name]) return `it takes one filter by ${dimension.name}`;
    filters[name] = own;
  }
  return {
    BudgetName: budget.name,
    BudgetType: 'COST',
    TimeUnit: UNITS[budget.period],
    BudgetLimit: { Amount: budget.amount, Unit: budget.currency },
    CostFilters: filters,
    CostTypes: { ...ALL_COSTS, UseAmortized: budget.measure === 'effective' },
  };
}

/** Everything that a bill holds, as Reeve counts it. */
const ALL_COSTS = {
  IncludeCredit: true,
  IncludeDiscount: true,
  IncludeOtherSubscription: true,
  IncludeRecurring: true,
  IncludeRefund: true,
  IncludeSubscription: true,
  IncludeSupport: true,
  IncludeTax: true,
  IncludeUpfront: true,
  UseBlended: false,
} as const;

export type FromAws = Pick<BudgetJson, 'name' | 'amount' | 'period' | 'currency' | 'measure' | 'filter'>;

/** Text says why there is none. */
export function fromAws(budget: AwsBudget): FromAws | string {
  const { BudgetName, BudgetType, TimeUnit, BudgetLimit, CostFilters = {}, CostTypes } = budget;
  const period = Object.entries(UNITS).find(([, unit]) => unit === TimeUnit)?.[0];
  if (BudgetName === undefined || /[:\\/]/.test(BudgetName)) return 'its name is none that Reeve takes';
  if (BudgetType !== 'COST') return `it counts ${BudgetType?.toLowerCase() ?? 'something'}, not costs`;
  if (period === undefined) return `its period is ${TimeUnit?.toLowerCase() ?? 'not told'}`;
  if (budget.FilterExpression !== undefined) return 'its filter is an expression';
  if (!BudgetLimit?.Amount || !/^[A-Z]{3}$/.test(BudgetLimit.Unit ?? ''))
    return 'its limit changes from period to period';
  const narrowed = Object.entries(ALL_COSTS).find(
    ([name, value]) => (CostTypes?.[name as keyof typeof ALL_COSTS] ?? value) !== value,
  );
  if (narrowed) return `it leaves a part of the costs out (${narrowed[0]})`;
  const filter = Object.entries(CostFilters).map(([name, values]) => filterOf(name, values));
  const odd = filter.indexOf(undefined);
  if (odd >= 0) return `it is narrowed by ${Object.keys(CostFilters)[odd]}`;
  return {
    name: BudgetName,
    amount: BudgetLimit.Amount,
    period: period as BudgetJson['period'],
    currency: BudgetLimit.Unit ?? 'USD',
    measure: CostTypes?.UseAmortized ? 'effective' : 'billed',
    filter: filter.filter((text) => text !== undefined),
  };
}

function filterOf(name: string, values: readonly string[]): string | undefined {
  const escaped = (value: string) => value.replace(/[\\,]/g, '\\$&');
  const ours = OURS[name];
  if (ours) return `${ours}=${values.map(escaped).join(',')}`;
  const tags = values.map((value) => /^user:(?<key>[^$]+)\$(?<value>.+)$/s.exec(value)?.groups);
  const keys = new Set(tags.map((tag) => tag?.key));
  const [key] = keys;
  if (name !== 'TagKeyValue' || keys.size !== 1 || key === undefined) return undefined;
  return `tag:${key}=${tags.map((tag) => escaped(tag?.value ?? '')).join(',')}`;
}

/** Thresholds that Reeve has too: above so many percent, or above an amount, of what is spent or forecast. */
export const thresholdsOf = (notifications: readonly AwsNotification[], limit: string): Threshold[] =>
  notifications.flatMap(({ NotificationType, ComparisonOperator, Threshold: given, ThresholdType }) => {
    if (ComparisonOperator !== 'GREATER_THAN' || given === undefined) return [];
    const share = ThresholdType === 'ABSOLUTE_VALUE' ? (100 * given) / Number(limit) : given;
    const percent = Math.round(share * 100) / 100;
    if (!(percent >= 1 && percent <= 1_000)) return [];
    return [{ kind: NotificationType === 'FORECASTED' ? 'forecast' : 'actual', percent }];
  });
