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

const NUMBERS = [
  'charge',
  'start',
  'end',
  'quantity',
  'listPrice',
  'contractedPrice',
  'list',
  'contracted',
  'billed',
  'effective',
  'commitment',
] as const;
type NumberName = (typeof NUMBERS)[number];

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

export function createSheet(given: readonly Charge[]): SheetWriter {
  const charges = [...given];
  let room = 1 << 15;
  let rows = 0;
  let types = new Uint8Array(room);
  const columns = new Map<NumberName, Float64Array>(NUMBERS.map((name) => [name, new Float64Array(room)]));
  const grow = () => {
    room *= 2;
    for (const [name, column] of columns) {
      const grown = new Float64Array(room);
      grown.set(column);
      columns.set(name, grown);
    }
    const grown = new Uint8Array(room);
    grown.set(types);
    types = grown;
  };
  const column = (name: NumberName): Float64Array => columns.get(name) ?? new Float64Array(0);
  return {
    add: (line) => {
      if (rows === room) grow();
      for (const name of NUMBERS) column(name)[rows] = line[name];
      types[rows] = LINE_TYPES.indexOf(line.type);
      rows += 1;
    },
    know: (charge) => charges.push(charge) - 1,
    done: () => ({
      charges,
      rows,
      types: types.subarray(0, rows),
      numbers: (name) => column(name).subarray(0, rows),
    }),
  };
}
