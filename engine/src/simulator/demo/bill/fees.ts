/** What comes once a month: support, taxes, credits and refunds. */
import { type Calendar, DAY_MS } from '../calendar.ts';
import type { BillAccount } from './bill.ts';
import type { Charge } from './charge.ts';
import type { createPriceList, PriceKey } from './price-list.ts';
import type { MonthSpan } from './quantities.ts';
import type { LineType, SheetWriter } from './sheet.ts';

const DOLLAR = 100_000_000;

export interface FeeContext {
  readonly span: MonthSpan;
  readonly calendar: Calendar;
  readonly payer: BillAccount;
  readonly accounts: ReadonlyMap<string, BillAccount>;
  readonly price: ReturnType<typeof createPriceList>;
  /** AWS has settled the month: its credits are on the bill. */
  readonly settled: boolean;
  /** What was billed so far, by account. */
  readonly billed: ReadonlyMap<string, number>;
}

/** Enterprise Support: so much of the first dollars of a month, less of the next; at least 15,000. */
const SUPPORT = [
  [150_000, 0.1],
  [500_000, 0.07],
  [1_000_000, 0.05],
  [Number.POSITIVE_INFINITY, 0.03],
] as const;
const LEAST_SUPPORT = 15_000;

export function supportFor(billed: number): number {
  let [sum, below] = [0, 0];
  for (const [limit, share] of SUPPORT) {
    sum += Math.max(0, Math.min(billed, limit * DOLLAR) - below * DOLLAR) * share;
    below = limit;
  }
  return Math.max(LEAST_SUPPORT * DOLLAR, Math.round(sum));
}

const SALES_TAX = 0.031;
const VAT = 0.19;

/** A programme that pays for moving: in three months, and what a disturbance was worth. */
export const CREDIT_USD = 12_500;
export const REFUND_USD = 1_840.55;
const CREDITED = [0.5, 0.58, 0.95];
const REFUNDED = 0.67;

export const isIn = ({ start, end }: MonthSpan, time: number): boolean => time >= start && time < end;

export function addFees(sheet: SheetWriter, context: FeeContext): void {
  const { span, calendar, payer, accounts, price, settled, billed } = context;
  const add = (key: PriceKey, account: string, type: LineType, amount: number) => {
    const tags = {};
    const charge: Charge = {
      product: price(key, 'us-east-1'),
      account,
      zone: null,
      resource: null,
      tags,
      rate: 0,
      rhythm: 'clock',
      monthly: true,
      from: span.start,
      until: span.end,
      seed: 0,
    };
    const same = { list: 0, contracted: 0, listPrice: 0, contractedPrice: 0, quantity: 1, commitment: -1 };
    const [billedAmount, effective] = [amount, amount];
    const line = { ...same, start: span.start, end: span.end, billed: billedAmount, effective };
    sheet.add({ ...line, type, charge: sheet.know(charge) });
  };
  const total = [...billed.values()].reduce((sum, one) => sum + one, 0);
  add('support', payer.id, 'Fee', supportFor(total));
  if (settled && CREDITED.some((share) => isIn(span, calendar.at(share))))
    add('credit', payer.id, 'Credit', -CREDIT_USD * DOLLAR);
  if (settled && isIn(span, calendar.at(REFUNDED) + DAY_MS))
    add('refund', payer.id, 'Refund', -Math.round(REFUND_USD * DOLLAR));
  for (const [account, amount] of [...billed].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const rate = accounts.get(account)?.name.startsWith('rosewell-') ? VAT : SALES_TAX;
    // Taxes are in cents.
    const tax = Math.round((amount * rate) / (DOLLAR / 100)) * (DOLLAR / 100);
    if (tax > 0) add('tax', account, 'Tax', tax);
  }
}
