/** When schedules are due: always later, never twice, and no time left out. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#platform/clock/random.ts';
import { dueTimes, nextTime, type Rhythm } from './schedule-times.ts';

const iso = (moment: Date): string => moment.toISOString().slice(0, 16);
const monthly: Rhythm = { every: 'month', on: 4, minute: 6 * 60, zone: 'UTC' };
const berlin = { every: 'day', on: null, minute: 150, zone: 'Europe/Berlin' } as const;

describe('the next time', () => {
  it.each([
    [monthly, '2026-11-04T05:59', '2026-11-04T06:00'],
    [monthly, '2026-11-04T06:00', '2026-12-04T06:00'],
    [monthly, '2026-12-31T23:59', '2027-01-04T06:00'],
    [{ every: 'week', on: 1, minute: 30, zone: 'UTC' }, '2026-11-22T10:00', '2026-11-23T00:30'],
    [{ every: 'week', on: 7, minute: 30, zone: 'UTC' }, '2026-11-22T00:30', '2026-11-29T00:30'],
    [{ every: 'day', on: null, minute: 0, zone: 'UTC' }, '2026-02-28T00:00', '2026-03-01T00:00'],
    // 02:30 in winter and in summer; put forward it is 03:30, put back it is the second of two.
    [berlin, '2026-03-27T12:00', '2026-03-28T01:30'],
    [berlin, '2026-03-28T12:00', '2026-03-29T01:30'],
    [berlin, '2026-03-29T12:00', '2026-03-30T00:30'],
    [berlin, '2026-10-24T12:00', '2026-10-25T01:30'],
    [berlin, '2026-10-25T12:00', '2026-10-26T01:30'],
    [{ every: 'month', on: 1, minute: 30, zone: 'Australia/Sydney' }, '2026-10-31T13:00', '2026-10-31T13:30'],
    [{ every: 'week', on: 1, minute: 0, zone: 'Asia/Kathmandu' }, '2026-11-22T12:00', '2026-11-22T18:15'],
    [
      { every: 'week', on: 1, minute: 0, zone: 'America/Los_Angeles' },
      '2026-11-23T07:59',
      '2026-11-23T08:00',
    ],
  ] as const)('%j after %s is %s', (rhythm, from, to) => {
    expect(iso(nextTime(rhythm, new Date(`${from}:00Z`)))).toBe(to);
  });

  it('is later, of the right day and time, and the first of them', () => {
    const random = seededRandom(5);
    for (let tries = 0; tries < 500; tries++) {
      const every = (['day', 'week', 'month'] as const)[Math.floor(random.next() * 3)] ?? 'day';
      const on = every === 'day' ? null : 1 + Math.floor(random.next() * (every === 'week' ? 7 : 28));
      const rhythm = { every, on, minute: Math.floor(random.next() * 1440), zone: 'UTC' };
      const from = new Date(Date.UTC(2026, 0, 1) + Math.floor(random.next() * 4e10));
      const next = nextTime(rhythm, from);
      expect(next > from).toBe(true);
      expect(next.getUTCHours() * 60 + next.getUTCMinutes()).toBe(rhythm.minute);
      if (every === 'week') expect(((next.getUTCDay() + 6) % 7) + 1).toBe(on);
      if (every === 'month') expect(next.getUTCDate()).toBe(on);
      const longest = { day: 1, week: 7, month: 31 }[every] * 86_400_000;
      expect(next.getTime() - from.getTime()).toBeLessThanOrEqual(longest);
    }
  });
});

describe('what is due', () => {
  it('is every time that passed, the latest of them at most', () => {
    const daily: Rhythm = { every: 'day', on: null, minute: 0, zone: 'UTC' };
    const first = new Date('2026-11-01T00:00:00Z');
    const due = dueTimes(daily, first, new Date('2026-11-03T12:00:00Z'), 7);
    expect(due.map(iso)).toEqual(['2026-11-01T00:00', '2026-11-02T00:00', '2026-11-03T00:00']);
    expect(dueTimes(daily, first, new Date('2026-12-24T00:00:00Z'), 2).map(iso)).toEqual([
      '2026-12-23T00:00',
      '2026-12-24T00:00',
    ]);
    expect(dueTimes(daily, first, new Date('2026-10-31T23:59:59Z'), 7)).toEqual([]);
  });
});
