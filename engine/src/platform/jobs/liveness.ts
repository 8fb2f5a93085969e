/** Tells dead workers from live ones: a worker holds a lock that the ledger frees the moment its process dies. */
import { sql } from 'kysely';
import type { Clock } from '#platform/clock/clock.ts';
import type { Ledger, Queries } from '#platform/ledger/index.ts';

/** Our first key of advisory locks; the second is the worker's id, hashed. */
const LOCK_CLASS = 7_331_002;
/** A worker takes its lock a moment after it is born; jobs younger than this are left alone. */
const NEWBORN_SECONDS = 5;
const RETRY_MS = 100;

type Connection = ReturnType<Ledger['dedicated']>;

export interface Liveness {
  /** From now on this worker counts as living, until this process ends or closes it. */
  announce(workerId: string): Promise<void>;
  close(): Promise<void>;
}

/** A connection of its own, taken up again when it breaks: sooner than others look for the dead. */
export async function openLiveness(ledger: Pick<Ledger, 'dedicated'>, clock: Clock): Promise<Liveness> {
  const workers = new Set<string>();
  const closing = new AbortController();
  let client: Connection | undefined;

  const connect = async () => {
    const next = ledger.dedicated();
    next.on('error', () => undefined); // `end` follows
    next.on('end', () => {
      if (client === next) void reconnect();
    });
    await next.connect();
    for (const worker of workers) await lock(next, worker);
    client = next;
  };
  const reconnect = async () => {
    client = undefined;
    while (!closing.signal.aborted && !client) {
      await clock.sleep(RETRY_MS, closing.signal).catch(() => undefined);
      if (!closing.signal.aborted) await connect().catch(() => undefined);
    }
  };

  await connect();
  return {
    announce: async (workerId) => {
      workers.add(workerId);
      if (client) await lock(client, workerId);
    },
    close: async () => {
      closing.abort();
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}

const lock = (client: Connection, workerId: string) =>
  client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, workerId]);

/** Whether any worker of this installation lives, on this machine or another. */
export async function hasWorker(queries: Queries): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select exists (
    select from pg_locks where locktype = 'advisory' and classid = ${LOCK_CLASS}::int::oid and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())) as there`.execute(
    queries,
  );
  return rows[0]?.there ?? false;
}

/** Frees the jobs of workers whose lock nobody holds: without this the library waits four hours. Returns their ids. */
export async function freeJobsOfTheDead({ pool }: Pick<Ledger, 'pool'>): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `with dead as (
       select distinct locked_by as id from graphile_worker._private_jobs
       where locked_by is not null and locked_at < now() - make_interval(secs => $2)
         and not exists (
           select from pg_locks where locktype = 'advisory' and classid = $1::int::oid
             and objid::bigint = (hashtext(locked_by)::bigint & 4294967295) and objsubid = 2
             and database = (select oid from pg_database where datname = current_database()))
     )
     select id, graphile_worker.force_unlock_workers(array[id]) from dead`,
    [LOCK_CLASS, NEWBORN_SECONDS],
  );
  return rows.map(({ id }) => id);
}
