/** All lines of a month: usage, what commitments pay of it, their fees, and what comes once a month. */
import { type Calendar, DAY_MS } from '../calendar.ts';
import type { Agreement } from './agreement.ts';
import type { BillAccount } from './bill.ts';
import type { Charge } from './charge.ts';
import { amountOf, type Commitment } from './commitments/commitment.ts';
import { type Coverage, coverMonth } from './commitments/cover.ts';
import { addFees } from './fees.ts';
import type { createPriceList, Product } from './price-list.ts';
import { type MonthSpan, type Quantities, quantitiesIn } from './quantities.ts';
import { createSheet, type Line, type Sheet, type SheetWriter } from './sheet.ts';

export interface Books {
  readonly calendar: Calendar;
  readonly payer: BillAccount;
  readonly accounts: ReadonlyMap<string, BillAccount>;
  readonly charges: readonly Charge[];
  readonly commitments: readonly Commitment[];
  readonly agreement: Agreement;
  readonly price: ReturnType<typeof createPriceList>;
}

/** Until a month is settled, AWS has not counted all of what went between regions. */
export const LATE_USAGE = 'transfer-region';
export const LATE_SHARE = 0.14;

interface Month {
  readonly books: Books;
  readonly span: MonthSpan;
  readonly settled: boolean;
  readonly charges: readonly Charge[];
  readonly quantities: Quantities;
  readonly sheet: SheetWriter;
  /** By account. */
  readonly billed: Map<string, number>;
}

export function monthLines(books: Books, span: MonthSpan, settled: boolean): Sheet {
  const charges = books.charges.filter(({ from, until }) => from < span.until && until > span.start);
  const quantities = quantitiesIn(span, books.calendar.end);
  const sheet = createSheet(charges);
  const month: Month = { books, span, settled, charges, quantities, sheet, billed: new Map() };
  const coverage = coverMonth(charges, books.commitments, span, (index, day) => {
    const charge = charges[index];
    return charge ? round(quantities.ofDay(charge, day)) : 0;
  });
  for (const [index, charge] of charges.entries()) {
    if (charge.monthly) addWhole(month, index, charge);
    else
      for (let day = firstDay(span, charge); day < Math.min(span.until, charge.until); day += DAY_MS)
        addDay(month, coverage, index, charge, day);
  }
  addCommitmentFees(month, coverage);
  addFees(sheet, { ...books, span, settled, billed: month.billed });
  return sheet.done();
}

function addWhole(month: Month, index: number, charge: Charge): void {
  const { span, quantities } = month;
  const start = Math.max(span.start, charge.from);
  const end = Math.min(span.until, charge.until);
  addUsage(month, { charge: index, start, end }, charge, round(quantities.ofMonth(charge)));
}

function addDay(month: Month, coverage: Coverage, index: number, charge: Charge, day: number): void {
  const { span, settled, quantities, books } = month;
  let quantity = quantities.ofDay(charge, day);
  if (!settled && charge.product.key === LATE_USAGE) quantity *= 1 - LATE_SHARE;
  quantity = round(quantity);
  if (quantity <= 0) return;
  const when = { charge: index, start: day, end: Math.min(span.end, day + DAY_MS) };
  for (const { commitment, quantity: part, effective } of coverage.of(index, day)) {
    const { list, contracted } = books.agreement.pricesOn(charge.product, day);
    const type =
      books.commitments[commitment]?.kind === 'plan' ? 'SavingsPlanCoveredUsage' : 'DiscountedUsage';
    put(month, {
      charge: index,
      type,
      start: when.start,
      end: when.end,
      quantity: part,
      listPrice: list,
      contractedPrice: contracted,
      list: priced(part, list),
      contracted: priced(part, contracted),
      billed: 0,
      effective,
      commitment,
    });
    quantity = round(quantity - part);
  }
  addUsage(month, when, charge, quantity);
}

type When = Pick<Line, 'charge' | 'start' | 'end'>;

function addUsage(month: Month, when: When, { product }: Charge, quantity: number): void {
  if (quantity <= 0) return;
  const { list, contracted } = month.books.agreement.pricesOn(product, when.start);
  const cost = priced(quantity, contracted);
  put(month, {
    charge: when.charge,
    type: 'Usage',
    start: when.start,
    end: when.end,
    quantity,
    listPrice: list,
    contractedPrice: contracted,
    list: priced(quantity, list),
    contracted: cost,
    billed: cost,
    effective: cost,
    commitment: -1,
  });
}

function put({ sheet, charges, billed }: Month, line: Line): void {
  const account = charges[line.charge]?.account;
  if (account) billed.set(account, (billed.get(account) ?? 0) + line.billed);
  sheet.add(line);
}

/** Fees are on the payer's bill; what was left unused stands beside them with its effective cost alone. */
function addCommitmentFees({ books, span, sheet, billed }: Month, { unused }: Coverage): void {
  const { commitments, payer, price } = books;
  const lines = commitments.map((commitment) => {
    const product: Product =
      commitment.kind === 'plan'
        ? price('plan-fee', 'us-east-1')
        : price(`fee-${commitment.price}`, commitment.region, commitment.of);
    const { arn: resource, from, until } = commitment;
    const what = { product, account: payer.id, zone: null, resource, tags: {}, rate: 0, from, until };
    return sheet.know({ ...what, rhythm: 'clock', monthly: false, seed: 0 });
  });
  const nothing = { listPrice: 0, contractedPrice: 0, list: 0, contracted: 0, billed: 0, effective: 0 };
  const add = (
    number: number,
    line: Omit<Line, 'charge' | 'commitment' | keyof typeof nothing>,
    of: object,
  ) => sheet.add({ ...nothing, ...line, ...of, charge: lines[number] ?? 0, commitment: number });
  const pay = (amount: number) => billed.set(payer.id, (billed.get(payer.id) ?? 0) + amount);
  for (const [number, commitment] of commitments.entries()) {
    const { kind, from, upfront, perDay } = commitment;
    if (upfront > 0 && from >= span.start && from < span.until) {
      add(number, { type: 'Fee', start: from, end: from + DAY_MS, quantity: 1 }, { billed: upfront });
      pay(upfront);
    }
    // A reservation that is paid in advance has its line all the same.
    if (perDay === 0 && kind === 'plan') continue;
    const days: number[] = [];
    for (let day = span.start; day < span.until; day += DAY_MS)
      if (amountOf(commitment, day) > 0) days.push(day);
    const [first] = days;
    if (first === undefined) continue;
    // Plans are paid by the hour, reservations for the month.
    if (kind === 'plan')
      for (const day of days)
        add(
          number,
          { type: 'SavingsPlanRecurringFee', start: day, end: day + DAY_MS, quantity: 24 },
          { billed: perDay },
        );
    else
      add(
        number,
        { type: 'RIFee', start: first, end: first + days.length * DAY_MS, quantity: 24 * days.length },
        { billed: perDay * days.length },
      );
    pay(perDay * days.length);
  }
  for (const { commitment, day, effective } of unused) {
    const type = commitments[commitment]?.kind === 'plan' ? 'SavingsPlanUnused' : 'RIUnused';
    add(commitment, { type, start: day, end: day + DAY_MS, quantity: 0 }, { effective });
  }
}

/** The start of the day on which it begins, or of the month. */
const firstDay = ({ start }: MonthSpan, { from }: Charge): number =>
  Math.max(start, Math.floor(from / DAY_MS) * DAY_MS);

const priced = (quantity: number, price: number): number => Math.round((quantity * price) / 100);
const round = (quantity: number): number => Math.round(quantity * 1e6) / 1e6;
