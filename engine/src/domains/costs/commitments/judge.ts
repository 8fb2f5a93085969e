/** One commitment as people ask for it: how well it is used, what it saves, when it ends, and what letting it end costs. */
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  formatDecimal,
  isZero,
  multiply,
  subtract,
} from '#kernel/decimal.ts';
import { DAY_MS } from '#kernel/period.ts';
import type { CommitmentJson } from './contract.ts';
import type { CommitmentFacts } from './facts.ts';
import { percentOf } from './figures.ts';
import type { BilledCommitment, CommitmentBill } from './read-bill.ts';

export interface Judging {
  readonly bill: Pick<CommitmentBill, 'firstDay' | 'lastDay'>;
  /** Of the period that the bill knows. */
  readonly days: number;
  readonly now: Date;
  /** Those whose bills may be seen; undefined is all. */
  readonly accounts: readonly string[] | undefined;
}

/** `arn:aws:savingsplans::111122223333:savingsplan/…` names who owns it. */
export const ownerOf = ({ id, payer }: Pick<BilledCommitment, 'id' | 'payer'>): string | null =>
  /^arn:[^:]*:[^:]*:[^:]*:(?<account>\d{12}):/.exec(id)?.groups?.account ?? payer;

const regionOf = (id: string): string | null =>
  /^arn:[^:]*:[^:]*:(?<region>[a-z0-9-]+):/.exec(id)?.groups?.region ?? null;

export function judge(
  one: BilledCommitment,
  facts: CommitmentFacts | undefined,
  judging: Judging,
): CommitmentJson {
  const account = ownerOf(one);
  // Who does not see its owner's bill sees nothing of what was left unused: that is unknown to them, and not nothing.
  const whole = judging.accounts === undefined || (account !== null && judging.accounts.includes(account));
  const { used, unused } = one.now;
  const total = add(used, unused);
  const covered = one.now.negotiated ?? one.now.list;
  const saved = covered && whole ? subtract(covered, total) : null;
  const dates = datesOf(one, facts, judging);
  return {
    id: one.id,
    name: one.name,
    kind: kindOf(one.category),
    type: facts?.type ?? one.type,
    of: facts?.of ?? null,
    account,
    region: facts?.region ?? regionOf(one.id),
    ...dates,
    termMonths: facts?.termMonths ?? monthsOf(one.term),
    payment: facts?.payment ?? null,
    hourly: facts?.hourly ?? null,
    facts: facts ? 'AWS' : one.term ? 'the bill' : 'nobody',
    used: formatDecimal(used),
    unused: whole ? formatDecimal(unused) : null,
    utilisation: whole && !isZero(total) ? percentOf(used, total) : null,
    covered: covered && formatDecimal(covered),
    saved: saved && formatDecimal(saved),
    basis: one.now.negotiated ? 'negotiated prices' : one.now.list ? 'public prices' : 'unknown',
    ...breakEvenOf(one, facts, judging, whole),
    lapseCost:
      saved && dates.state === 'active' && judging.days > 0
        ? formatDecimal(thirtyDays(saved, judging.days))
        : null,
  };
}

const kindOf = (category: string | null): CommitmentJson['kind'] => {
  if (category === 'Spend') return 'savings plan';
  return category === 'Usage' ? 'reservation' : null;
};

const thirtyDays = (amount: Decimal, days: number): Decimal =>
  divide(multiply(amount, decimal(30n)), decimal(BigInt(days)), 8, 'half-even');

function monthsOf(term: BilledCommitment['term']): number | null {
  if (term === null) return null;
  return Math.round((Date.parse(term.end) - Date.parse(term.start)) / (30.4375 * DAY_MS));
}

type Dates = Pick<CommitmentJson, 'state' | 'start' | 'end' | 'daysLeft' | 'warning'>;

/** A commitment that has no line on a day that the bill knows has ended before it. */
function datesOf(one: BilledCommitment, facts: CommitmentFacts | undefined, { bill, now }: Judging): Dates {
  const start = facts?.start ?? one.term?.start ?? null;
  const end = facts?.end ?? one.term?.end ?? null;
  const isGone =
    bill.lastDay !== null && Date.parse(one.lastDay) < Date.parse(bill.lastDay) - LATE_DAYS * DAY_MS;
  if (end === null) {
    const state = isGone ? 'ended' : 'unknown';
    return { state, start, end, daysLeft: null, warning: null };
  }
  const left = Math.ceil((Date.parse(end) - now.getTime()) / DAY_MS);
  if (left <= 0) return { state: 'ended', start, end, daysLeft: 0, warning: null };
  return { state: 'active', start, end, daysLeft: left, warning: warningOf(left) };
}

/** The fee of a reservation stands on the first day of its month, and AWS is some days late. */
const LATE_DAYS = 32;

function warningOf(left: number): CommitmentJson['warning'] {
  if (left > 90) return null;
  if (left > 60) return '90 days';
  return left > 30 ? '60 days' : '30 days';
}

type BreakEven = Pick<CommitmentJson, 'breakEven' | 'paid' | 'worth'>;

/** What it was worth is compared with all that was paid, so its beginning must be on the bill, or nothing was paid then. */
function breakEvenOf(
  { ever, firstDay }: BilledCommitment,
  facts: CommitmentFacts | undefined,
  { bill }: Judging,
  whole: boolean,
): BreakEven {
  const worth = ever.negotiated ?? ever.list;
  const seen = bill.firstDay !== null && firstDay > bill.firstDay;
  if (!whole || worth === null || !(seen || facts?.payment === 'No Upfront'))
    return {
      breakEven: 'unknown',
      paid: whole && seen ? formatDecimal(ever.paid) : null,
      worth: worth && formatDecimal(worth),
    };
  return {
    breakEven: compare(worth, ever.paid) >= 0 ? 'reached' : 'not yet',
    paid: formatDecimal(ever.paid),
    worth: formatDecimal(worth),
  };
}
