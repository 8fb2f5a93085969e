/** How far the bill reaches, and which days of the month before its latest month are compared with. */
import type { HeldMonth } from '../../../api/cost-sources.ts';

export interface BillReach {
  /** `2026-11` */
  readonly month: string;
  readonly lastDay: string;
  /** As the API takes periods: the month to date, and the same days of the one before. */
  readonly period: string;
  readonly against: string;
  /** Months of sources, and how many of them hold exactly what their source adds up to. */
  readonly months: number;
  readonly reconciled: number;
}

const NOTHING = /^-?0*(\.0*)?$/;

/** Undefined where no bill is held that reports read. */
export function billReach(all: readonly HeldMonth[]): BillReach | undefined {
  const held = all.filter(({ serves }) => serves !== 'no');
  const lastDay =
    held
      .map((one) => one.lastDay)
      .sort()
      .at(-1) ?? '';
  if (lastDay === '') return undefined;
  const month = lastDay.slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const before = new Date(Date.UTC(year, number - 1, 0)).toISOString();
  // A month that is shorter is compared as a whole.
  const sameDay = [lastDay.slice(8), before.slice(8, 10)].sort()[0];
  const last = before.slice(0, 7);
  return {
    month,
    lastDay,
    period: `${month}-01..${lastDay}`,
    against: `${last}-01..${last}-${sameDay}`,
    months: held.length,
    reconciled: held.filter(
      ({ residual }) => residual !== null && Object.values(residual).every((rest) => NOTHING.test(rest)),
    ).length,
  };
}
