/** Broken JSON is named by line and column; what must not get in does not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json-text.ts';

describe('parseJson', () => {
  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 1 },
    );
  });

  it.each([
    ['', 'it ends too early', 1, 1],
    ['{', 'it ends too early', 1, 2],
    ['{"a": x}', 'expected value', 1, 7],
    ['{\n  "a": 1,\n}', 'expected name', 3, 1],
    ['[1, 2', 'it ends too early', 1, 6],
    ['[1 2]', 'expected , or end', 1, 4],
    ['{"a" 1}', 'expected :', 1, 6],
    ['{"a": "b\n"}', 'a string is not closed', 1, 7],
    ['{"a": 1}}', 'expected , or end', 1, 9],
    ['[01]', 'expected , or end', 1, 3],
    ['{1: 2}', 'expected name or }', 1, 2],
    ['nul', 'expected value', 1, 1],
    ['[}', 'expected value or ]', 1, 2],
  ])('%j: %s at line %i, column %i', (text, problem, line, column) => {
    expect(() => parseJson(text)).toThrow(
      expect.objectContaining({
        code: 'JSON_INVALID',
        message: `The body is not JSON: ${problem} at line ${line}, column ${column}.`,
      }),
    );
  });

  it('finds a fault wherever JSON.parse does, and only there', () => {
    const soup = fc.array(
      fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '1', 'null', ' ', '"', '-', '\\'),
    );
    fc.assert(
      fc.property(soup, (words) => {
        const text = words.join('');
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        if (valid) expect(() => parseJson(text)).not.toThrow();
        else expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'JSON_INVALID' }));
      }),
      { seed: 2, numRuns: 2_000 },
    );
  });

  it('names the place in a megabyte', () => {
    expect(() => parseJson(`["${'a'.repeat(1_000_000)}", x]`)).toThrow(/line 1, column 1000006/);
  });

  it('refuses ten thousand levels, however they are spelled', () => {
    expect(() => parseJson('['.repeat(10_000) + ']'.repeat(10_000))).toThrow(/nested deeper than 64/);
    expect(() => parseJson('{"a":'.repeat(10_000) + 1 + '}'.repeat(10_000))).toThrow(/nested deeper than 64/);
    expect(parseJson(JSON.stringify(['['.repeat(100)]))).toEqual(['['.repeat(100)]);
  });

  it.each([
    '{"__proto__": {"admin": true}}',
    '{"a": [{"\\u005f_proto__": 1}]}',
    '{"\\u005F\\u005fproto__": 1}',
  ])('refuses %s', (text) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
  });

  it.each(['"a\\u0000b"', '{"a\\u0000": 1}', '["\\ud800"]', '{"x": {"y": "\\uDC00\\uD800"}}'])(
    'refuses text that no database stores: %s',
    (text) => {
      expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: 'TEXT_INVALID' }));
    },
  );

  it('keeps every other character', () => {
    expect(parseJson('"\\ud83d\\ude00 \\u0001 \\u00fc"')).toBe('😀 \u0001 ü');
  });
});
