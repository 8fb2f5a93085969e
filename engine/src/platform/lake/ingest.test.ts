/** Files of others become rows of the lake: typed, sorted, by partition, and not at all where one value is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import { decimal, defineTable, type Lake, rate, tags, varchar } from './index.ts';

const lines = defineTable({
  name: 'lines',
  description: 'Lines of a bill.',
  columns: {
    month: varchar('Its month.', 'required'),
    what: varchar('For what.', 'nullable'),
    cost: decimal('How much.', 'required'),
    price: rate('Of one.', 'nullable'),
    words: tags('Tags.', 'nullable'),
  },
  sortBy: ['what'],
  partitionBy: ['month'],
});

let scratch: ScratchLake;
let lake: Lake;
let folder: string;
beforeAll(async () => {
  scratch = await openScratchLake();
  lake = scratch.lake;
  folder = mkdtempSync(path.join(tmpdir(), 'reeve-ingest-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await scratch.end();
});

function csv(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return `read_csv('${file}', all_varchar = true, header = true)`;
}

const columns = { month: 'm', what: 'w', cost: 'c', price: 'p' };

const publish = (staged: Awaited<ReturnType<Lake['ingest']>>) =>
  scratch.ledger.transaction((tx) => lake.publish(tx, [staged]));

const all = async () =>
  (await lake.query({ sql: 'SELECT month, what, cost, price, words FROM lines', tables: [lines] })).rows;

describe('rows of foreign files', () => {
  it('go into the files of their partitions, sorted, with every digit', async () => {
    const from = csv(
      'two.csv',
      'm,w,c,p\n2026-02,b,1.5,0.0000166667\n2026-01,z,-2,\n2026-02,a,0.00000001,1\n',
    );
    const staged = await lake.ingest(lines, { from, columns });
    expect(staged.files.map(({ partition, rows }) => [partition.month, rows])).toEqual([
      ['2026-01', 1],
      ['2026-02', 2],
    ]);
    const { rows } = await lake.query({
      sql: `SELECT sum(cost) AS cost FROM ${lake.source(staged)}`,
      tables: [],
    });
    expect(rows).toEqual([{ cost: '-0.49999999' }]);
    await publish(staged);
    expect(await all()).toEqual([
      { month: '2026-01', what: 'z', cost: '-2.00000000', price: null, words: null },
      { month: '2026-02', what: 'a', cost: '0.00000001', price: '1.000000000000000000', words: null },
      { month: '2026-02', what: 'b', cost: '1.50000000', price: '0.000016666700000000', words: null },
    ]);
  });

  it('are refused as a whole when one of them is wrong', async () => {
    const before = await all();
    const wrong = csv('wrong.csv', 'm,w,c,p\n2026-03,a,1,1\n2026-03,b,lots,1\n');
    await expect(lake.ingest(lines, { from: wrong, columns })).rejects.toThrow(/lots/);
    const empty = csv('empty.csv', 'm,w,c,p\n2026-03,a,,1\n');
    await expect(lake.ingest(lines, { from: empty, columns })).rejects.toThrow(/cost is empty/);
    expect(await all()).toEqual(before);
    expect((await lake.fsck()).items).toEqual([]);
  });

  it('may be none', async () => {
    const staged = await lake.ingest(lines, { from: csv('none.csv', 'm,w,c,p\n'), columns });
    expect(staged).toEqual({ table: 'lines', rows: 0, files: [] });
  });
});
