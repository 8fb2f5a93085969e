/** The legacy Cost and Usage Report: `lineItem/UnblendedCost` in CSV, `line_item_unblended_cost` in Parquet. */
import { CUR_NEEDS, curColumns } from './cur-columns.ts';
import type { CostFormat } from './format.ts';

export const cur: CostFormat = {
  id: 'cur',
  title: 'Cost and Usage Report',
  needs: CUR_NEEDS,
  columns: curColumns,
};
