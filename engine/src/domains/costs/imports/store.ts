/** Imports and parts of the bill in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { ImportProblem, ImportProgress, ImportSummary, ImportWish, PartSummary } from '../contract.ts';
import { costsErrors } from '../errors.ts';
import type { Part } from './measure-lines.ts';

export type ImportState = 'queued' | 'running' | 'done' | 'failed';

export interface ImportRow {
  readonly id: string;
  readonly source: string;
  readonly wish: ImportWish;
  readonly asked_by: string;
  readonly state: ImportState;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly progress: ImportProgress | null;
  readonly summary: ImportSummary | null;
  readonly problem: ImportProblem | null;
}

export async function addImport(
  tx: Tx,
  { newId, clock }: Pick<Platform, 'newId' | 'clock'>,
  { source, wish, askedBy }: { source: string; wish: ImportWish; askedBy: string },
): Promise<ImportRow> {
  const { rows } = await sql<ImportRow>`
    insert into costs.imports (id, source, wish, asked_by, state, created_at)
    values (${newId()}, ${source}, ${JSON.stringify(wish)}::jsonb, ${askedBy}, 'queued', ${clock.now()})
    returning *`.execute(tx);
  return rows[0] as ImportRow;
}

export async function findImport(queries: Queries, id: string): Promise<ImportRow> {
  const { rows } = await sql<ImportRow>`select * from costs.imports where id = ${id}`.execute(queries);
  if (!rows[0]) throw costsErrors.COST_IMPORT_NOT_FOUND({ id });
  return rows[0];
}

/** Not ended yet, the oldest first; nobody else changes them until this transaction ends. */
export async function openImports(tx: Tx, source?: string, wish?: ImportWish): Promise<readonly ImportRow[]> {
  const wished = wish ? JSON.stringify(wish) : null;
  const { rows } = await sql<ImportRow>`select * from costs.imports where ended_at is null
      and (${source ?? null}::text is null or source = ${source ?? null})
      and (${wished}::jsonb is null or wish = ${wished}::jsonb)
    order by created_at, id for no key update`.execute(tx);
  return rows;
}

export async function markRunning(queries: Queries, id: string, now: Date): Promise<void> {
  await sql`update costs.imports set state = 'running', started_at = coalesce(started_at, ${now})
    where id = ${id} and ended_at is null`.execute(queries);
}

export async function tellImport(queries: Queries, id: string, progress: ImportProgress): Promise<void> {
  await sql`update costs.imports set progress = ${JSON.stringify(progress)}::jsonb where id = ${id}`.execute(
    queries,
  );
}

export interface ImportEnd {
  readonly now: Date;
  readonly summary?: ImportSummary;
  readonly problem?: ImportProblem;
}

export async function endImport(
  queries: Queries,
  id: string,
  { now, summary, problem }: ImportEnd,
): Promise<void> {
  const json = (value: object | undefined) => (value ? JSON.stringify(value) : null);
  await sql`update costs.imports set state = ${problem ? 'failed' : 'done'}, ended_at = ${now},
      started_at = coalesce(started_at, ${now}), summary = ${json(summary)}::jsonb, problem = ${json(problem)}::jsonb
    where id = ${id} and ended_at is null`.execute(queries);
}

/** Newest first; one more than `limit` where more follow. */
export async function listImports(
  queries: Queries,
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<readonly ImportRow[]> {
  const [at = 'infinity', id = ''] = after ?? [];
  const { rows } = await sql<ImportRow>`select * from costs.imports
    where (created_at, id) < (${at}::timestamptz, ${id}) order by created_at desc, id desc limit ${limit + 1}`.execute(
    queries,
  );
  return rows;
}

/** One billing period of one source as the lake holds it. */
export interface KnownPart {
  readonly source: string;
  readonly month: string;
  readonly format: string;
  readonly billing_accounts: readonly string[];
  readonly lines: number;
  readonly totals: Part['totals'];
  readonly snapshot: number;
  readonly previous_snapshot: number | null;
  readonly import: string;
  readonly version: string | null;
  readonly summary: PartSummary | null;
  readonly last_day: string;
  readonly imported_at: Date;
  /** Read for its hours alone, and counted in no sum. */
  readonly hours_only: boolean;
}

export async function readParts(queries: Queries): Promise<readonly KnownPart[]> {
  const { rows } = await sql<KnownPart>`
    select p.source, p.month, p.format, p.billing_accounts, p.lines::int as lines, p.totals, p.snapshot::int as snapshot,
      p.previous_snapshot::int as previous_snapshot, p.import, p.version, p.summary, p.last_day::text as last_day, p.imported_at,
      coalesce((i.wish ->> 'hoursOnly')::boolean, false) as hours_only
    from costs.parts p left join costs.imports i on i.id = p.import order by p.month, p.source`.execute(
    queries,
  );
  return rows;
}

export interface NewPart extends Part {
  readonly source: string;
  readonly format: string;
  readonly import: string;
  readonly snapshot: number;
  readonly version: string;
  readonly summary: PartSummary;
  readonly now: Date;
}

/** The snapshot that it replaces stays known, for what the source has changed since. */
export async function keepPart(tx: Tx, part: NewPart): Promise<void> {
  await sql`insert into costs.parts (source, month, format, billing_accounts, snapshot, import, lines, totals, first_day,
      last_day, imported_at, version, summary)
    values (${part.source}, ${part.month}, ${part.format}, ${[...part.billingAccounts]}, ${part.snapshot}, ${part.import},
      ${part.lines}, ${JSON.stringify(part.totals)}::jsonb, ${part.firstDay}, ${part.lastDay}, ${part.now},
      ${part.version}, ${JSON.stringify(part.summary)}::jsonb)
    on conflict (source, month) do update set format = excluded.format, billing_accounts = excluded.billing_accounts,
      previous_snapshot = parts.snapshot, snapshot = excluded.snapshot, import = excluded.import, lines = excluded.lines,
      totals = excluded.totals, first_day = excluded.first_day, last_day = excluded.last_day,
      imported_at = excluded.imported_at, version = excluded.version, summary = excluded.summary`.execute(tx);
}
