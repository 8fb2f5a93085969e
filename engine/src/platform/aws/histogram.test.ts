import { expect, it } from 'vitest';
import { createHistogram } from './histogram.ts';

it('knows percentiles within five percent', () => {
  const histogram = createHistogram();
  for (let ms = 1; ms <= 1000; ms += 1) histogram.record(ms);
  const { p50, p95, p99 } = histogram.percentiles();
  expect(p50 / 500).toBeCloseTo(1, 1);
  expect(p95 / 950).toBeCloseTo(1, 1);
  expect(p99 / 990).toBeCloseTo(1, 1);
});

it('takes the least and the longest', () => {
  const histogram = createHistogram();
  expect(histogram.percentiles()).toEqual({ p50: 0, p95: 0, p99: 0 });
  histogram.record(0);
  expect(histogram.percentiles().p50).toBe(1);
  histogram.record(Number.MAX_SAFE_INTEGER);
  expect(histogram.percentiles().p99).toBeGreaterThan(300_000);
});
