/** Equal values have one spelling, different values have different ones, doubtful values have none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });

describe('canonicalJson', () => {
  it('writes the examples of RFC 8785', () => {
    expect(
      canonicalJson({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000f\nA\'B"\\\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    // Sorted by UTF-16 code units: the emoji's surrogates stand before U+FB33.
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 };
    expect(canonicalJson(names)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}');
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [1e21, '1e+21'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
  ])('writes the number %d', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('is JSON for the same value, whatever the order of the names', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });

  it('tells different values apart', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(canonicalJson(a) === canonicalJson(b)).toBe(same);
      }),
    );
  });

  it('keeps a name that other code takes for a prototype', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
  });

  const loop: { self?: unknown } = {};
  loop.self = loop;
  it.each([
    ['NaN', { a: [Number.NaN] }, '$.a[0]'],
    ['Infinity', Number.POSITIVE_INFINITY, '$'],
    ['undefined', { a: undefined }, '$.a'],
    ['a hole', { a: Object.assign([], { length: 1 }) }, '$.a[0]'],
    ['bigint', { a: 1n }, '$.a'],
    ['function', { a: () => 1 }, '$.a'],
    ['symbol', Symbol('x'), '$'],
    ['symbol name', { [Symbol('x')]: 1 }, '$'],
    ['Date', { at: new Date(0) }, '$.at'],
    ['Map', new Map(), '$'],
    ['lone high surrogate', { a: 'x\ud800' }, '$.a'],
    ['lone low surrogate', ['\udc00x'], '$[0]'],
    ['lone surrogate in a name', { '\ud800': 1 }, '$.\ud800'],
  ])('refuses %s', (_name, value, field) => {
    expect(() => canonicalJson(value)).toThrow(
      expect.objectContaining({ code: 'CANONICAL_JSON_REFUSED', at: { field } }),
    );
  });

  it('refuses a cycle', () => {
    expect(() => canonicalJson(loop)).toThrow(/nesting without end/);
  });
});

function mapObjects(value: unknown, order: (names: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, order));
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  const source = value as Record<string, unknown>;
  return Object.fromEntries(
    order(Object.keys(source)).map((name) => [name, mapObjects(source[name], order)]),
  );
}

const reversed = (value: unknown): unknown => mapObjects(value, (names) => [...names].reverse());

const sorted = (value: unknown): unknown => mapObjects(value, (names) => [...names].sort());
