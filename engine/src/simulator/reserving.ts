/** What all reservations have alike: a year, half of it paid in advance. */
import type { Site } from './shelf.ts';

const YEAR_S = 31_536_000;

/** As EC2, RDS and ElastiCache say it. */
export const termOf = ({ now }: Site) => ({
  Duration: YEAR_S,
  StartTime: new Date(now),
  OfferingType: 'Partial Upfront',
  FixedPrice: 438,
  UsagePrice: 0,
  RecurringCharges: [{ RecurringChargeAmount: 0.05, RecurringChargeFrequency: 'Hourly' }],
});

export const endOf = (start: Date): Date => new Date(start.getTime() + YEAR_S * 1000);

export const uuidOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
