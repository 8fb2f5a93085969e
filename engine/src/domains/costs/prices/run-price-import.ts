/** Runs an import of prices to its end: one offer after the other, each published as a whole. */
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ReeveError } from '#kernel/error.ts';
import type { Platform } from '#platform/platform.ts';
import { costsErrors } from '../errors.ts';
import { openBucket } from '../imports/s3/bucket.ts';
import { fetchObject } from '../imports/s3/fetch-object.ts';
import { priceErrors } from './errors.ts';
import { askProducts } from './offers/ask-products.ts';
import type { Offer } from './offers/offer.ts';
import { openCsvOffer } from './offers/open-csv.ts';
import { openJsonOffer } from './offers/open-json.ts';
import { type TakenOffer, takeOffer } from './offers/take-offer.ts';
import { endPriceImport, findPriceImport, type PriceImportRow, tellPriceImport } from './store.ts';

export async function runPriceImport(platform: Platform, id: string, signal: AbortSignal): Promise<void> {
  const { ledger, clock } = platform;
  const row = await findPriceImport(ledger.db, id);
  if (row.endedAt !== null) return;
  const folder = await mkdtemp(path.join(tmpdir(), 'reeve-prices-'));
  try {
    const summary = await work(platform, row, { folder, signal });
    await endPriceImport(ledger.db, id, { now: clock.now(), summary });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ReeveError)) throw error;
    const problem = { code: error.code, message: error.message, remedy: error.remedy };
    await endPriceImport(ledger.db, id, { now: clock.now(), problem });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Working {
  readonly folder: string;
  readonly signal: AbortSignal;
}

async function work(
  platform: Platform,
  { id, wish }: PriceImportRow,
  working: Working,
): Promise<TakenOffer[]> {
  const { files, query, reserved, account } = wish;
  const terms = reserved ? ['OnDemand', 'Reserved'] : ['OnDemand'];
  const tell = (text: string) => tellPriceImport(platform.ledger.db, id, text);
  const common = { terms, importId: id, signal: working.signal };
  if (query) {
    await tell('asking');
    const offer = await askProducts(platform, { ...working, query, account, terms, tell });
    return [await takeOffer(platform, offer, { ...common, regions: [], isWhole: false })];
  }
  const taken: TakenOffer[] = [];
  for (const [index, file] of files.entries()) {
    await tell(`${file}: file ${index + 1} of ${files.length}`);
    const place = await placeOf(platform, file, wish, working);
    const offer = await openOffer(place, { file, terms, wish, ...working });
    taken.push(await takeOffer(platform, offer, { ...common, regions: wish.regions, isWhole: true }));
  }
  return taken;
}

/** Where on this machine it lies. */
async function placeOf(
  platform: Platform,
  file: string,
  { account }: PriceImportRow['wish'],
  { folder, signal }: Working,
): Promise<string> {
  if (!file.startsWith('s3://')) {
    if (!(await stat(file).catch(() => undefined))?.isFile()) throw costsErrors.COST_FILE_MISSING({ file });
    return file;
  }
  const bucket = await openBucket(await platform.aws(), { where: file, account, signal });
  const object = (await bucket.list()).find(({ key }) => key === bucket.prefix);
  if (!object) throw costsErrors.COST_FILE_MISSING({ file });
  return fetchObject(bucket, object, { folder, signal });
}

interface Opening extends Working {
  readonly file: string;
  readonly terms: readonly string[];
  readonly wish: PriceImportRow['wish'];
}

/** What it is, its first bytes say; names lie. */
async function openOffer(place: string, { file, terms, wish, folder, signal }: Opening): Promise<Offer> {
  const handle = await open(place, 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
  await handle.close();
  if (bytesRead === 0) throw priceErrors.COST_PRICES_FILE({ file, problem: 'it is empty' });
  const gzip = buffer[0] === 0x1f && buffer[1] === 0x8b;
  const isJson = gzip
    ? /\.json(\.gz)?$/i.test(file)
    : /^\uFEFF?\s*\{/.test(buffer.subarray(0, bytesRead).toString('utf8'));
  const known = { path: place, name: file, gzip };
  try {
    return isJson
      ? await openJsonOffer({ ...known, folder, terms, regions: wish.regions, signal })
      : await openCsvOffer(known);
  } catch (error) {
    if (error instanceof ReeveError || signal.aborted) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw priceErrors.COST_PRICES_FILE({ file, problem: detail }, { cause: error });
  }
}
