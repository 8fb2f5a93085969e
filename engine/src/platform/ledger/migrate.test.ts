/** Migrations: forward only, refused where they would go wrong; the product's role on a server of one's own. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestLedger, testLedger, testPrograms } from '../../../test/ledger.ts';
import { scratchHomes } from '../../../test/support/scratch-homes.ts';
import { systemClock } from '../clock/clock.ts';
import { openLedger, readLedgerHealth } from './index.ts';
import { applyMigration } from './migrate.ts';
import { migration } from './read-migrations.ts';
import { ownerConnection } from './server/connect.ts';
import { ensureServer } from './server/ensure-server.ts';

describe('opening a ledger', () => {
  let ledger: TestLedger;
  let owner: pg.Client;
  beforeAll(async () => {
    ledger = await testLedger();
    owner = await ledger.owner();
  });
  afterAll(async () => {
    await owner.end();
    await ledger.close();
  });

  const reopened = async () => (await ledger.another()).close();
  const add = (file: string, contract: boolean) =>
    owner.query(`insert into ledger.migrations (file, sha256, contract) values ($1, 'x', $2)`, [
      file,
      contract,
    ]);

  it('goes on after a newer version added something, and refuses after it took something away', async () => {
    await add('ledger/9001_expand.sql', false);
    await reopened();
    await add('ledger/9002_contract.sql', true);
    await expect(reopened()).rejects.toMatchObject({ code: 'LEDGER_AHEAD' });
    await owner.query(`delete from ledger.migrations where file like 'ledger/9%'`);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await owner.query(`update ledger.migrations set sha256 = 'old' || sha256 where file like 'audit/0001%'`);
    await expect(reopened()).rejects.toMatchObject({
      code: 'LEDGER_MIGRATION_CHANGED',
      message: expect.stringContaining('audit/0001'),
    });
    await owner.query(
      `update ledger.migrations set sha256 = substr(sha256, 4) where file like 'audit/0001%'`,
    );
    await reopened();
  });

  it('keeps nothing of a migration that fails half-way', async () => {
    const broken = migration('ledger/9003_broken.sql', 'create table ledger.half (); select 1/0');
    await expect(applyMigration(owner, broken, false)).rejects.toMatchObject({
      code: 'LEDGER_MIGRATION_FAILED',
      message: expect.stringContaining('division by zero'),
    });
    const { rows } = await owner.query(`select to_regclass('ledger.half') as half`);
    expect(rows).toEqual([{ half: null }]);
  });

  it('knows what is a contract by its first line', () => {
    expect(migration('a/1.sql', '-- contract: drop what 0007 replaced\ndrop table x').contract).toBe(true);
    expect(migration('a/1.sql', '-- Contracts of the estate.\ncreate table x ()').contract).toBe(false);
  });
});

describe('a PostgreSQL of the user', () => {
  const homes = scratchHomes();
  afterAll(() => homes.end());
  const clock = systemClock;

  it('needs no superuser: with CREATEROLE there is the role, without it the product works as the owner', async () => {
    const home = homes.make();
    const { socket } = await ensureServer({ home, env: process.env, clock, programs: testPrograms() });
    const admin = new pg.Client(ownerConnection(socket));
    await admin.connect();
    for (const [name, right] of [
      ['poor', 'nocreaterole'],
      ['rich', 'createrole'],
    ])
      await admin.query(`create role ${name} login nosuperuser ${right}`);
    for (const name of ['poor', 'rich']) await admin.query(`create database ${name} owner ${name}`);
    await admin.end();
    const works: string[] = [];
    for (const name of ['poor', 'rich']) {
      const url = `postgres://${name}@/${name}?host=${encodeURIComponent(socket)}`;
      const ledger = await openLedger({ home, url, clock });
      works.push((await readLedgerHealth(ledger)).worksAs);
      await expect(ledger.pool.query('delete from audit.entries')).rejects.toMatchObject({ code: '42501' });
      await ledger.close();
    }
    expect(works).toEqual(['owner', 'role']);
  });

  it('that does not answer is named as such', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/none';
    await expect(openLedger({ home: homes.make(), url, clock })).rejects.toMatchObject({
      code: 'LEDGER_UNREACHABLE',
    });
  });
});
