/** What is written as Parquet is read as the same by somebody else's reader. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askParquet } from '../../../test/ask-parquet.ts';
import type { Column } from './columns.ts';
import { writeParquet } from './write-parquet.ts';

const WORDS = ['', 'a', 'dé', '"x"\n', '🌱', 'k'];

/** Codes with runs and without, nulls among them. */
const codesFor = (most: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: -1, max: most }), fc.integer({ min: 1, max: 30 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((runs) => Int32Array.from(runs.flatMap(([code, times]) => new Array<number>(times).fill(code))));

const read = (column: Column, rows: number) =>
  askParquet([writeParquet({ it: column }, rows)], 'SELECT it FROM files').then((answer) =>
    answer.map(({ it: value }) => value),
  );

describe('Parquet', () => {
  it('keeps texts, with and without nulls', async () => {
    await fc.assert(
      fc.asyncProperty(codesFor(WORDS.length - 1), async (codes) => {
        const got = await read({ kind: 'text', values: WORDS, codes }, codes.length);
        expect(got).toEqual([...codes].map((code) => WORDS[code] ?? null));
      }),
      { numRuns: 15 },
    );
  });

  it('keeps sets of words, empty ones and none', async () => {
    const sets = [
      [],
      [[1, 2]],
      [
        [5, 0],
        [2, 4],
        [1, 3],
      ],
    ] as [number, number][][];
    await fc.assert(
      fc.asyncProperty(codesFor(sets.length - 1), async (codes) => {
        const got = await read({ kind: 'map', words: WORDS, sets, codes }, codes.length);
        const wanted = [...codes].map(
          (code) => sets[code]?.map(([key, value]) => ({ key: WORDS[key], value: WORDS[value] })) ?? null,
        );
        expect(got).toEqual(wanted);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps decimals below and above zero to the last digit, and moments in UTC', async () => {
    const values = [0, 1, -1, 2 ** 31, -(2 ** 31) - 1, 9_007_199_254_740_991, -9_007_199_254_740_991];
    const got = await read({ kind: 'decimal', scale: 8, values }, values.length);
    expect(got).toEqual([
      '0.00000000',
      '0.00000001',
      '-0.00000001',
      '21.47483648',
      '-21.47483649',
      '90071992.54740991',
      '-90071992.54740991',
    ]);
    const codes = Int32Array.of(1, -1, 0);
    const prices = await read({ kind: 'decimal', scale: 10, values: [1, 50_000_000_000], codes }, 3);
    expect(prices).toEqual(['5.0000000000', null, '0.0000000001']);
    const times = await read({ kind: 'time', values: [Date.UTC(2026, 9, 1), 0], codes }, 3);
    expect(times.map(String)).toEqual(['1970-01-01 00:00:00+00', 'null', '2026-10-01 00:00:00+00']);
    const doubles = await read({ kind: 'double', values: Float64Array.of(0.1, Number.NaN, -3) }, 3);
    expect(doubles).toEqual([0.1, null, -3]);
  });

  it('takes thousands of different words', async () => {
    const values = Array.from({ length: 5_000 }, (_, index) => `word ${index}`);
    const codes = Int32Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 5_000);
    const got = await read({ kind: 'text', values, codes }, codes.length);
    expect(got).toEqual([...codes].map((code) => values[code]));
  });
});
