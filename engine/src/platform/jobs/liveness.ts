/** Tells dead workers from live ones: a worker holds a lock that the ledger frees the moment its process dies. */
import type pg from 'pg';
import type { Ledger } from '#platform/ledger/index.ts';

/** Our first key of advisory locks; the second is the worker's id, hashed. */
const LOCK_CLASS = 7_331_002;
/** A worker takes its lock a moment after it is born; jobs younger than this are left alone. */
const NEWBORN_SECONDS = 5;

export interface Liveness {
  /** From now on this worker counts as living, until the connection ends. */
  announce(workerId: string): Promise<void>;
  close(): void;
}

export async function openLiveness(pool: pg.Pool): Promise<Liveness> {
  const client = await pool.connect();
  // When the connection breaks, our jobs pass to others: they run again, which every job allows for.
  client.on('error', () => undefined);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    announce: async (workerId) => {
      const lock = () => client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, workerId]);
      turn = turn.then(lock);
      await turn;
    },
    close: () => client.release(true),
  };
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
