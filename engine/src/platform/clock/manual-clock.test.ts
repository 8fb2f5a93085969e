/** The virtual clock wakes everybody in order, exactly on time, and never by itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualClock } from './manual-clock.ts';

const START = new Date('2026-01-01T00:00:00Z');

describe('manualClock', () => {
  it('stands still until it is advanced', async () => {
    const clock = manualClock(START);
    let woke = false;
    const sleep = clock.sleep(1).then(() => {
      woke = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(clock.now()).toEqual(START);
    expect(woke).toBe(false);
    expect(clock.nextWake).toEqual(new Date(START.getTime() + 1));
    await clock.advance(1);
    expect(woke).toBe(true);
    await sleep;
  });

  it('wakes any set of sleepers in the order of their deadlines, each at its own moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5000), { maxLength: 30 }), async (delays) => {
        const clock = manualClock(START);
        const seen: { delay: number; index: number; at: number }[] = [];
        const all = delays.map((delay, index) =>
          clock
            .sleep(delay)
            .then(() => seen.push({ delay, index, at: clock.now().getTime() - START.getTime() })),
        );
        await clock.advance(5000);
        await Promise.all(all);
        const expected = delays
          .map((delay, index) => ({ delay, index, at: delay }))
          .sort((a, b) => a.delay - b.delay || a.index - b.index);
        expect(seen).toEqual(expected);
        expect(clock.now().getTime()).toBe(START.getTime() + 5000);
      }),
      { numRuns: 50 },
    );
  });

  it('lets a loop that sleeps again wake as often as fits into the span', async () => {
    const clock = manualClock(START);
    const beats: number[] = [];
    const loop = (async () => {
      for (let beat = 0; beat < 4; beat += 1) {
        await clock.sleep(300);
        beats.push(clock.now().getTime() - START.getTime());
      }
    })();
    await clock.advance(1000);
    expect(beats).toEqual([300, 600, 900]);
    expect(clock.sleeping).toBe(1);
    await clock.drain();
    await loop;
    expect(beats).toEqual([300, 600, 900, 1200]);
    expect(clock.now().getTime()).toBe(START.getTime() + 1200);
  });

  it('rejects an aborted sleeper with its reason and forgets it', async () => {
    const clock = manualClock(START);
    const controller = new AbortController();
    const sleep = clock.sleep(10, controller.signal);
    controller.abort(new Error('stop'));
    await expect(sleep).rejects.toThrow('stop');
    expect(clock.sleeping).toBe(0);
    await expect(clock.sleep(10, controller.signal)).rejects.toThrow('stop');
  });

  it('refuses to go back and to drain what never ends', async () => {
    const clock = manualClock(START);
    await expect(clock.advance(-1)).rejects.toThrow(/cannot go back/);
    const controller = new AbortController();
    const endless = (async () => {
      for (;;) await clock.sleep(1, controller.signal);
    })();
    await expect(clock.drain(10)).rejects.toThrow(/still sleepers/);
    controller.abort(new Error('enough'));
    await expect(endless).rejects.toThrow('enough');
  });
});
