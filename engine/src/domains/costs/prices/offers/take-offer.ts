/** Takes one offer in: reads it whole, puts it together with what earlier publications said, and publishes all at once. */
import { sql } from 'kysely';
import type { Staged } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { costsErrors } from '../../errors.ts';
import { literal, type Sql } from '../../formats/header.ts';
import { asFileError } from '../../imports/cost-file.ts';
import { priceErrors } from '../errors.ts';
import { prices } from '../table.ts';
import { mergeSql } from './merge-sql.ts';
import { columnSql, OFFER_COLUMNS, type Offer } from './offer.ts';

export interface TakeOptions {
  readonly terms: readonly string[];
  /** None means all. */
  readonly regions: readonly string[];
  readonly isWhole: boolean;
  readonly importId: string;
  readonly signal: AbortSignal;
}

export interface TakenOffer {
  readonly file: string;
  readonly service: string;
  readonly publishedAt: string;
  readonly prices: number;
  readonly regions: number;
}

export async function takeOffer(platform: Platform, offer: Offer, options: TakeOptions): Promise<TakenOffer> {
  const { lake } = platform;
  const fresh = await stageOffer(platform, offer, options);
  try {
    if (fresh.rows === 0)
      throw priceErrors.COST_PRICES_FILE({
        file: offer.name,
        problem: `it has no prices of ${[...options.terms, ...options.regions].join(', ')}`,
      });
    await publishMerged(platform, offer, { ...options, fresh });
  } finally {
    await lake.discard([fresh]);
  }
  const { name: file, service, publishedAt } = offer;
  return { file, service, publishedAt, prices: fresh.rows, regions: regionsIn(fresh).length };
}

const regionsIn = ({ files }: Staged): string[] =>
  [...new Set(files.map(({ partition }) => partition.region ?? ''))].toSorted();

async function stageOffer(
  { lake }: Platform,
  offer: Offer,
  { terms, regions, signal }: TakeOptions,
): Promise<Staged> {
  const known = OFFER_COLUMNS.flatMap((name) => {
    const value = columnSql(offer, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const oneOf = (value: Sql | undefined, texts: readonly string[]) =>
    `${value ?? 'NULL'} IN (${texts.map(literal).join(', ')})`;
  const conditions = [oneOf(columnSql(offer, 'term'), terms)];
  if (regions.length > 0) conditions.push(oneOf(columnSql(offer, 'region'), regions));
  const published = `TIMESTAMPTZ ${literal(offer.publishedAt)}`;
  try {
    return await lake.ingest(prices, {
      from: `(SELECT * FROM ${offer.from} WHERE ${conditions.join(' AND ')})`,
      columns: {
        ...Object.fromEntries(known),
        service: literal(offer.service),
        published_from: published,
        published_to: published,
        file: literal(offer.name),
      },
      unsorted: true,
      signal,
    });
  } catch (error) {
    const problem = asFileError(error, offer.name);
    if (problem === error) throw error;
    throw (await wrongLine(lake, offer, conditions, signal).catch(() => undefined)) ?? problem;
  }
}

/** The first line whose price or day cannot be read; a second reading, after the first one failed. */
async function wrongLine(
  lake: Platform['lake'],
  offer: Offer,
  conditions: readonly string[],
  signal: AbortSignal,
): Promise<Error | undefined> {
  const checks = [
    ['PricePerUnit', columnSql(offer, 'price'), 'DECIMAL(38,18)', 'price'],
    ['EffectiveDate', columnSql(offer, 'effective_from'), 'DATE', 'day'],
    ['RateCode', columnSql(offer, 'rate_code'), 'VARCHAR', 'code'],
    ['Currency', columnSql(offer, 'currency'), 'VARCHAR', 'currency'],
  ] as const;
  const failed = checks.map(
    ([, value, type], at) => `WHEN TRY(CAST(${value} AS ${type})) IS NULL THEN ${at}`,
  );
  const { rows } = await lake.query<{ row: number | string; which: number; said: string[] }>({
    sql: `SELECT n AS row, which, said FROM (SELECT n, CASE ${failed.join(' ')} END AS which,
        [${checks.map(([, value]) => `CAST(TRY(${value}) AS VARCHAR)`).join(', ')}] AS said
      FROM (SELECT *, row_number() OVER () AS n FROM ${offer.from}) WHERE ${conditions.join(' AND ')})
      WHERE which IS NOT NULL ORDER BY n LIMIT 1`,
    tables: [],
    lane: 'imports',
    timeLimitMs: SLOW_MS,
    signal,
  });
  const [found] = rows;
  const check = found && checks[found.which];
  if (!check) return undefined;
  const [column, , , words] = check;
  const value = found.said[found.which];
  const problem =
    value == null ? `it is no ${words}, or empty` : `${JSON.stringify(value.slice(0, 80))} is no ${words}`;
  const line = offer.lineOf(Number(found.row));
  const at = { file: offer.name, line, field: column };
  return costsErrors.COST_LINE_INVALID({ line, file: offer.name, column, problem }, { at });
}

const SLOW_MS = 60 * 60_000;
const TRIES = 5;

/** Somebody else may publish prices in between: then it is put together anew. */
async function publishMerged(
  platform: Platform,
  offer: Offer,
  { fresh, ...options }: TakeOptions & { readonly fresh: Staged },
): Promise<void> {
  const { lake, ledger } = platform;
  const { service } = offer;
  const regions = regionsIn(fresh);
  const held = `(SELECT * FROM prices WHERE service = ${literal(service)} AND region IN (${regions.map(literal).join(', ')}))`;
  const identity = Object.fromEntries(Object.keys(prices.columns).map((name) => [name, `"${name}"`]));
  for (let tries = 1; ; tries += 1) {
    const base = await lake.lastChange([prices]);
    const from = mergeSql(lake.source(fresh), held, `TIMESTAMPTZ ${literal(offer.publishedAt)}`);
    const merged = await lake.ingest(prices, {
      from,
      columns: identity,
      tables: [prices],
      signal: options.signal,
    });
    const isPublished = await ledger.transaction(async (tx) => {
      await sql`lock table costs.price_lists in share row exclusive mode`.execute(tx);
      if ((await lake.lastChange([prices])) !== base) return false;
      const replace = regions.map((region) => ({ table: prices, partition: { service, region } }));
      await lake.publish(tx, [merged], { replace });
      const rows = new Map(fresh.files.map(({ partition, rows: count }) => [partition.region ?? '', count]));
      for (const region of regions)
        await sql`insert into costs.price_lists
            (service, region, published_at, version, file, terms, is_whole, prices, import, imported_at)
          values (${service}, ${region}, ${offer.publishedAt}, ${offer.version}, ${offer.name}, ${[...options.terms]},
            ${options.isWhole}, ${rows.get(region) ?? 0}, ${options.importId}, ${platform.clock.now()})
          on conflict (service, region, published_at, is_whole) do update set version = excluded.version,
            file = excluded.file, terms = excluded.terms, prices = excluded.prices, import = excluded.import,
            imported_at = excluded.imported_at`.execute(tx);
      return true;
    });
    if (isPublished) return;
    await lake.discard([merged]);
    if (tries === TRIES) throw priceErrors.COST_PRICES_BUSY({ service });
  }
}
