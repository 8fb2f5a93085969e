/** The bill of the demo organisation: every line of every month, made when it is asked for. */
import { type Calendar, DAY_MS } from '../calendar.ts';
import { createDemo, type DemoOptions } from '../create-demo.ts';
import type { Incident } from '../happening.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { BillAccount } from './bill-account.ts';
import type { Charge } from './charge.ts';
import { chargesOf } from './charges.ts';
import type { Commitment } from './commitments/commitment.ts';
import { type Books, monthLines } from './month-lines.ts';
import { createPriceList } from './price-list.ts';
import type { MonthSpan } from './quantities.ts';
import type { Sheet } from './sheet.ts';

export interface Bill {
  readonly payer: BillAccount;
  readonly accounts: ReadonlyMap<string, BillAccount>;
  readonly calendar: Calendar;
  readonly agreement: Agreement;
  readonly commitments: readonly Commitment[];
  readonly charges: readonly Charge[];
  readonly incidents: readonly Incident[];
  /** Such as 2026-10, the oldest first; the last one may not be over. */
  readonly months: readonly string[];
  /** As AWS had them at that time. */
  lines(month: string, asOf: Date): Sheet;
  /** When AWS has settled what it says of a month, epoch ms: until then it may restate it. */
  settledAt(month: string): number;
}

export function createBill(options: Omit<DemoOptions, 'from'>): Bill {
  const demo = createDemo(options);
  const charges = chargesOf(demo);
  const { calendar, commitments } = demo;
  const { organization } = demo.world;
  const accounts = new Map(
    Object.values(organization.accounts).map(({ id, name }) => [id, { id, name }] as const),
  );
  const payer = accounts.get(organization.managementAccount);
  if (!payer) throw new Error('Nobody pays.');
  const agreement = agreementOf(calendar);
  const price = createPriceList();
  const books: Books = { calendar, payer, accounts, charges, commitments, agreement, price };
  return {
    ...books,
    incidents: [...demo.story()].flatMap((event) => (event.kind === 'incident' ? [event.incident] : [])),
    months: monthsIn(calendar),
    lines: (month, asOf) => {
      const known = Math.min(calendar.end, asOf.getTime());
      return monthLines(books, spanOf(month, known), settledAt(month) <= asOf.getTime());
    },
    settledAt,
  };
}

/** Days after the end of a month on which its invoice comes. */
const SETTLED_AFTER = 7;

function settledAt(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Date.UTC(year, number) + SETTLED_AFTER * DAY_MS;
}

function monthsIn({ start, end }: Calendar): string[] {
  const first = new Date(start);
  const months: string[] = [];
  for (let index = 0; ; index += 1) {
    const at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index);
    if (at >= end) return months;
    months.push(new Date(at).toISOString().slice(0, 7));
  }
}

function spanOf(month: string, known: number): MonthSpan {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const end = Date.UTC(year, number);
  return { start: Date.UTC(year, number - 1), end, until: Math.min(end, known) };
}
