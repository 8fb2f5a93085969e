/** The lines of a bill as columns of numbers: a month has a hundred thousand of them. */
import type { Charge } from './charge.ts';

/** What kind of line it is, as AWS's own bill names them. */
export const LINE_TYPES = [
  'Usage',
  'SavingsPlanCoveredUsage',
  'SavingsPlanRecurringFee',
  'SavingsPlanUpfrontFee',
  'SavingsPlanUnused',
  'DiscountedUsage',
  'RIFee',
  'RIUnused',
  'Fee',
  'Tax',
  'Credit',
  'Refund',
] as const;
export type LineType = (typeof LINE_TYPES)[number];

export interface Line {
  readonly charge: number;
  readonly type: LineType;
  /** Epoch ms, half-open. */
  readonly start: number;
  readonly end: number;
  readonly quantity: number;
  /** Unit prices in units of 10^-10 dollars. */
  readonly listPrice: number;
  readonly contractedPrice: number;
  /** Amounts in units of 10^-8 dollars: sums of them are exact. */
  readonly list: number;
  readonly contracted: number;
  readonly billed: number;
  readonly effective: number;
  /** Which of the commitments it bought, used or left unused; -1 none. */
  readonly commitment: number;
}

/** What is kept as numbers, under the names of a line's own fields. */
type NumberName = Exclude<keyof Line, 'type'>;
type Columns = Record<NumberName, Float64Array>;

export interface Sheet {
  /** What the numbers in `charge` mean. */
  readonly charges: readonly Charge[];
  readonly rows: number;
  numbers(name: NumberName): Float64Array;
  /** Indexes into LINE_TYPES. */
  readonly types: Uint8Array;
}

export interface SheetWriter {
  add(line: Line): void;
  /** The number of a charge that only this month knows. */
  know(charge: Charge): number;
  done(): Sheet;
}

const FIRST_ROOM = 1 << 15;

function grown(columns: Columns | undefined, room: number): Columns {
  const grow = (name: NumberName): Float64Array => {
    const column = new Float64Array(room);
    if (columns) column.set(columns[name]);
    return column;
  };
  return {
    charge: grow('charge'),
    start: grow('start'),
    end: grow('end'),
    quantity: grow('quantity'),
    listPrice: grow('listPrice'),
    contractedPrice: grow('contractedPrice'),
    list: grow('list'),
    contracted: grow('contracted'),
    billed: grow('billed'),
    effective: grow('effective'),
    commitment: grow('commitment'),
  };
}

export function createSheet(given: readonly Charge[]): SheetWriter {
  const charges = [...given];
  let room = FIRST_ROOM;
  let rows = 0;
  let types = new Uint8Array(room);
  let columns = grown(undefined, room);
  const grow = () => {
    room *= 2;
    columns = grown(columns, room);
    const more = new Uint8Array(room);
    more.set(types);
    types = more;
  };
  return {
    add: (line) => {
      if (rows === room) grow();
      // Each by its name: a loop over names is ten times slower, and there are millions of lines.
      columns.charge[rows] = line.charge;
      columns.start[rows] = line.start;
      columns.end[rows] = line.end;
      columns.quantity[rows] = line.quantity;
      columns.listPrice[rows] = line.listPrice;
      columns.contractedPrice[rows] = line.contractedPrice;
      columns.list[rows] = line.list;
      columns.contracted[rows] = line.contracted;
      columns.billed[rows] = line.billed;
      columns.effective[rows] = line.effective;
      columns.commitment[rows] = line.commitment;
      types[rows] = LINE_TYPES.indexOf(line.type);
      rows += 1;
    },
    know: (charge) => charges.push(charge) - 1,
    done: () => ({
      charges,
      rows,
      types: types.subarray(0, rows),
      numbers: (name) => columns[name].subarray(0, rows),
    }),
  };
}
