/** Which span of time a question about costs means: a period in words, or its first day and the day after its last. */
import * as z from 'zod';
import { parsePeriod } from '#kernel/parse-period.ts';
import { addMonths, type Period, period, previousPeriod } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import { costsErrors } from './errors.ts';

const words = z.string().max(100);

export const periodQuery = {
  period: words.optional().meta({ description: 'In words: `2026-10`, `last month`, `30d`, `Q3`.' }),
  from: words.optional().meta({ description: 'Instead: the first day, or a period that begins with it.' }),
  to: words.optional().meta({ description: 'The day after the last; now without it.' }),
};

interface AskedPeriod {
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function askedPeriod({ clock, config }: Platform, asked: AskedPeriod): Period {
  const now = clock.now();
  const { fiscalYearStartMonth } = config.organisation;
  const read = (text: string) => parsePeriod(text, { now, fiscalYearStartMonth });
  const { from, to } = asked;
  if (from === undefined && to === undefined) return read(asked.period ?? '30d');
  const start = read(from ?? '30d').start;
  const end = to === undefined || to === 'now' ? now : read(to).start;
  if (end <= start) throw costsErrors.COST_PERIOD_EMPTY({ from: from ?? '30d', to: to ?? 'now' });
  return period(start, end);
}

export const AGAINST_WORDS =
  'What it is compared with: a period in words, `previous`, or `year before` for the same days of the year before.';

/** What a period is compared with: `previous` is the span of the same kind before it. */
export function againstPeriod(platform: Platform, words: string, asked: Period): Period {
  switch (words.trim().toLowerCase()) {
    case 'previous':
      return previousPeriod(asked);
    case 'year before':
      return period(addMonths(asked.start, -12), addMonths(asked.end, -12));
    default:
      return askedPeriod(platform, { period: words });
  }
}
