/** The price book: what something costs at a date, by what the own bill, AWS's lists and Reeve's table say of it. */
import { compare, parseDecimal } from '#kernel/decimal.ts';
import type { Platform } from '#platform/platform.ts';
import { isoDay } from '../report/measures.ts';
import type { PriceAnswer, PriceQuestion, SaidPrice } from './contract.ts';
import { priceInBill } from './from-bill.ts';
import { priceInList } from './from-list.ts';
import { priceInTable } from './from-table.ts';

const ORDER =
  'The own bill counts first, as what AWS has charged is a fact; then what AWS has published last by that day; then the table that Reeve brings along.';

interface Asking {
  /** Whose bill may be looked at; absent: all. */
  readonly accounts: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/** A price is for one unit, in public and before any discount; unknown is not free. */
export async function priceOf(
  platform: Pick<Platform, 'lake' | 'ledger' | 'config' | 'clock'>,
  question: PriceQuestion,
  { accounts, signal }: Asking,
): Promise<PriceAnswer> {
  const at = question.at ?? isoDay(platform.clock.now());
  const said = [
    await priceInBill(platform, question, { at, accounts, signal }),
    await priceInList(platform, question, { at, signal }),
    priceInTable(question, at),
  ];
  const known = said.filter((one): one is SaidPrice => typeof one !== 'string');
  const [price = null, ...others] = known;
  const why = said.filter((one) => typeof one === 'string').join('; ');
  return {
    at,
    price,
    unknown: price
      ? null
      : {
          reason: `Nobody knows this price: ${why}.`,
          remedy:
            "Import AWS's price list (reeve costs prices import FILE, or refresh), or the bill of these days.",
        },
    others,
    agree: known.every((one) => isSame(one, known[0])),
    order: ORDER,
  };
}

const isSame = (a: SaidPrice, b: SaidPrice | undefined): boolean =>
  b !== undefined && a.currency === b.currency && compare(parseDecimal(a.price), parseDecimal(b.price)) === 0;
