/** Periods have no gaps and no overlaps: pieces make up the whole, and the one before ends where this one starts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from './parse-period.ts';
import {
  addMonths,
  contains,
  formatPeriod,
  type Period,
  period,
  periodMs,
  previousPeriod,
  splitDays,
  splitMonths,
} from './period.ts';

const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
const anyPeriod = fc
  .tuple(moment, fc.integer({ min: 1, max: 800 * 86_400_000 }))
  .map(([start, length]) => period(start, new Date(start.getTime() + length)));
const read = (text: string) => parsePeriod(text, { now: new Date('2026-03-31T12:00:00Z') });

describe('splitDays and splitMonths', () => {
  it.each([
    ['days', splitDays, /T00:00:00\.000Z$/],
    ['months', splitMonths, /-01T00:00:00\.000Z$/],
  ] as const)('cut into %s without gap, overlap or rest', (_name, split, boundary) => {
    fc.assert(
      fc.property(anyPeriod, (whole) => {
        const pieces = split(whole);
        expect(pieces[0]?.start).toEqual(whole.start);
        expect(pieces.at(-1)?.end).toEqual(whole.end);
        pieces.slice(1).forEach((piece, index) => {
          expect(piece.start).toEqual(pieces[index]?.end);
          expect(piece.start.toISOString()).toMatch(boundary);
        });
        expect(pieces.reduce((sum, piece) => sum + periodMs(piece), 0)).toBe(periodMs(whole));
        expect(pieces.every((piece) => periodMs(piece) > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('cut a quarter into its months', () => {
    expect(splitMonths(read('2026-Q1')).map(formatPeriod)).toEqual([
      '2026-01-01..2026-01-31',
      '2026-02-01..2026-02-28',
      '2026-03-01..2026-03-31',
    ]);
    expect(splitDays(read('2028-02'))).toHaveLength(29);
    expect(splitDays(period(new Date(5), new Date(5)))).toEqual([]);
  });
});

describe('previousPeriod', () => {
  it.each([
    ['2026-10', '2026-09-01..2026-09-30'],
    ['2026-03', '2026-02-01..2026-02-28'],
    ['2026', '2025-01-01..2025-12-31'],
    ['Q1', '2025-10-01..2025-12-31'],
    ['2026-01..2026-03', '2025-10-01..2025-12-31'],
    ['2026-01-05..2026-01-11', '2025-12-29..2026-01-04'],
    ['yesterday', '2026-03-29'],
    ['last week', '2026-03-16..2026-03-22'],
    ['30d', '2026-01-30T12:00:00.000Z..2026-03-01T12:00:00.000Z'],
    ['mtd', '2026-02-01T00:00:00.000Z..2026-02-28T12:00:00.000Z'],
    ['ytd', '2025-01-01T00:00:00.000Z..2025-03-31T12:00:00.000Z'],
  ])('of %s is %s', (text, before) => {
    expect(formatPeriod(previousPeriod(read(text)))).toBe(before);
  });

  it('ends where a whole period starts, again and again', () => {
    const whole = fc.tuple(fc.integer({ min: 1990, max: 2090 }), fc.nat(11), fc.integer({ min: 1, max: 24 }));
    fc.assert(
      fc.property(whole, anyPeriod, ([year, month, months], rolling) => {
        const start = new Date(Date.UTC(year, month));
        for (const current of [period(start, addMonths(start, months)), rolling]) {
          const before = previousPeriod(current);
          expect(before.end).toEqual(current.start);
          expect(previousPeriod(before).end).toEqual(before.start);
        }
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-03-31T12:00:00Z', -1, '2026-02-28T12:00:00.000Z'],
    ['2028-03-31T00:00:00Z', -1, '2028-02-29T00:00:00.000Z'],
    ['2026-01-31T23:59:59Z', 1, '2026-02-28T23:59:59.000Z'],
    ['2026-01-15T00:00:00Z', -13, '2024-12-15T00:00:00.000Z'],
    ['2026-12-31T00:00:00Z', 12, '2027-12-31T00:00:00.000Z'],
  ])('%s %i is %s', (from, months, to) => {
    expect(addMonths(new Date(from), months).toISOString()).toBe(to);
  });
});

describe('contains', () => {
  it('has its start and not its end', () => {
    const day: Period = read('2026-01-05');
    expect(contains(day, day.start)).toBe(true);
    expect(contains(day, day.end)).toBe(false);
    expect(contains(day, new Date(day.end.getTime() - 1))).toBe(true);
  });
});

describe('formatPeriod', () => {
  it('is read back as the same span', () => {
    const days = fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: 400 })).map(([first, count]) => {
      return period(new Date(first * 86_400_000), new Date((first + count) * 86_400_000));
    });
    fc.assert(
      fc.property(fc.oneof(anyPeriod, days), (original) => {
        const { start, end } = read(formatPeriod(original));
        expect({ start, end }).toEqual({ start: original.start, end: original.end });
      }),
    );
  });
});
