/** FOCUS 1.0, 1.1 and 1.2: the columns are ours already. */
import { FOCUS_COLUMNS, OWN_COLUMNS } from '../focus-columns.ts';
import type { CostColumns, CostFormat } from './format.ts';
import type { Header, Sql } from './header.ts';

const { x_Day: _d, x_Month: _m, x_Source: _s, x_BilledRest: _r, ...OF_AWS } = OWN_COLUMNS;

export const focus: CostFormat = {
  id: 'focus',
  title: 'FOCUS 1.0 to 1.2',
  needs: [
    ['BilledCost'],
    ['BillingCurrency'],
    ['BillingPeriodStart'],
    ['BillingPeriodEnd'],
    ['ChargePeriodStart'],
    ['ChargePeriodEnd'],
    ['ChargeCategory'],
  ],
  columns: (header): CostColumns =>
    Object.fromEntries(
      Object.entries({ ...FOCUS_COLUMNS, ...OF_AWS }).map(([name, { type }]) => [
        name,
        readerOf(header, name, type)(name),
      ]),
    ),
};

function readerOf(header: Header, name: string, type: string): (name: string) => Sql | undefined {
  if (name === 'BilledCost' || type === 'rate') return header.exact;
  if (type === 'decimal') return header.money;
  if (type === 'timestamptz') return header.time;
  return type === 'tags' ? header.map : header.text;
}
