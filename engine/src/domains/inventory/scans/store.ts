/** Scans in the ledger: one at most that has not ended, its waves until they are published. */
import { sql } from 'kysely';
import type { Spooled } from '#platform/lake/index.ts';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { inventoryErrors } from '../errors.ts';
import type { ScanProblem, ScanSummary } from './contract.ts';
import type { ScanProgress } from './progress.ts';
import type { CellEnd } from './read-cell.ts';
import type { Wave } from './sink.ts';
import type { ScanWish } from './wish.ts';

export type ScanState = 'queued' | 'running' | 'done' | 'cancelled' | 'failed';

export interface ScanRow {
  readonly id: string;
  readonly cause: string;
  readonly asked_by: string;
  readonly wish: ScanWish;
  readonly state: ScanState;
  readonly cancel_asked: boolean;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly progress: ScanProgress | null;
  readonly summary: ScanSummary | null;
  readonly problem: ScanProblem | null;
}

export async function findScan(queries: Queries, id: string): Promise<ScanRow> {
  const { rows } = await sql<ScanRow>`select * from inventory.scans where id = ${id}`.execute(queries);
  if (!rows[0]) throw inventoryErrors.SCAN_NOT_FOUND({ id });
  return rows[0];
}

export async function openScan(queries: Queries): Promise<ScanRow | undefined> {
  const { rows } = await sql<ScanRow>`select * from inventory.scans where ended_at is null`.execute(queries);
  return rows[0];
}

export async function addScan(
  tx: Tx,
  { newId, clock }: Pick<Platform, 'newId' | 'clock'>,
  scan: { readonly cause: string; readonly askedBy: string; readonly wish: ScanWish },
): Promise<ScanRow> {
  const { rows } = await sql<ScanRow>`
    insert into inventory.scans (id, cause, asked_by, wish, state, created_at)
    values (${newId()}, ${scan.cause}, ${scan.askedBy}, ${JSON.stringify(scan.wish)}::jsonb, 'queued', ${clock.now()})
    on conflict do nothing returning *`.execute(tx);
  if (!rows[0]) throw inventoryErrors.SCAN_RUNNING();
  return rows[0];
}

export async function markRunning(queries: Queries, id: string, now: Date): Promise<void> {
  await sql`update inventory.scans set state = 'running', started_at = coalesce(started_at, ${now})
    where id = ${id} and ended_at is null`.execute(queries);
}

/** Writes the progress down; true when somebody asked to stop. */
export async function tellProgress(queries: Queries, id: string, progress: ScanProgress): Promise<boolean> {
  const { rows } = await sql<{ cancel_asked: boolean }>`
    update inventory.scans set progress = ${JSON.stringify(progress)}::jsonb where id = ${id}
    returning cancel_asked`.execute(queries);
  return rows[0]?.cancel_asked ?? true;
}

export async function askCancel(tx: Tx, id: string): Promise<ScanRow> {
  const { rows } = await sql<ScanRow>`
    update inventory.scans set cancel_asked = true where id = ${id} and ended_at is null returning *`.execute(
    tx,
  );
  if (rows[0]) return rows[0];
  const { state } = await findScan(tx, id);
  throw inventoryErrors.SCAN_ENDED({ id, state });
}

export interface ScanEnd {
  readonly state: 'done' | 'cancelled' | 'failed';
  readonly now: Date;
  readonly progress?: ScanProgress | undefined;
  readonly summary?: ScanSummary | undefined;
  readonly problem?: ScanProblem | undefined;
}

/** Ends it and forgets its waves; what they hold is published by then, or given up. */
export async function endScan(queries: Queries, id: string, end: ScanEnd): Promise<void> {
  const json = (value: object | undefined) => (value ? JSON.stringify(value) : null);
  await sql`update inventory.scans set state = ${end.state}, ended_at = ${end.now},
      started_at = coalesce(started_at, ${end.now}), progress = coalesce(${json(end.progress)}::jsonb, progress),
      summary = ${json(end.summary)}::jsonb, problem = ${json(end.problem)}::jsonb
    where id = ${id} and ended_at is null`.execute(queries);
  await sql`delete from inventory.scan_waves where scan = ${id}`.execute(queries);
}

export async function keepWave(queries: Queries, scan: string, wave: Wave): Promise<void> {
  await sql`insert into inventory.scan_waves (scan, number, cells, files)
    select ${scan}, coalesce(max(number), 0) + 1, ${JSON.stringify(wave.cells)}::jsonb, ${JSON.stringify(wave.files)}::jsonb
    from inventory.scan_waves where scan = ${scan}`.execute(queries);
}

/** In the order they were kept, one at a time. */
export async function* eachWave(queries: Queries, scan: string): AsyncGenerator<Wave> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ number: number; cells: CellEnd[]; files: Spooled[] }>`
      select number, cells, files from inventory.scan_waves where scan = ${scan} and number > ${last}
      order by number limit 1`.execute(queries);
    const [wave] = rows;
    if (!wave) return;
    yield wave;
    last = wave.number;
  }
}

/** Newest first; `limit` and one more where more follow. */
export async function listScans(
  queries: Queries,
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<readonly ScanRow[]> {
  const [at = 'infinity', id = ''] = after ?? [];
  const { rows } = await sql<ScanRow>`select * from inventory.scans
    where (created_at, id) < (${at}::timestamptz, ${id}) order by created_at desc, id desc limit ${limit + 1}`.execute(
    queries,
  );
  return rows;
}

/** When the last scan was started that has ended well. */
export async function lastScanAt(queries: Queries): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(created_at) as at from inventory.scans where state = 'done'`.execute(queries);
  return rows[0]?.at ?? undefined;
}
