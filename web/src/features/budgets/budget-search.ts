/** The budgets page's part of the address: the budget whose form stands open. */
export interface BudgetSearch {
  readonly edit?: string;
}

export const parseBudgetSearch = (search: Record<string, unknown>): BudgetSearch =>
  typeof search.edit === 'string' && search.edit.trim() !== '' ? { edit: search.edit.slice(0, 100) } : {};
