/** The ledger's port: transactions, notifications, typed errors, the product's role, bulk inserts, health. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestLedger, testLedger } from '../../../test/ledger.ts';
import { insertMany, notify, readLedgerHealth } from './index.ts';

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await testLedger();
  const owner = await ledger.owner();
  await owner.query(`create schema probe;
    create table probe.things (id int primary key, note text not null check (note <> 'bad'), data bytea, at timestamptz default now());
    create table probe.parts (thing int references probe.things);
    create table probe.log (line text);
    revoke update, delete, truncate on probe.log from reeve_app;
    insert into probe.things (id, note) values (1, 'one'), (2, 'two')`);
  await owner.end();
});

afterAll(() => ledger.close());

const run = (text: string) => sql.raw(text).execute(ledger.db);

describe('transaction', () => {
  it('commits as a whole or not at all', async () => {
    const work = ledger.transaction(async (tx) => {
      await sql`insert into probe.things (id, note) values (50, 'half')`.execute(tx);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect((await run('select from probe.things where id = 50')).rows).toHaveLength(0);
  });

  it('runs again when two transactions deadlock, and both end up done', async () => {
    let runs = 0;
    let met: () => void = () => undefined;
    const bothHold = new Promise<void>((resolve) => {
      let holding = 0;
      met = () => {
        holding += 1;
        if (holding >= 2) resolve();
      };
    });
    const swap = (first: number, second: number) =>
      ledger.transaction(async (tx) => {
        runs += 1;
        await sql`update probe.things set note = note || '!' where id = ${first}`.execute(tx);
        met();
        await bothHold;
        await sql`update probe.things set note = note || '!' where id = ${second}`.execute(tx);
      });
    await Promise.all([swap(1, 2), swap(2, 1)]);
    expect(runs).toBeGreaterThan(2);
    const { rows } = await run('select note from probe.things where id in (1, 2) order by id');
    expect(rows).toEqual([{ note: 'one!!' }, { note: 'two!!' }]);
  });

  it.each([
    ['LEDGER_CONFLICT', `insert into probe.things (id, note) values (1, 'again')`],
    ['LEDGER_REFERENCE', 'insert into probe.parts values (4711)'],
    ['LEDGER_VALUE_REFUSED', `insert into probe.things (id, note) values (9, 'bad')`],
    ['LEDGER_VALUE_REFUSED', 'insert into probe.things (id) values (9)'],
    ['LEDGER_TIMEOUT', `set local statement_timeout = '20ms'; select pg_sleep(5)`],
    ['LEDGER_REFUSED', `update probe.log set line = 'forged'`],
  ])('says %s for %s', async (code, statement) => {
    const work = ledger.transaction((tx) => sql.raw(statement).execute(tx));
    await expect(work).rejects.toMatchObject({ code });
  });
});

describe('the product role', () => {
  it.each([
    'delete from probe.log',
    'truncate probe.log',
    'create table probe.mine (x int)',
    'create schema mine',
    'alter table probe.log add column x int',
    'update ledger.migrations set contract = false',
    'create role friend',
    'alter role reeve_app superuser',
    `set role ledger`,
    `select pg_read_file('/etc/passwd')`,
  ])('may not %s', async (statement) => {
    await expect(run(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('may add to what is append-only', async () => {
    await run(`insert into probe.log values ('a line')`);
    expect((await run('select line from probe.log')).rows).toEqual([{ line: 'a line' }]);
  });

  it('cannot change the audit log', async () => {
    for (const table of ['entries', 'nodes', 'checkpoints'])
      await expect(run(`delete from audit.${table}`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('listen', () => {
  const patience = { timeout: 20_000 };

  it('hears a committed notification, not one that was rolled back, and nothing after its end', async () => {
    const heard: string[] = [];
    const end = await ledger.listen('probe', (payload) => void heard.push(payload));
    const undone = ledger.transaction(async (tx) => {
      await notify(tx, 'probe', 'lost');
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await ledger.transaction((tx) => notify(tx, 'probe', 'first'));
    await ledger.transaction((tx) => notify(tx, 'probe', 'last'));
    await vi.waitFor(() => expect(heard).toContain('last'), patience);
    end();
    await ledger.transaction((tx) => notify(tx, 'probe', 'unheard'));
    await ledger.listen('fence', (payload) => void heard.push(payload));
    await ledger.transaction((tx) => notify(tx, 'fence', 'fence'));
    await vi.waitFor(() => expect(heard).toContain('fence'), patience);
    expect(heard).toEqual(['first', 'last', 'fence']);
  });

  it('comes back after its connection was cut and tells its handlers to look', async () => {
    const heard: string[] = [];
    const end = await ledger.listen('cut', (payload) => void heard.push(payload));
    const owner = await ledger.owner();
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'listen %' and datname = current_database()`);
    await owner.end();
    await vi.waitFor(() => expect(heard).toEqual(['']), patience);
    await ledger.transaction((tx) => notify(tx, 'cut', 'after'));
    await vi.waitFor(() => expect(heard).toEqual(['', 'after']), patience);
    end();
  });
});

describe('insertMany', () => {
  it('inserts thousands of rows, with bytes and defaults, and ignores what is there when told', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      id: 1_000 + index,
      note: `n'${index}\n"ü`,
      data: Buffer.from([index & 255, 0, 255]),
    }));
    const table = 'probe.things' as never;
    expect(await insertMany(ledger.db, table, rows as never)).toBe(5_000);
    expect(await insertMany(ledger.db, table, rows as never, 'ignore')).toBe(0);
    expect(await insertMany(ledger.db, table, [] as never)).toBe(0);
    const found = await run(`select note, data, at is not null as dated from probe.things where id = 1300`);
    expect(found.rows).toEqual([{ note: `n'300\n"ü`, data: Buffer.from([300 & 255, 0, 255]), dated: true }]);
  });
});

describe('health', () => {
  it('tells version, size, role and the level of each schema', async () => {
    const health = await readLedgerHealth(ledger);
    expect(health).toMatchObject({ kind: 'embedded', worksAs: 'role' });
    expect(health.version).toMatch(/^1[5-9]\./);
    expect(health.sizeBytes).toBeGreaterThan(1_000_000);
    expect(health.migrations).toContainEqual({ schema: 'ledger', count: 1 });
  });
});
