/** Cost and Usage Report 2.0, whose products, tags, cost categories and discounts are maps. */
import { CUR_NEEDS, curColumns } from './cur-columns.ts';
import type { CostFormat } from './format.ts';

export const cur2: CostFormat = {
  id: 'cur2',
  title: 'Cost and Usage Report 2.0',
  // The legacy report has none of these; an export that selects none of them either reads the same as one.
  needs: [
    ...CUR_NEEDS,
    [
      'resource_tags',
      'product',
      'cost_category',
      'discount',
      'bill_payer_account_name',
      'line_item_usage_account_name',
    ],
  ],
  columns: curColumns,
};
