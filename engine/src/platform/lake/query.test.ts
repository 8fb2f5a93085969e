import { readdir, readFile, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anywhere, events, happened } from '../../../test/lake-tables.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import type { Lake, Query } from './index.ts';
import { openQueryPool, type QueryPool } from './query-pool.ts';

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
  await scratch.ledger.transaction((tx) => scratch.lake.write(tx, events, [happened(0, 5000)], anywhere));
});
afterAll(() => scratch.end());

const ask = (sql: string, more: Partial<Query> = {}, lake: Lake = scratch.lake) =>
  lake.query({ sql, tables: [events], ...more });
const numbers = (count: number) => `SELECT i FROM range(${count}) AS t(i)`;
const ENDLESS = 'SELECT count(*) FROM range(1000000000000)';

/** All query processes over the scratch lake's folder. */
async function processes(): Promise<number[]> {
  const found: number[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(scratch.lake.dir) && line.includes('query-process')) found.push(Number(pid));
  }
  return found;
}

/** Those started since this call. */
async function newProcesses(): Promise<() => Promise<number[]>> {
  const before = new Set(await processes());
  return async () => (await processes()).filter((pid) => !before.has(pid));
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(10);
}

describe('an answer', () => {
  it('has plain values of one form each', async () => {
    const { rows } = await ask(`SELECT 1::HUGEINT AS small, 2::BIGINT ** 62 AS dbl, (2::HUGEINT << 70) AS big,
      1.10::DECIMAL(5,2) AS money, DATE '2026-02-28' AS day, TIMESTAMPTZ '2026-01-01 00:00:00.000001+02' AS at,
      TIMESTAMP '1960-01-01 00:00:00.5' AS local, MAP {'a': 1} AS map, [1, NULL] AS list, {'x': 'y'} AS struct, NULL AS nothing`);
    expect(rows).toEqual([
      {
        small: 1,
        dbl: 2 ** 62,
        big: String(2n << 70n),
        money: '1.10',
        day: '2026-02-28',
        at: '2025-12-31T22:00:00.000001Z',
        local: '1960-01-01T00:00:00.500',
        map: { a: 1 },
        list: [1, null],
        struct: { x: 'y' },
        nothing: null,
      },
    ]);
  });

  it('takes parameters by name, never into the SQL', async () => {
    const { rows } = await ask(
      'SELECT $text AS text, $number + 1 AS number, $half AS half, $at::TIMESTAMPTZ AS at, $none IS NULL AS none, $flag AS flag, list_contains($list, $text) AS listed',
      {
        params: {
          text: "'; DROP TABLE x; --",
          number: 41,
          half: 0.5,
          at: new Date('2026-10-01T00:00:00Z'),
          none: null,
          flag: true,
          list: ["'; DROP TABLE x; --", 'b'],
        },
      },
    );
    expect(rows).toEqual([
      {
        text: "'; DROP TABLE x; --",
        number: 42,
        half: 0.5,
        at: '2026-10-01T00:00:00.000Z',
        none: true,
        flag: true,
        listed: true,
      },
    ]);
  });

  it('is cut at the cap of rows or bytes with a mark, or refused', async () => {
    const cut = await ask(numbers(10_000), { maxRows: 300, overflow: 'truncate' });
    expect([cut.rows.length, cut.rows.at(-1), cut.truncated]).toEqual([300, { i: 299 }, 'rows']);
    const whole = await ask(numbers(300), { maxRows: 300 });
    expect([whole.rows.length, whole.truncated]).toEqual([300, false]);
    const wide = await ask(`SELECT repeat('x', 1000) AS x FROM range(100)`, {
      maxBytes: 10_500,
      overflow: 'truncate',
    });
    expect([wide.rows.length, wide.truncated]).toEqual([10, 'bytes']);
    await expect(ask(numbers(301), { maxRows: 300 })).rejects.toMatchObject({
      code: 'LAKE_QUERY_TOO_LARGE',
      message: 'The answer is larger than the limit of 300 rows.',
    });
  });

  it('streams in portions as fast as its reader takes them, and may be left early', async () => {
    const { lake } = scratch;
    const stream = await lake.stream<{ i: number }>({ sql: numbers(200_000), tables: [] });
    let sum = 0;
    let portions = 0;
    for await (const rows of stream.portions) {
      for (const row of rows) sum += row.i;
      portions += 1;
    }
    expect([sum, portions > 10]).toEqual([(200_000 * 199_999) / 2, true]);
    const left = await lake.stream({ sql: numbers(1_000_000_000), tables: [] });
    for await (const rows of left.portions) if (rows.length > 0) break;
    expect((await ask('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('comes as columns: numbers as arrays of their type, the rest as values', async () => {
    const { lake } = scratch;
    const sql = `SELECT i::UINTEGER AS i, (i % 200)::UTINYINT AS kind, -i AS signed, i / 2 AS half, 'x' || i AS text,
      i > 5 AS flag, NULL::DATE AS day FROM range(100000) AS t(i)`;
    const { portions } = await lake.columns({ sql, tables: [] });
    const all: Record<string, unknown[]> = {};
    const types = new Set<string>();
    for await (const portion of portions)
      for (const [name, values] of Object.entries(portion)) {
        types.add(`${name} ${values.constructor.name}`);
        all[name] = [...(all[name] ?? []), ...values];
      }
    expect([...types]).toEqual([
      'i Uint32Array',
      'kind Uint8Array',
      'signed BigInt64Array',
      'half Float64Array',
      'text Array',
      'flag Array',
      'day Array',
    ]);
    const counted = Array.from({ length: 100_000 }, (_, i) => i);
    expect(all.i).toEqual(counted);
    expect(all.kind).toEqual(counted.map((i) => i % 200));
    expect(all.text?.slice(99_998)).toEqual(['x99998', 'x99999']);
    expect([all.signed?.at(-1), all.half?.at(-1), all.flag?.at(-1), all.day?.at(-1)]).toEqual([
      -99_999n,
      49_999.5,
      true,
      null,
    ]);
    const unknown = await lake.columns({ sql: 'SELECT NULL::INTEGER AS n', tables: [] });
    await expect(unknown.portions.next()).rejects.toMatchObject({
      code: 'LAKE_SQL_INVALID',
      message: expect.stringContaining('Column n holds null'),
    });
    const left = await lake.columns({ sql: numbers(1_000_000_000), tables: [] });
    for await (const portion of left.portions) if (portion.i) break;
    expect((await ask('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('names what is wrong with the SQL', async () => {
    await expect(ask('SELECT nothing FROM events')).rejects.toMatchObject({ code: 'LAKE_SQL_INVALID' });
    await expect(ask('SELECT 1; SELECT 2')).rejects.toMatchObject({ code: 'LAKE_SQL_REFUSED' });
  });
});

describe('a query', () => {
  it('ends when its caller aborts, whenever that is, and its process lives on', async () => {
    const lake = scratch.another({ queriesAtOnce: 1 });
    const started = await newProcesses();
    await ask('SELECT 1', {}, lake);
    const before = await started();
    for (const afterMs of [...Array(30).keys(), 100]) {
      const abort = new AbortController();
      const two = [1, 2].map(() => ask(ENDLESS, { signal: abort.signal }, lake)); // one runs, the other waits
      setTimeout(() => abort.abort(), afterMs);
      const cancelled = { status: 'rejected', reason: { code: 'LAKE_QUERY_CANCELLED' } };
      expect(await Promise.allSettled(two)).toMatchObject([cancelled, cancelled]);
      await expect(ask('SELECT 1', { signal: abort.signal }, lake)).rejects.toMatchObject({
        code: 'LAKE_QUERY_CANCELLED',
      });
    }
    await ask('SELECT 1', {}, lake);
    expect(before).toHaveLength(1);
    expect(await started()).toEqual(before);
    await lake.close();
  });

  it('ends at its time limit', async () => {
    await expect(ask(ENDLESS, { timeLimitMs: 150 })).rejects.toMatchObject({
      code: 'LAKE_QUERY_TIMEOUT',
      message: 'The query ran longer than 0.15 s and was stopped.',
    });
  });

  it('that runs out of memory says so, and the next one works', async () => {
    const lake = scratch.another({ queryMemory: '64MB', spill: '1MB' });
    await expect(ask('SELECT len(list(i)) FROM range(30000000) AS t(i)', {}, lake)).rejects.toMatchObject({
      code: 'LAKE_QUERY_MEMORY',
    });
    expect((await ask('SELECT count(*) AS n FROM events', {}, lake)).rows).toEqual([{ n: 5000 }]);
    await lake.close();
  });

  it('whose process is killed says so, and the next one works', async () => {
    const lake = scratch.another();
    const started = await newProcesses();
    for (let round = 0; round < 2; round++) {
      const running = ask(ENDLESS, {}, lake);
      running.catch(() => undefined);
      await until(async () => (await started()).length > 0);
      await delay(round * 200);
      // The idle process of the round before may be met first; then the query starts a new one.
      let over = false;
      void running.catch(() => undefined).then(() => (over = true));
      await until(async () => {
        if (!over) for (const pid of await started()) process.kill(pid, 'SIGKILL');
        return over;
      });
      await expect(running).rejects.toMatchObject({
        code: 'LAKE_QUERY_PROCESS_DIED',
        message: expect.stringContaining('SIGKILL'),
      });
      expect((await ask('SELECT count(*) AS n FROM events', {}, lake)).rows).toEqual([{ n: 5000 }]);
    }
    await lake.close();
    expect(await started()).toEqual([]);
  });

  it('does not meet the secrets of the engine', async () => {
    await ask('SELECT 1');
    const [pid] = await processes();
    const environment = (await readFile(`/proc/${pid}/environ`, 'utf8'))
      .split('\0')
      .map((line) => line.split('=')[0]);
    expect(
      environment.filter(
        (name) => !['TZ', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE', ''].includes(name ?? ''),
      ),
    ).toEqual([]);
  });

  it('reads nothing but what the manifest names, and says when that is damaged', async () => {
    const { ledger } = scratch;
    const lake = scratch.another();
    const staged = await lake.stage({ ...events, name: 'damaged' }, [happened(0, 5000)], anywhere);
    await ledger.transaction((tx) => lake.publish(tx, [staged]));
    const file = path.join(lake.dir, staged.files[0]?.path ?? '');
    const damaged = { ...events, name: 'damaged' };
    await truncate(file, 1000);
    const sql = 'SELECT sum(id) FROM damaged';
    await expect(lake.query({ sql, tables: [damaged] })).rejects.toMatchObject({
      code: 'LAKE_FILE_UNREADABLE',
    });
    await rm(file);
    await expect(lake.query({ sql, tables: [damaged] })).rejects.toMatchObject({
      code: 'LAKE_FILE_UNREADABLE',
    });
    await lake.close();
  });
});

describe('the queue', () => {
  const worker = { threads: 1, spill: '1MB' };
  const requestFor = (sql: string) => ({
    sql,
    params: {},
    views: {},
    locked: null,
    memory: '64MB',
    maxRows: 9,
    maxBytes: 999,
    columnar: false,
    unordered: false,
  });
  const open = (options: { atOnce: number; queued: number; idleMs: number }) =>
    openQueryPool({ worker, folder: path.join(scratch.lake.dir, 'queue'), ...options });

  /** Runs a query to its end; its place in the queue is taken before this returns. */
  const run = async (pool: QueryPool, lane: string, sql = numbers(1), signal?: AbortSignal) => {
    const replies = pool.run(lane, requestFor(sql), { timeLimitMs: 60_000, signal });
    for await (const reply of replies) if (reply.kind === 'done') break;
    return lane;
  };

  it('lets lanes take turns', async () => {
    const pool = open({ atOnce: 1, queued: 9, idleMs: 60_000 });
    const started = await newProcesses();
    const order: string[] = [];
    const lanes = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'];
    await Promise.all(lanes.map((name) => run(pool, name.slice(0, 1)).then(() => order.push(name))));
    expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
    expect(await started()).toHaveLength(1);
    await pool.close();
    expect(await started()).toEqual([]);
  });

  it('has an end', async () => {
    const pool = open({ atOnce: 1, queued: 1, idleMs: 60_000 });
    const inside = [run(pool, 'a', ENDLESS), run(pool, 'a')];
    await expect(run(pool, 'b')).rejects.toMatchObject({ code: 'LAKE_BUSY', status: 503 });
    const closed = { status: 'rejected', reason: { code: 'LAKE_CLOSED' } };
    const settled = Promise.allSettled(inside);
    await pool.close();
    expect(await settled).toMatchObject([closed, closed]);
    await expect(run(pool, 'b')).rejects.toMatchObject({ code: 'LAKE_CLOSED' });
  });

  it('ends processes that nobody needs', async () => {
    const pool = open({ atOnce: 2, queued: 9, idleMs: 50 });
    const started = await newProcesses();
    const abort = new AbortController();
    const running = ['a', 'b', 'c'].map((lane) => run(pool, lane, ENDLESS, abort.signal));
    const settled = Promise.allSettled(running);
    await until(async () => (await started()).length === 2);
    abort.abort();
    const cancelled = { status: 'rejected', reason: { code: 'LAKE_QUERY_CANCELLED' } };
    expect(await settled).toMatchObject([cancelled, cancelled, cancelled]);
    await until(async () => (await started()).length === 0);
    expect(await run(pool, 'a')).toBe('a');
    await pool.close();
  });
});
