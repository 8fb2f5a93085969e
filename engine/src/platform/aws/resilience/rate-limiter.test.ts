import { describe, expect, it } from 'vitest';
import { manualClock } from '../../clock/manual-clock.ts';
import { createRateLimiter } from './rate-limiter.ts';

const limit = { burst: 10, perSecond: 5 };
const epoch = new Date('2026-03-01T00:00:00Z');

function setUp() {
  const clock = manualClock(epoch);
  return { clock, limiter: createRateLimiter(clock), now: () => clock.now().getTime() };
}

describe('a bucket', () => {
  it('lets a burst pass at once and the rest at its rate, in order', async () => {
    const { clock, limiter } = setUp();
    const order: number[] = [];
    const waits = Array.from({ length: 20 }, async (_, index) => {
      const waited = await limiter.acquire('a', 1, limit);
      order.push(index);
      return waited;
    });
    await clock.drain();
    const waited = await Promise.all(waits);
    expect(waited.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 0));
    expect(waited.at(-1)).toBe(2000);
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('is not shared between keys', async () => {
    const { clock, limiter } = setUp();
    await limiter.acquire('a', 10, limit);
    expect(await limiter.acquire('b', 10, limit)).toBe(0);
    expect(clock.sleeping).toBe(0);
  });

  it('serves more tokens than it holds from a full bucket, and then owes them', async () => {
    const { clock, limiter } = setUp();
    expect(await limiter.acquire('a', 30, limit)).toBe(0);
    const next = limiter.acquire('a', 1, limit);
    await clock.drain();
    expect(await next).toBe(4200); // 20 owed and 1 more at 5 a second
  });

  it('gives up a waiter who is aborted, and serves the next in its place', async () => {
    const { clock, limiter } = setUp();
    await limiter.acquire('a', 10, limit);
    const giveUp = new AbortController();
    const first = limiter.acquire('a', 1, limit, giveUp.signal);
    const second = limiter.acquire('a', 1, limit);
    giveUp.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    await clock.drain();
    expect(await second).toBe(200);
  });

  it('refuses one who was aborted before', async () => {
    const { limiter } = setUp();
    await expect(limiter.acquire('a', 1, limit, AbortSignal.abort(new Error('late')))).rejects.toThrow(
      'late',
    );
  });
});

describe('learning', () => {
  it('cuts once for throttles of calls that left before the cut', async () => {
    const { clock, limiter, now } = setUp();
    await limiter.acquire('a', 1, limit);
    const sentAt = now();
    await clock.advance(50);
    limiter.throttled('a', sentAt);
    limiter.throttled('a', sentAt);
    expect(limiter.rateOf('a')).toBeCloseTo(3.5);
    limiter.throttled('a', now());
    expect(limiter.rateOf('a')).toBeCloseTo(2.45);
  });

  it('empties the bucket at a throttle', async () => {
    const { clock, limiter, now } = setUp();
    await limiter.acquire('a', 1, limit);
    limiter.throttled('a', now());
    const next = limiter.acquire('a', 1, limit);
    await clock.drain();
    expect(await next).toBeGreaterThan(250);
  });

  it('grows only while it holds calls back', async () => {
    const { limiter } = setUp();
    await limiter.acquire('a', 1, limit);
    limiter.served('a', false);
    expect(limiter.rateOf('a')).toBe(5);
    limiter.served('a', true);
    expect(limiter.rateOf('a')).toBeCloseTo(5.01);
  });

  it('never falls below its floor', async () => {
    const { clock, limiter, now } = setUp();
    await limiter.acquire('a', 1, limit);
    for (let count = 0; count < 100; count += 1) {
      await clock.advance(1);
      limiter.throttled('a', now());
    }
    expect(limiter.rateOf('a')).toBeCloseTo(0.05);
  });
});

it('forgets buckets that are as new, and none that has learnt something or is not full', async () => {
  const { clock, limiter, now } = setUp();
  await limiter.acquire('learnt', 1, limit);
  limiter.throttled('learnt', now());
  await limiter.acquire('rested', 1, limit);
  await clock.advance(60_000);
  await limiter.acquire('spent', 30, limit);
  for (let count = 0; count < 10_000; count += 1) await limiter.acquire(`of many ${count}`, 1, limit);
  expect(limiter.rateOf('rested')).toBeUndefined();
  expect(limiter.rateOf('learnt')).toBeCloseTo(3.5);
  expect(limiter.rateOf('spent')).toBe(5);
});
