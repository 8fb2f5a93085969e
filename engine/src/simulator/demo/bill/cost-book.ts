/** The company's costs for Cost Explorer: the lines of its bill, added up by day and by whatever can be asked for. */
import type { CostBook, CostCell } from '../../cost-book.ts';
import { DAY_MS } from '../calendar.ts';
import type { Bill } from './bill.ts';
import { LINE_TYPES, type Sheet } from './sheet.ts';

/** The bill is made when somebody first asks; a month is added up once a day. */
export function costBook(payer: string, bill: () => Bill): CostBook {
  const known = new Map<string, { readonly day: number; readonly cells: readonly CostCell[] }>();
  return {
    payer,
    cells: (month, now) => {
      const day = Math.floor(now / DAY_MS);
      const kept = known.get(month);
      if (kept?.day === day) return kept.cells;
      const made = bill().months.includes(month) ? cellsOf(bill().lines(month, new Date(day * DAY_MS))) : [];
      known.set(month, { day, cells: made });
      return made;
    },
  };
}

type Growing = { -readonly [Name in keyof CostCell]: CostCell[Name] };

function cellsOf(sheet: Sheet): CostCell[] {
  const [charges, starts, quantities, billed, effective] = [
    sheet.numbers('charge'),
    sheet.numbers('start'),
    sheet.numbers('quantity'),
    sheet.numbers('billed'),
    sheet.numbers('effective'),
  ];
  const cells = new Map<string, Growing>();
  const tagSets = new Map<object, number>();
  for (let row = 0; row < sheet.rows; row += 1) {
    const charge = sheet.charges[charges[row] ?? 0];
    if (!charge) continue;
    const { account, tags, product } = charge;
    const tagSet = tagSets.get(tags) ?? tagSets.size;
    tagSets.set(tags, tagSet);
    const day = Math.floor((starts[row] ?? 0) / DAY_MS) * DAY_MS;
    const type = sheet.types[row] ?? 0;
    const id = `${day}/${account}/${product.region}/${product.service.code}/${product.usageType}/${product.operation}/${type}/${tagSet}`;
    let cell = cells.get(id);
    if (!cell) {
      cell = {
        day,
        account,
        region: product.region,
        service: product.service.name,
        usageType: product.usageType,
        operation: product.operation,
        lineType: LINE_TYPES[type] ?? 'Usage',
        tags,
        unit: product.unit,
        quantity: 0,
        unblended: 0,
        amortized: 0,
      };
      cells.set(id, cell);
    }
    cell.quantity += quantities[row] ?? 0;
    cell.unblended += billed[row] ?? 0;
    cell.amortized += effective[row] ?? 0;
  }
  return [...cells.values()];
}
