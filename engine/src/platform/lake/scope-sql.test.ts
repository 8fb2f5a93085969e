import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopeSet } from './scope-sql.ts';

const COLUMNS = ['type', 'account', 'region'];
const VALUES = ['a', 'b', "c'; --"] as const;
const every = VALUES.flatMap((type) =>
  VALUES.flatMap((account) => VALUES.map((region) => [type, account, region])),
);

function anyOf(tuples: readonly (readonly string[])[]): string {
  const set = scopeSet(COLUMNS);
  for (const tuple of tuples) set.add(tuple);
  return set.sql();
}

let instance: DuckDBInstance;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
});
afterAll(() => instance.closeSync());

/** The rows of which it is true, among all there can be. */
async function chosen(condition: string): Promise<string[]> {
  const connection = await instance.connect();
  try {
    const rows = every.map((row) => `(${row.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`);
    const from = `(VALUES ${rows.join(', ')}) AS known(type, account, region)`;
    const found = await connection.runAndReadAll(`SELECT * FROM ${from} WHERE ${condition}`);
    return found.getRows().map((row) => row.join(' '));
  } finally {
    connection.closeSync();
  }
}

describe('a set of scopes', () => {
  it('is true of exactly the scopes that were given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(every, { minLength: 1 }), async (tuples) => {
        expect((await chosen(anyOf(tuples))).sort()).toEqual(tuples.map((tuple) => tuple.join(' ')).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('says in a few words what is true of all types in all accounts and regions', () => {
    const numbers = Array.from({ length: 40 }, (_, index) => String(index));
    const cells = numbers.flatMap((type) =>
      numbers.flatMap((account) => numbers.map((region) => [type, account, region])),
    );
    expect(anyOf(cells).length).toBeLessThan(1_500);
  });
});
