/** Figures keep their meaning at every size, and the edges between units do not show four digits. */
import { describe, expect, it } from 'vitest';
import { formatAgo, formatBytes, formatCount, formatInstant, formatSpan, humanize } from './format.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '0.98 KiB'],
    [1024, '1.00 KiB'],
    [1_023_487, '999 KiB'],
    [1_023_488, '0.98 MiB'],
    [12_345_678, '11.8 MiB'],
    [1_331_439_862, '1.24 GiB'],
    [2 ** 60 * 5, '5120 PiB'],
  ])('%d is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('formatSpan', () => {
  it.each([
    [-5, '0 s'],
    [8_400, '8 s'],
    [60_000, '1 min'],
    [3_660_000, '1 h 1 min'],
    [86_400_000, '1 d'],
    [277_200_000, '3 d 5 h'],
  ])('%d ms is %s', (span, text) => {
    expect(formatSpan(span)).toBe(text);
  });
});

describe('formatAgo', () => {
  const now = new Date('2026-11-21T04:00:00Z');
  it.each([
    ['2026-11-21T03:59:55Z', 'just now'],
    ['2026-11-21T03:56:00Z', '4 min ago'],
    ['2026-11-21T01:30:00Z', '2 h ago'],
    ['2026-11-21T06:10:00Z', 'in 2 h'],
  ])('%s is %s', (then, text) => {
    expect(formatAgo(new Date(then), now)).toBe(text);
  });
});

it('groups thousands, names instants in UTC, and turns identifiers into words', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567');
  expect(formatInstant(new Date('2026-11-21T04:03:25.678Z'))).toBe('2026-11-21 04:03:25 UTC');
  expect(humanize('lake_free-space')).toBe('Lake free space');
});
