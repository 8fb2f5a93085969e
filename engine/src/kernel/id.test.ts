/** Ids sort by time, never repeat, and give their time back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdFactory, parseId } from './id.ts';
import { unwrap } from './result.ts';

const zeros = (length: number) => new Uint8Array(length);

/** A clock that gives the readings one by one and then stands. */
function clock(readings: readonly number[]) {
  let next = 0;
  return () => new Date(readings[Math.min(next++, readings.length - 1)] ?? 0);
}

const anyTime = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const anyBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('createIdFactory', () => {
  it('writes what the ULID specification writes', () => {
    const make = createIdFactory({ now: () => new Date(1469918176385), random: zeros });
    expect(make()).toBe('01ARYZ6S410000000000000000');
    expect(make('chg')).toBe('chg_01ARYZ6S410000000000000001');
  });

  it('sorts as text by time, whatever chance adds', () => {
    fc.assert(
      fc.property(anyTime, anyTime, anyBytes, anyBytes, (a, b, chanceA, chanceB) => {
        fc.pre(a < b);
        const first = createIdFactory({ now: () => new Date(a), random: () => chanceA })();
        const second = createIdFactory({ now: () => new Date(b), random: () => chanceB })();
        expect(first < second).toBe(true);
        expect(first).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      }),
    );
  });

  it('only ever grows, also when the clock stands or goes back', () => {
    const times = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(times, anyBytes, (readings, bytes) => {
        const make = createIdFactory({ now: clock(readings), random: () => bytes });
        const ids = readings.map(() => make());
        expect([...ids].sort()).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('goes on into the next millisecond when one is used up', () => {
    const make = createIdFactory({ now: () => new Date(5), random: (length) => zeros(length).fill(255) });
    expect(make()).toBe('0000000005ZZZZZZZZZZZZZZZZ');
    expect(make()).toBe('00000000060000000000000000');
  });

  it('refuses a bad prefix and a bad clock', () => {
    const make = createIdFactory({ now: () => new Date(0), random: zeros });
    for (const prefix of ['', 'Chg', 'a_b', '1a', 'a'.repeat(17)])
      expect(() => make(prefix)).toThrow(/prefix/);
    for (const time of [-1, 2 ** 48, Number.NaN]) {
      expect(() => createIdFactory({ now: () => new Date(time), random: zeros })()).toThrow(/clock/);
    }
  });
});

describe('parseId', () => {
  it('gives back prefix and time of any id, in any case', () => {
    const prefix = fc.option(fc.stringMatching(/^[a-z][a-z0-9]{0,15}$/), { nil: undefined });
    fc.assert(
      fc.property(anyTime, anyBytes, prefix, fc.boolean(), (time, bytes, name, lower) => {
        const id = createIdFactory({ now: () => new Date(time), random: () => bytes })(name);
        const parsed = unwrap(parseId(lower ? id.toLowerCase() : id));
        expect(parsed).toEqual({ id, prefix: name, time: new Date(time) });
      }),
    );
  });

  it.each([
    ['', 'it has 0 characters'],
    ['01ARYZ6S41000000000000000', 'it has 25 characters'],
    ['01ARYZ6S4100000000000000I0', '"I" is never in an id'],
    ['81ARYZ6S410000000000000000', 'beyond the last id'],
    ['_01ARYZ6S410000000000000000', 'its prefix is malformed'],
    ['a-b_01ARYZ6S410000000000000000', 'its prefix is malformed'],
  ])('refuses %j', (text, problem) => {
    const result = parseId(text);
    expect(!result.ok && result.error.message).toContain(problem);
  });
});
