/** AWS Budgets: the budgets of the account that pays; nothing is spent here, and nobody is notified. */
import type { InputOf } from '#platform/aws/index.ts';
import { answering, itemsOn, listing, one } from '../answers.ts';
import { Refusal } from '../refusal.ts';
import type { Scene } from '../scene.ts';
import { defineShelf, put } from '../shelf.ts';
import { siteOf } from '../site.ts';

type BudgetDoc = NonNullable<InputOf<'budgets:CreateBudget'>['Budget']>;

const budgetShelf = defineShelf<BudgetDoc>({
  kind: 'budgets:budget',
  scope: 'global',
  make: (_, name) => ({
    BudgetName: name,
    BudgetType: 'COST',
    TimeUnit: 'MONTHLY',
    BudgetLimit: { Amount: '1000', Unit: 'USD' },
    CostFilters: {},
    CostTypes: { UseAmortized: false, UseBlended: false },
  }),
  idOf: ({ BudgetName }) => BudgetName ?? '',
  arnOf: ({ BudgetName }, { account }) => `arn:aws:budgets::${account}:budget/${BudgetName}`,
});

export const budgetsShelves = [budgetShelf];

const MISSING = 'NotFoundException';

function keep(scene: Scene, budget: BudgetDoc): void {
  const { world, account, region, now } = scene;
  put(siteOf(world, account, region, now), budgetShelf, { name: budget.BudgetName ?? '', but: budget });
}

export const budgetsAnswers = {
  ...listing('budgets:DescribeBudgets', budgetShelf),
  ...answering('budgets:DescribeNotificationsForBudget', (scene, { BudgetName }) => {
    one(scene, budgetShelf, BudgetName, MISSING);
    return { Notifications: [] };
  }),
  ...answering('budgets:CreateBudget', (scene, { Budget }) => {
    const { BudgetName } = Budget ?? {};
    if (!Budget?.BudgetLimit) throw new Refusal('InvalidParameterException', 'Budget must have a limit.');
    if (itemsOn(scene, budgetShelf).some(({ doc }) => doc.BudgetName === BudgetName))
      throw new Refusal('DuplicateRecordException', `The budget ${BudgetName} exists already.`);
    keep(scene, Budget);
    return {};
  }),
  ...answering('budgets:UpdateBudget', (scene, { NewBudget }) => {
    one(scene, budgetShelf, NewBudget?.BudgetName, MISSING);
    if (NewBudget) keep(scene, NewBudget);
    return {};
  }),
};
