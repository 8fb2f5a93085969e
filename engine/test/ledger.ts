/** A ledger of its own for a test: a database cloned from a migrated one, on the server that all tests share. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { type Ledger, openLedger } from '#platform/ledger/index.ts';
import { ownerConnection } from '#platform/ledger/server/connect.ts';
import { ensureServer } from '#platform/ledger/server/ensure-server.ts';

const TEMPLATE = 'reeve_template';
const TEMPLATE_LOCK = 7_331_999;

export interface TestLedger extends Ledger {
  /** The state directory of the shared server. */
  readonly home: string;
  readonly database: string;
  /** A connection of the owner, who may do what the product may not; end it yourself. */
  owner(): Promise<pg.Client>;
  /** Another ledger on the same database, as another process would open it; closed by its caller. */
  another(): Promise<Ledger>;
}

/** REEVE_TEST_POSTGRES names a folder with initdb and postgres of another version, such as Debian's 15. */
export const testPrograms = (): string | undefined => process.env.REEVE_TEST_POSTGRES || undefined;

/** `close` also drops the database. */
export async function testLedger(): Promise<TestLedger> {
  const home = inject('ledgerHome');
  const programs = testPrograms();
  const { socket } = await ensureServer({ home, env: process.env, clock: systemClock, programs });
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(socket, 'postgres', async (owner) => {
    await makeTemplate(owner, home, programs);
    await owner.query(`create database ${database} template ${TEMPLATE}`);
  });
  const open = () => openLedger({ home, database, programs, clock: systemClock });
  const ledger = await open();
  return {
    ...ledger,
    home,
    database,
    owner: () => connected(socket, database),
    another: open,
    close: async () => {
      await ledger.close();
      await asOwner(socket, 'postgres', (owner) => owner.query(`drop database ${database} with (force)`));
    },
  };
}

/** The first of all test files migrates; the others wait for it. */
async function makeTemplate(owner: pg.Client, home: string, programs: string | undefined): Promise<void> {
  await owner.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const made = await owner.query('select from pg_database where datname = $1 and datistemplate', [
      TEMPLATE,
    ]);
    if (made.rowCount) return;
    await owner.query(`drop database if exists ${TEMPLATE}`);
    await owner.query(`create database ${TEMPLATE}`);
    await (await openLedger({ home, database: TEMPLATE, programs, clock: systemClock })).close();
    await owner.query(`alter database ${TEMPLATE} is_template true`);
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function connected(socket: string, database: string): Promise<pg.Client> {
  const client = new pg.Client(ownerConnection(socket, database));
  await client.connect();
  return client;
}

async function asOwner(
  socket: string,
  database: string,
  work: (owner: pg.Client) => Promise<unknown>,
): Promise<void> {
  const owner = await connected(socket, database);
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}
