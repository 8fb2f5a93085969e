/** Near names are found, far names are not offered. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance, nearest } from './nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['port', 'port', 0],
    ['prot', 'port', 1],
    ['prt', 'port', 1],
    ['portt', 'port', 1],
    ['pont', 'port', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, zero only for equals, and at most the longer length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('nearest', () => {
  it('offers the nearest first and nothing far', () => {
    expect(nearest('prot', ['host', 'port', 'publicUrl'])).toEqual(['port']);
    expect(nearest('LOGLEVEL', ['logLevel'])).toEqual(['logLevel']);
    expect(nearest('zzz', ['host', 'port'])).toEqual([]);
    expect(nearest('regoin', ['region', 'regions', 'reason'])).toEqual(['region', 'regions']);
  });

  it('is quick on hostile input', () => {
    expect(nearest('x'.repeat(1_000_000), ['port', 'y'.repeat(1_000_000)])).toEqual([]);
  });

  it('makes a sentence or nothing', () => {
    expect(didYouMean('prot', ['port'])).toBe(' Did you mean port?');
    expect(didYouMean('zzz', ['port'])).toBe('');
  });
});
