/** The bill of the demo organisation: every line of every month, made when it is asked for. */
import { DAY_MS } from '../calendar.ts';
import { createDemo, type DemoOptions } from '../create-demo.ts';
import type { Charge } from './charge.ts';
import { chargesOf } from './charges.ts';
import { type MonthSpan, quantitiesIn } from './quantities.ts';
import { createSheet, type Sheet } from './sheet.ts';

export interface BillAccount {
  readonly id: string;
  readonly name: string;
}

export interface Bill {
  readonly payer: BillAccount;
  readonly accounts: ReadonlyMap<string, BillAccount>;
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
  const { start, end } = demo.calendar;
  const { organization } = demo.world;
  const accounts = new Map(
    Object.values(organization.accounts).map(({ id, name }) => [id, { id, name }] as const),
  );
  const payer = accounts.get(organization.managementAccount);
  if (!payer) throw new Error('Nobody pays.');
  const months = monthsIn(start, end);
  return {
    payer,
    accounts,
    months,
    lines: (month, asOf) => linesOf(charges, spanOf(month, Math.min(end, asOf.getTime())), end),
    settledAt,
  };
}

/** Days after the end of a month on which its invoice comes. */
const SETTLED_AFTER = 7;

function settledAt(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Date.UTC(year, number) + SETTLED_AFTER * DAY_MS;
}

function monthsIn(start: number, end: number): string[] {
  const first = new Date(start);
  const months: string[] = [];
  for (let index = 0; ; index += 1) {
    const at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index);
    if (at >= end) return months;
    months.push(new Date(at).toISOString().slice(0, 7));
  }
}

export function spanOf(month: string, known: number): MonthSpan {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const end = Date.UTC(year, number);
  return { start: Date.UTC(year, number - 1), end, until: Math.min(end, known) };
}

function linesOf(all: readonly Charge[], span: MonthSpan, storyEnd: number): Sheet {
  const charges = all.filter(({ from, until }) => from < span.until && until > span.start);
  const quantities = quantitiesIn(span, storyEnd);
  const sheet = createSheet(charges);
  for (const [index, charge] of charges.entries()) {
    const { monthly } = charge;
    const start = Math.max(span.start, charge.from);
    const first = monthly ? start : span.start;
    const step = monthly ? span.until - start : DAY_MS;
    for (let day = first; day < span.until; day += step) {
      const quantity = round(monthly ? quantities.ofMonth(charge) : quantities.ofDay(charge, day));
      if (quantity === 0) continue;
      const listPrice = charge.product.listPrice;
      const list = Math.round((quantity * listPrice) / 100);
      sheet.add({
        charge: index,
        type: 'Usage',
        start: day,
        end: monthly ? Math.min(span.until, charge.until) : day + DAY_MS,
        quantity,
        listPrice,
        contractedPrice: listPrice,
        list,
        contracted: list,
        billed: list,
        effective: list,
        commitment: -1,
      });
    }
  }
  return sheet.done();
}

const round = (quantity: number): number => Math.round(quantity * 1e6) / 1e6;
