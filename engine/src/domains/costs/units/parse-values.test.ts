/** CSVs of business metrics, the friendly and the hostile: right, or refused by line and column. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReeveError } from '#kernel/error.ts';
import { parseValues } from './parse-values.ts';
import { readRecords } from './read-records.ts';

const parse = (csv: string, more: object = {}) =>
  parseValues({ csv, metric: 'orders', unit: 'order', decimals: 'point', ...more });
const refusal = (csv: string, more: object = {}): string => {
  try {
    parse(csv, more);
  } catch (error) {
    if (error instanceof ReeveError) return error.message;
    throw error;
  }
  throw new Error('it was taken');
};

describe('a CSV of a business metric', () => {
  it('is read with quotes, a byte-order mark, dimensions and several metrics', () => {
    const csv =
      '\uFEFF"Day","Value",team\r\n2026-10-01,"12.50","a ""b"", c"\r\n\r\n2026-10-01,0,\r\n2026-10-02,3,"two\nlines"';
    expect(parse(csv)).toEqual({
      lines: 3,
      metrics: [
        {
          name: 'orders',
          unit: 'order',
          grain: 'day',
          values: [
            { at: '2026-10-01', value: '12.50', dimensions: { team: 'a "b", c' } },
            { at: '2026-10-01', value: '0', dimensions: {} },
            { at: '2026-10-02', value: '3', dimensions: { team: 'two\nlines' } },
          ],
        },
      ],
    });
    const several = 'month;metric;unit;value\n2026-09;users;user;1,5\n2026-09;calls;call;7';
    const { metrics } = parse(several, { metric: undefined, unit: undefined, decimals: 'comma' });
    expect(metrics.map(({ name, unit, grain, values }) => [name, unit, grain, values[0]])).toEqual([
      ['users', 'user', 'month', { at: '2026-09-01', value: '1.5', dimensions: {} }],
      ['calls', 'call', 'month', { at: '2026-09-01', value: '7', dimensions: {} }],
    ]);
  });

  it.each([
    [
      '2026-10-01,"1.234,56"',
      'Line 2 of the CSV, column value: "1.234,56" is no number that is counted; write it as 1234.5, without signs between thousands.',
    ],
    ['2026-10-01,=1+1', 'column value: "=1+1" is no number'],
    ['2026-10-01,-5', '"-5" is no number'],
    ['2026-10-01,1e9', '"1e9" is no number'],
    ['2026-10-01,', 'column value: it is empty'],
    ['2026-10-01,123456789012345678901', 'is no number'],
    ['01.10.2026,5', 'column day: "01.10.2026" is no day; write it as 2026-10-05'],
    ['2026-02-30,5', '"2026-02-30" is no day'],
    [
      '2026-10-01,5\n2026-10-02,6\n2026-10-01,7',
      'Line 4 of the CSV, column day: 2026-10-01 of orders stands on line 2 already.',
    ],
    ['2026-10-01,5,6', 'the line has 3 columns, the first line 2'],
    ['2026-10-01,"5', 'Line 2 of the CSV, column 2: a quotation mark is not closed.'],
    ['2026-10-01,"5"x', 'text stands beside a quotation mark'],
    ['', 'it has a first line and no others'],
  ])('refuses %j', (lines, message) => {
    expect(refusal(`day,value\n${lines}`)).toContain(message);
  });

  it('refuses a first line that says too little, and words that are too long', () => {
    expect(refusal('')).toContain('it is empty');
    expect(refusal('when,value\n1,2')).toContain('names no column day');
    expect(refusal('day,amount\n1,2')).toContain('names no column value');
    expect(refusal('day,value,team,Team\n1,2,3,4')).toContain('two of its columns have the same name');
    expect(refusal('day,value\n1,2', { metric: undefined })).toContain('no column metric');
    expect(refusal(`day,value,team\n2026-10-01,1,${'x'.repeat(257)}`)).toContain(
      'column team: it is longer than 256',
    );
    expect(parse(`day,value,team\n2026-10-01,1,${'x'.repeat(256)}`).lines).toBe(1);
    expect(refusal('day,value,metric\n2026-10-01,1,../../etc', { metric: undefined })).toContain(
      'is no name',
    );
  });

  it('keeps text of formulas as the text that it is', () => {
    const { metrics } = parse('day,value,team\n2026-10-01,1,=SUM(A1)');
    expect(metrics[0]?.values[0]?.dimensions).toEqual({ team: '=SUM(A1)' });
  });

  it('reads two hundred thousand lines in a moment', () => {
    const teams = Array.from({ length: 500 }, (_, team) => `t${team}`);
    const days = Array.from({ length: 400 }, (_, day) =>
      new Date(Date.UTC(2025, 0, day + 1)).toISOString().slice(0, 10),
    );
    const csv = `day,value,team\n${days.flatMap((day) => teams.map((team) => `${day},17.25,${team}`)).join('\n')}`;
    expect(parse(csv).lines).toBe(200_000);
  });
});

it('gives back every text that was written by the rules of CSV', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', ' ', 'ü', '=') });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), (rows) => {
      const csv = ['"a","b"', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
      const records = [...readRecords(csv, 'x')].slice(1);
      expect(records.map(({ fields }) => fields)).toEqual(rows);
      let line = 2;
      for (const [index, record] of records.entries()) {
        expect(record.line).toBe(line);
        line += 1 + (rows[index] ?? []).join('').split('\n').length - 1;
      }
    }),
  );
});
