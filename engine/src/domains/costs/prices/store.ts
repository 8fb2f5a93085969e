/** Imports of prices, and the lists that were taken in, in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { PriceImportJson, PriceImportWish, PriceListJson } from './contract.ts';
import { priceErrors } from './errors.ts';

export interface PriceImportRow {
  readonly id: string;
  readonly wish: PriceImportWish;
  readonly state: PriceImportJson['state'];
  readonly askedBy: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly progress: string | null;
  readonly summary: PriceImportJson['summary'];
  readonly problem: PriceImportJson['problem'];
}

const COLUMNS = sql`id, wish, state, asked_by as "askedBy", created_at as "createdAt", ended_at as "endedAt", progress,
  summary, problem`;

export async function addPriceImport(
  tx: Tx,
  { id, wish, askedBy, now }: { id: string; wish: PriceImportWish; askedBy: string; now: Date },
): Promise<void> {
  await sql`insert into costs.price_imports (id, wish, asked_by, state, created_at)
    values (${id}, ${JSON.stringify(wish)}::jsonb, ${askedBy}, 'queued', ${now})`.execute(tx);
}

export async function findPriceImport(queries: Queries, id: string): Promise<PriceImportRow> {
  const { rows } =
    await sql<PriceImportRow>`select ${COLUMNS} from costs.price_imports where id = ${id}`.execute(queries);
  if (!rows[0]) throw priceErrors.COST_PRICE_IMPORT_UNKNOWN({ id });
  return rows[0];
}

export async function tellPriceImport(queries: Queries, id: string, progress: string): Promise<void> {
  await sql`update costs.price_imports set state = 'running', progress = ${progress}
    where id = ${id} and ended_at is null`.execute(queries);
}

export async function endPriceImport(
  queries: Queries,
  id: string,
  {
    now,
    summary,
    problem,
  }: { now: Date; summary?: PriceImportJson['summary']; problem?: PriceImportJson['problem'] },
): Promise<void> {
  const json = (value: object | null | undefined) => (value ? JSON.stringify(value) : null);
  await sql`update costs.price_imports set state = ${problem ? 'failed' : 'done'}, ended_at = ${now},
      summary = ${json(summary)}::jsonb, problem = ${json(problem)}::jsonb
    where id = ${id} and ended_at is null`.execute(queries);
}

type ListRow = Omit<PriceListJson, 'publishedAt' | 'importedAt'> & {
  readonly publishedAt: Date;
  readonly importedAt: Date;
};

/** The latest publications first; one more than `limit` where more follow. */
export async function listPriceLists(
  queries: Queries,
  { after, limit }: { after: readonly [string, string, string, boolean] | undefined; limit: number },
): Promise<readonly ListRow[]> {
  const [service = '', region = '', published = 'infinity', isWhole = true] = after ?? [];
  const { rows } =
    await sql<ListRow>`select service, region, published_at as "publishedAt", version, file, terms,
      is_whole as "isWhole", prices::int as prices, imported_at as "importedAt"
    from costs.price_lists
    where (service, region) > (${service}, ${region}) or ((service, region) = (${service}, ${region})
      and (published_at, is_whole) < (${published}::timestamptz, ${isWhole}))
    order by service, region, published_at desc, is_whole desc limit ${limit + 1}`.execute(queries);
  return rows;
}

/** The newest whole list of a service and region that was published by then; what it lacks is no longer sold. */
export async function newestWholeList(
  queries: Queries,
  { service, region, term, at }: { service: string; region: string; term: string; at: string },
): Promise<{ readonly publishedAt: Date; readonly file: string } | undefined> {
  const { rows } = await sql<{ publishedAt: Date; file: string }>`
    select published_at as "publishedAt", file from costs.price_lists
    where service = ${service} and region = ${region} and is_whole and ${term} = any(terms)
      and published_at < ${at}::date + interval '1 day'
    order by published_at desc limit 1`.execute(queries);
  return rows[0];
}
