/** Both days that are named belong to the span. */
import { expect, it } from 'vitest';
import { formatDays, periodWords } from './format-days.ts';

it.each([
  ['2026-10-01', '2026-11-01', '2026-10-01 to 2026-10-31', '2026-10'],
  ['2026-10-01', '2026-12-01', '2026-10-01 to 2026-11-30', '2026-10-01..2026-11-30'],
  ['2026-10-02', '2026-11-01', '2026-10-02 to 2026-10-31', '2026-10-02..2026-10-31'],
  ['2026-02-28', '2026-03-01', '2026-02-28', '2026-02-28'],
  ['2026-10-01', '2026-10-01', '2026-10-01', '2026-10-01'],
])('from %s until before %s', (from, until, shown, written) => {
  expect(formatDays(from, until)).toBe(shown);
  expect(periodWords(from, until)).toBe(written);
});
