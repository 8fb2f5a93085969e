import { describe, expect, it } from 'vitest';
import { manualClock } from '../../clock/manual-clock.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';

const options = { threshold: 3, openMs: 1_000, maxOpenMs: 3_000 };

function opened() {
  const clock = manualClock(new Date('2026-03-01T00:00:00Z'));
  const breaker = createCircuitBreaker(clock, options);
  for (let count = 0; count < 3; count += 1) breaker.report('a', 'dead');
  return { clock, breaker };
}

describe('the breaker', () => {
  it('opens after failures in a row, for that key alone', () => {
    const { breaker } = opened();
    expect(breaker.allow('a')).toBe(false);
    expect(breaker.allow('b')).toBe(true);
  });

  it('counts anew after a sign of life', () => {
    const { breaker } = opened();
    for (const health of ['dead', 'dead', 'alive', 'dead', 'dead'] as const) breaker.report('b', health);
    expect(breaker.allow('b')).toBe(true);
  });

  it('lets one probe through when its time is over, and closes when that lives', async () => {
    const { clock, breaker } = opened();
    await clock.advance(1_000);
    expect(breaker.allow('a')).toBe(true);
    expect(breaker.allow('a')).toBe(false);
    breaker.report('a', 'alive');
    expect(breaker.allow('a')).toBe(true);
    expect(breaker.allow('a')).toBe(true);
  });

  it('stays open twice as long after a dead probe, up to a limit', async () => {
    const { clock, breaker } = opened();
    for (const openMs of [1_000, 2_000, 3_000, 3_000]) {
      await clock.advance(openMs - 1);
      expect(breaker.allow('a')).toBe(false);
      await clock.advance(1);
      expect(breaker.allow('a')).toBe(true);
      breaker.report('a', 'dead');
    }
  });

  it('sends another probe when nobody waited for the last one', async () => {
    const { clock, breaker } = opened();
    await clock.advance(1_000);
    expect(breaker.allow('a')).toBe(true);
    breaker.report('a', 'unknown');
    expect(breaker.allow('a')).toBe(true);
  });
});
