/** Every word of the grammar means one span, and every mistake is pointed at. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReeveError } from './error.ts';
import { parseMoment, parsePeriod } from './parse-period.ts';
import { formatPeriod, type Period } from './period.ts';

/** A Thursday. */
const now = new Date('2026-10-08T15:30:00Z');
const read = (text: string, fiscalYearStartMonth?: number) =>
  parsePeriod(text, { now, fiscalYearStartMonth });

describe('parseMoment', () => {
  it.each([
    ['now', '2026-10-08T15:30:00.000Z'],
    [' 7d ', '2026-10-01T15:30:00.000Z'],
    ['2026-10-05T12:30Z', '2026-10-05T12:30:00.000Z'],
    ['2026-10-05T12:30:01.5+02:00', '2026-10-05T10:30:01.500Z'],
    ['2026-10-05', '2026-10-06T00:00:00.000Z'],
    ['yesterday', '2026-10-08T00:00:00.000Z'],
    ['last month', '2026-10-01T00:00:00.000Z'],
    ['mtd', '2026-10-08T15:30:00.000Z'],
    ['FY2026', '2027-01-01T00:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(parseMoment(text, { now }).toISOString()).toBe(instant);
  });

  it.each([
    '',
    '2026-02-30T12:00Z',
    '2026-10-05T12:30',
    '2026-13',
    '0d',
    '7x',
    'yesterdy',
    '2026-01..2026-02',
  ])('refuses %j', (text) => {
    expect(() => parseMoment(text, { now })).toThrow(expect.objectContaining({ code: 'PERIOD_INVALID' }));
  });
});

describe('parsePeriod', () => {
  it.each([
    ['30d', '2026-09-08T15:30:00.000Z..2026-10-08T15:30:00.000Z'],
    ['12h', '2026-10-08T03:30:00.000Z..2026-10-08T15:30:00.000Z'],
    ['6w', '2026-08-27T15:30:00.000Z..2026-10-08T15:30:00.000Z'],
    ['today', '2026-10-08'],
    ['yesterday', '2026-10-07'],
    ['this week', '2026-10-05..2026-10-11'],
    ['last week', '2026-09-28..2026-10-04'],
    ['this month', '2026-10-01..2026-10-31'],
    ['last month', '2026-09-01..2026-09-30'],
    ['this quarter', '2026-10-01..2026-12-31'],
    ['last quarter', '2026-07-01..2026-09-30'],
    ['this year', '2026-01-01..2026-12-31'],
    ['last year', '2025-01-01..2025-12-31'],
    ['mtd', '2026-10-01T00:00:00.000Z..2026-10-08T15:30:00.000Z'],
    ['qtd', '2026-10-01T00:00:00.000Z..2026-10-08T15:30:00.000Z'],
    ['ytd', '2026-01-01T00:00:00.000Z..2026-10-08T15:30:00.000Z'],
    ['fytd', '2026-01-01T00:00:00.000Z..2026-10-08T15:30:00.000Z'],
    ['2026', '2026-01-01..2026-12-31'],
    ['2026-10', '2026-10-01..2026-10-31'],
    ['2028-02', '2028-02-01..2028-02-29'],
    ['2026-10-05', '2026-10-05'],
    ['Q3', '2026-07-01..2026-09-30'],
    ['2025-Q3', '2025-07-01..2025-09-30'],
    ['FY2026', '2026-01-01..2026-12-31'],
    ['2026-01..2026-03', '2026-01-01..2026-03-31'],
    ['2025..2026-Q1', '2025-01-01..2026-03-31'],
    ['last month..today', '2026-09-01..2026-10-08'],
    ['2026-01-05..now', '2026-01-05T00:00:00.000Z..2026-10-08T15:30:00.000Z'],
    ['2026-01-05T10:00Z..2026-01-05T10:30:15.5Z', '2026-01-05T10:00:00.000Z..2026-01-05T10:30:15.500Z'],
    ['  LAST   Month ', '2026-09-01..2026-09-30'],
    ['fy2026 .. Q1', '2026-01-01..2026-03-31'],
    ['now..now', '2026-10-08T15:30:00.000Z..2026-10-08T15:30:00.000Z'],
    ['2026-01 .. 2026-02', '2026-01-01..2026-02-28'],
  ])('reads %j', (text, span) => {
    expect(formatPeriod(read(text))).toBe(span);
  });

  it.each([
    ['FY2026', 10, '2025-10-01..2026-09-30'],
    ['FY2026', 4, '2025-04-01..2026-03-31'],
    ['2026-Q1', 10, '2025-10-01..2025-12-31'],
    ['Q1', 10, '2026-10-01..2026-12-31'],
    ['Q4', 10, '2027-07-01..2027-09-30'],
    ['Q3', 2, '2026-08-01..2026-10-31'],
    ['this quarter', 2, '2026-08-01..2026-10-31'],
    ['last quarter', 12, '2026-06-01..2026-08-31'],
    ['fytd', 12, '2025-12-01T00:00:00.000Z..2026-10-08T15:30:00.000Z'],
    ['2026', 10, '2026-01-01..2026-12-31'],
  ])('reads %s with a fiscal year from month %i', (text, month, span) => {
    expect(formatPeriod(read(text, month))).toBe(span);
  });

  it('makes four quarters of every fiscal year, without gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 2900 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const quarters = [1, 2, 3, 4].map((quarter) => read(`${year}-Q${quarter}`, month));
        const whole = read(`FY${year}`, month);
        expect(quarters[0]?.start).toEqual(whole.start);
        expect(quarters[3]?.end).toEqual(whole.end);
        quarters.slice(1).forEach((quarter, index) => {
          expect(quarter.start).toEqual(quarters[index]?.end);
        });
        expect(read(`FY${year + 1}`, month).start).toEqual(whole.end);
        expect(whole.start.getUTCMonth()).toBe(month - 1);
      }),
    );
  });

  const words = [
    'this week',
    'this month',
    'this quarter',
    'this year',
    'today',
    'Q2',
    '30d',
    'mtd',
    'qtd',
    'fytd',
  ];
  const anyNow = fc.date({ min: new Date('1980-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });

  it('keeps now inside what is going on, and the last before this', () => {
    const span = fc.constantFrom('week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(anyNow, fc.integer({ min: 1, max: 12 }), span, (moment, month, name) => {
        const at = (text: string): Period => parsePeriod(text, { now: moment, fiscalYearStartMonth: month });
        const current = at(`this ${name}`);
        expect(current.start <= moment && moment < current.end).toBe(true);
        expect(at(`last ${name}`).end).toEqual(current.start);
        for (const word of words) expect(at(word).start <= at(word).end).toBe(true);
        expect(at('fytd').start <= at('qtd').start).toBe(true);
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['', '', 1, 'it is empty'],
    ['  ', '', 3, 'it is empty'],
    ['30m', 'm', 3, 'none of h, d, w'],
    ['30constructor', 'constructor', 3, 'none of h, d, w'],
    ['0d', '0', 1, 'at least 1'],
    ['99999999d', '99999999', 1, 'before 1970'],
    ['last mnth', 'mnth', 6, 'none of week, month'],
    ['2026-13', '13', 6, 'a month is 01 to 12'],
    ['2026-1', '1', 6, 'a month is 01 to 12'],
    ['2026-02-30', '30', 9, 'a day of 2026-02 is 01 to 28'],
    ['2026-02-30T10:00Z..now', '30', 9, 'a day of 2026-02'],
    ['2026-10-05T25:00Z..now', '2026-10-05T25:00Z', 1, 'a moment reads'],
    ['2026-10-05T10:00..now', '2026-10-05T10:00', 1, 'a moment reads'],
    ['26', '26', 1, 'a year is 1970 to 2999'],
    ['FY99999', '99999', 3, 'a year is'],
    ['Q5', '5', 2, 'a quarter is 1 to 4'],
    ['2026-Q0', '0', 7, 'a quarter is 1 to 4'],
    ['2026-03..2026-01', '2026-01', 10, 'ends before it starts'],
    ['2026-10..2026-09', '2026-09', 10, 'ends before it starts'],
    ['2026-01..', '', 10, 'one side of the range is missing'],
    ['..2026-01', '', 1, 'one side of the range is missing'],
    ['2026-01..30d', '30d', 10, 'a length cannot be one side'],
    ['2026-01..2026-02..2026-03', '2026-02..2026-03', 10, 'no such period'],
    ['yesteray', 'yesteray', 1, 'Did you mean yesterday?'],
    ['now', 'now', 1, 'no such period at "now"'],
    ['x'.repeat(200), 'x'.repeat(40), 1, 'longer than 100'],
  ])('%j, pointing at %j', (text, token, position, problem) => {
    const refusal = (() => {
      try {
        return read(text);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(ReeveError);
    expect(refusal).toMatchObject({ code: 'PERIOD_INVALID', message: expect.stringContaining(problem) });
    expect(String(refusal)).toContain(`at "${token}" (character ${position})`);
  });

  it('refuses any noise with a clear error and nothing else', () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        '2',
        '0',
        '1',
        '-',
        '.',
        '..',
        'Q',
        'FY',
        'd',
        ' ',
        'last',
        'month',
        'T',
        'Z',
        ':',
        'now',
      ),
      maxLength: 10,
    });
    fc.assert(
      fc.property(noise, (text) => {
        try {
          const { start, end } = read(text);
          expect(end.getTime()).toBeGreaterThanOrEqual(start.getTime());
        } catch (error) {
          expect(error).toMatchObject({ code: 'PERIOD_INVALID' });
        }
      }),
      { numRuns: 2000 },
    );
  });
});
