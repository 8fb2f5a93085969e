/** Both days that are named belong to the span. */
import { expect, it } from 'vitest';
import { formatDays } from './format-days.ts';

it.each([
  ['2026-10-01', '2026-11-01', '2026-10-01 to 2026-10-31'],
  ['2026-02-28', '2026-03-01', '2026-02-28'],
  ['2026-10-01', '2026-10-01', '2026-10-01'],
])('from %s until before %s', (from, until, words) => expect(formatDays(from, until)).toBe(words));
