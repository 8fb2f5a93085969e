/** Files of flow logs in the ledger: which were read, what they held and what went wrong. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Malformed } from './read-file.ts';
import type { Counts } from './tally.ts';

export type FileState = 'read' | 'duplicate' | 'failed';

export interface FileProblem {
  readonly code: string;
  readonly title: string;
  readonly remedy: string | null;
}

export interface FileRow {
  readonly name: string;
  readonly size: number;
  readonly version: string;
  readonly sha256: string | null;
  readonly state: FileState;
  readonly read_at: Date;
  /** By `account region`. */
  readonly counts: Readonly<Record<string, Counts>>;
  readonly malformed: readonly Malformed[];
  readonly problem: FileProblem | null;
}

export type KnownFile = Pick<FileRow, 'name' | 'size' | 'version' | 'state'>;

export async function knownFiles(
  queries: Queries,
  names: readonly string[],
): Promise<ReadonlyMap<string, KnownFile>> {
  const { rows } = await sql<KnownFile>`select name, size::float8 as size, version, state
    from inventory.flow_files where name = any(${[...names]}::text[])`.execute(queries);
  return new Map(rows.map((row) => [row.name, row]));
}

/** Whether a file of that content was read. */
export async function isContentKnown(queries: Queries, sha256: string): Promise<boolean> {
  const { rows } =
    await sql`select from inventory.flow_files where sha256 = ${sha256} and state = 'read'`.execute(queries);
  return rows.length > 0;
}

export async function keepFiles(tx: Queries | Tx, files: readonly FileRow[]): Promise<void> {
  await sql`insert into inventory.flow_files (name, size, version, sha256, state, read_at, counts, malformed, problem)
    select name, size, version, sha256, state, read_at, counts, malformed, problem
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as given(name text, size bigint, version text,
      sha256 text, state text, read_at timestamptz, counts jsonb, malformed jsonb, problem jsonb)
    on conflict (name) do update set size = excluded.size, version = excluded.version, sha256 = excluded.sha256,
      state = excluded.state, read_at = excluded.read_at, counts = excluded.counts, malformed = excluded.malformed,
      problem = excluded.problem`.execute(tx);
}

export interface CountedPlace {
  readonly place: string;
  readonly files: number;
  readonly counts: Counts;
}

/** What all files that were read held together. */
export async function countedPlaces(queries: Queries): Promise<readonly CountedPlace[]> {
  const { rows } = await sql<{ place: string; files: number; name: keyof Counts; value: number }>`
    select place, count(*)::int as files, key as name,
      (case key when 'first' then min(nullif(value::bigint, 0)) when 'last' then max(value::bigint)
        else sum(value::bigint) end)::float8 as value
    from inventory.flow_files, jsonb_each(counts) as places(place, held), jsonb_each_text(held) as held(key, value)
    where state = 'read' group by place, key order by place, key`.execute(queries);
  const places = new Map<string, { place: string; files: number; counts: Record<string, number> }>();
  for (const { place, files, name, value } of rows) {
    const known = places.get(place) ?? { place, files, counts: {} };
    known.counts[name] = value ?? 0;
    places.set(place, known);
  }
  return [...places.values()].map((one) => ({ ...one, counts: one.counts as unknown as Counts }));
}

/** The latest first; `limit` and one more where more follow. */
export async function listFiles(
  queries: Queries,
  {
    after,
    limit,
    state,
  }: { after: readonly [string, string] | undefined; limit: number; state?: FileState | undefined },
): Promise<readonly FileRow[]> {
  const [at = 'infinity', name = ''] = after ?? [];
  const { rows } =
    await sql<FileRow>`select name, size::float8 as size, version, sha256, state, read_at, counts,
      malformed, problem from inventory.flow_files
    where (read_at, name) < (${at}::timestamptz, ${name}) and (${state ?? null}::text is null or state = ${state ?? null})
    order by read_at desc, name desc limit ${limit + 1}`.execute(queries);
  return rows;
}
