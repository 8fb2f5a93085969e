/** Reads and writes budgets of AWS Budgets: only when somebody says so. */
import type { AwsPort, CallResult, CallTarget, Operation } from '#platform/aws/index.ts';
import { OWN_ACCOUNT, paginate } from '#platform/aws/index.ts';
import { costsErrors } from '../errors.ts';
import { type AwsBudget, toAws } from './aws-twin.ts';
import type { BudgetRow } from './store.ts';

/** Budgets are global and answered there. */
const HOME: CallTarget = { account: OWN_ACCOUNT, region: 'us-east-1' };

function outputOf<T>(operation: Operation, result: CallResult<T>): T {
  if (result.status === 'ok') return result.output;
  const { code, message } = result.fault;
  throw costsErrors.COST_BUDGET_AWS({ operation, code, problem: message });
}

/** The account whose budgets the credentials reach. */
export async function budgetAccount(port: AwsPort, signal: AbortSignal): Promise<string> {
  const result = await port.call(HOME, 'sts:GetCallerIdentity', {}, { signal });
  const { Account } = outputOf('sts:GetCallerIdentity', result);
  if (Account === undefined)
    throw costsErrors.COST_BUDGET_AWS({
      operation: 'sts:GetCallerIdentity',
      code: 'NoAccount',
      problem: 'it named none',
    });
  return Account;
}

export async function readAwsBudgets(
  port: AwsPort,
  account: string,
  signal: AbortSignal,
): Promise<AwsBudget[]> {
  const operation = 'budgets:DescribeBudgets';
  const result = await paginate(port, HOME, operation, { AccountId: account }, { signal });
  return [...(outputOf(operation, result).Budgets ?? [])];
}

export async function readNotifications(
  port: AwsPort,
  { account, name, signal }: { account: string; name: string; signal: AbortSignal },
) {
  const operation = 'budgets:DescribeNotificationsForBudget';
  const input = { AccountId: account, BudgetName: name };
  const result = await paginate(port, HOME, operation, input, { signal });
  return [...(outputOf(operation, result).Notifications ?? [])];
}

/** Looks first, so that saying it twice makes one budget and leaves an equal one alone. */
export async function writeAwsBudget(
  port: AwsPort,
  account: string,
  budget: BudgetRow,
  signal: AbortSignal,
): Promise<'created' | 'changed' | 'same'> {
  const wanted = toAws(budget);
  if (typeof wanted === 'string')
    throw costsErrors.COST_BUDGET_UNLIKE({ name: budget.name, problem: wanted });
  const there = await readAwsBudgets(port, account, signal);
  const known = there.find(({ BudgetName }) => BudgetName === budget.name);
  if (known && isSame(known, wanted)) return 'same';
  if (!known) {
    const input = { AccountId: account, Budget: wanted };
    outputOf('budgets:CreateBudget', await port.call(HOME, 'budgets:CreateBudget', input, { signal }));
    return 'created';
  }
  const input = { AccountId: account, NewBudget: wanted };
  outputOf('budgets:UpdateBudget', await port.call(HOME, 'budgets:UpdateBudget', input, { signal }));
  return 'changed';
}

function isSame(known: AwsBudget, wanted: AwsBudget): boolean {
  const shape = ({ BudgetType, TimeUnit, BudgetLimit, CostFilters = {}, CostTypes }: AwsBudget) =>
    JSON.stringify([
      BudgetType,
      TimeUnit,
      Number(BudgetLimit?.Amount),
      BudgetLimit?.Unit,
      Object.entries(CostFilters)
        .map(([name, values]) => [name, values.toSorted()] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      Object.keys(wanted.CostTypes ?? {})
        .toSorted()
        .map((name) => [name, CostTypes?.[name as keyof typeof CostTypes]]),
    ]);
  return shape(known) === shape(wanted);
}
