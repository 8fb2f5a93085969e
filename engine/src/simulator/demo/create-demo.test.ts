/** The demo is the same whenever it is made, however it is walked through. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from './calendar.ts';
import { createDemo, type Demo } from './create-demo.ts';

const preparedAt = new Date('2026-11-21T15:30:00Z');
const small = (seed = 7): Demo => createDemo({ seed, scale: 0.02, preparedAt });
const walked = (demo: Demo, stops: readonly number[]): string => {
  for (const stop of stops) demo.advance(new Date(stop));
  return JSON.stringify(demo.world);
};

describe('the demo', () => {
  it('is byte for byte the same for the same seed, scale and day', () => {
    const end = Date.UTC(2026, 10, 21);
    const later = createDemo({ seed: 7, scale: 0.02, preparedAt: new Date('2026-11-21T00:00:00Z') });
    expect(walked(small(), [end])).toBe(walked(later, [end]));
    expect(walked(small(8), [end])).not.toBe(walked(small(), [end]));
    expect(small().truths).toEqual(later.truths);
  });

  it('comes to the same world in whatever steps', () => {
    const { start, end } = small().calendar;
    const whole = walked(small(), [end]);
    const stops = fc.array(fc.integer({ min: start - DAY_MS, max: end }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(stops, (days) => {
        const inOrder = [...days].sort((a, b) => a - b);
        const last = inOrder.at(-1) ?? start;
        const steps = small();
        expect(walked(steps, inOrder)).toBe(walked(small(), [last]));
        expect(walked(steps, [end])).toBe(whole);
      }),
      { numRuns: 3 },
    );
  });

  it('opens at a day as it was walked to, without what nobody will see', () => {
    const { start, end } = small().calendar;
    for (const at of [(start + end) / 2, end]) {
      const opened = createDemo({ seed: 7, scale: 0.02, preparedAt, from: new Date(at) });
      expect(walked(opened, [at])).toBe(walked(small(), [at]));
      expect(opened.truths).toEqual(small().truths);
    }
  });

  it('tells its story in the order of time', () => {
    let last = Number.NEGATIVE_INFINITY;
    for (const { at } of small().story()) {
      expect(at).toBeGreaterThanOrEqual(last);
      last = at;
    }
  });
});

describe('the size of the demo', () => {
  const counted = (scale: number) => {
    const demo = createDemo({ seed: 3, scale, preparedAt, from: preparedAt });
    demo.advance(preparedAt);
    const counts = new Map<string, number>();
    for (const event of demo.story())
      if (event.kind === 'appear' && event.actor.goneAt > demo.calendar.end)
        counts.set(event.actor.kind, (counts.get(event.actor.kind) ?? 0) + 1);
    return counts;
  };
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

  it('is some 25,000 resources at scale 1, of a mix as companies have it', () => {
    const counts = counted(1);
    expect(sum(counts)).toBeGreaterThan(22_000);
    expect(sum(counts)).toBeLessThan(28_000);
    const bands = {
      'ec2:instance': [300, 900],
      'ec2:volume': [500, 1500],
      'lambda:function': [500, 1500],
      'iam:role': [900, 2500],
      'logs:log-group': [800, 2500],
      'cloudwatch:alarm': [2000, 5000],
      s3: [200, 600],
      'rds:db': [100, 300],
    } as const;
    for (const [kind, [from, to]] of Object.entries(bands)) {
      expect(counts.get(kind), kind).toBeGreaterThan(from);
      expect(counts.get(kind), kind).toBeLessThan(to);
    }
    // No kind is most of it.
    expect(Math.max(...counts.values()) / sum(counts)).toBeLessThan(0.2);
  });

  it('grows with the scale', () => {
    const grown = sum(counted(2));
    expect(grown).toBeGreaterThan(42_000);
    expect(grown).toBeLessThan(56_000);
  });
});
