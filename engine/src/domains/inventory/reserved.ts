/** What reservations of all services have alike, as columns and as AWS tells it. */
import { decimal, integer, timestamptz, varchar } from '#platform/lake/index.ts';

export const RESERVED_COLUMNS = {
  state: varchar('payment-pending, active, retired and more.', 'nullable'),
  instance_type: varchar('The type of machine that it is for.', 'nullable'),
  instance_count: integer('How many of them.', 'nullable'),
  product: varchar('The operating system or engine that it is for.', 'nullable'),
  payment_option: varchar('No Upfront, Partial Upfront or All Upfront.', 'nullable'),
  term_months: integer('How long it was bought for.', 'nullable'),
  starts_at: timestamptz('When it begins.', 'nullable'),
  ends_at: timestamptz('When it ends.', 'nullable'),
  upfront: decimal('What was paid in advance, for all of its machines together.', 'nullable'),
  hourly: decimal('What is paid for each hour, for all of its machines together.', 'nullable'),
  currency: varchar('The currency of both; null where AWS does not say.', 'nullable'),
} as const;

interface Told {
  readonly count: number | undefined;
  readonly seconds: number | undefined;
  readonly start: Date | undefined;
  readonly end?: Date | undefined;
  /** Of one machine. */
  readonly upfront: number | undefined;
  readonly hourly: readonly (number | undefined)[];
}

const MONTH_S = 2_629_746;
/** AWS says it as a float: so many digits are money. */
const moneyOf = (amount: number): string => amount.toFixed(8);

export function termColumns({ count = 1, seconds, start, end, upfront, hourly }: Told) {
  const ends =
    end ?? (start && seconds !== undefined ? new Date(start.getTime() + seconds * 1000) : undefined);
  const charges = hourly.flatMap((one) => one ?? []);
  return {
    term_months: seconds === undefined ? null : Math.round(seconds / MONTH_S),
    starts_at: start ?? null,
    ends_at: ends ?? null,
    upfront: upfront === undefined ? null : moneyOf(upfront * count),
    hourly: moneyOf(charges.reduce((sum, one) => sum + one, 0) * count),
  };
}
