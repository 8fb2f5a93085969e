/** An offer file as JSON: products, then terms, in one object that may be gigabytes long. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { priceErrors } from '../errors.ts';
import { type Cut, cutJson, JsonFault } from './cut-json.ts';
import { openFlattener, productInput, termsInput } from './flatten-json.ts';
import type { Offer } from './offer.ts';

interface JsonOffer {
  readonly path: string;
  readonly name: string;
  readonly gzip: boolean;
  /** Where what is made of it may lie; the caller removes it. */
  readonly folder: string;
  readonly terms: readonly string[];
  readonly regions: readonly string[];
  readonly signal: AbortSignal;
}

const ABOUT = ['offerCode', 'version', 'publicationDate'];

export async function openJsonOffer(file: JsonOffer): Promise<Offer> {
  const { name, terms, regions, signal } = file;
  const wrong = (problem: string, line?: number, cause?: unknown) =>
    priceErrors.COST_PRICES_FILE(
      { file: name, problem: line === undefined ? problem : `line ${line}: ${problem}` },
      { at: { file: name, ...(line !== undefined && { line }) }, cause },
    );
  const flat = openFlattener(file.folder);
  const about = new Map<string, string>();
  const isWanted = (path: readonly string[]) =>
    (path.length === 1 && ABOUT.includes(path[0] ?? '')) ||
    (path.length === 2 && path[0] === 'products') ||
    (path.length === 3 && path[0] === 'terms' && terms.includes(path[1] ?? ''));
  try {
    for await (const cut of cutJson(textOf(file), isWanted)) {
      signal.throwIfAborted();
      const [kind = '', second = ''] = cut.path;
      if (kind === 'products') {
        const product = checked(productInput, cut, wrong);
        const region = product.attributes.regionCode ?? 'global';
        if (regions.length === 0 || regions.includes(region)) await flat.product(product);
      } else if (kind === 'terms') await flat.terms(second, checked(termsInput, cut, wrong));
      else about.set(kind, String(JSON.parse(cut.text)));
    }
  } catch (error) {
    if (error instanceof JsonFault) throw wrong(error.message, error.line, error);
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw wrong('it is no whole gzip', undefined, error);
    throw error;
  } finally {
    await flat.close();
  }
  const [service, version, publishedAt = ''] = ABOUT.map((key) => about.get(key));
  if (service === undefined || Number.isNaN(Date.parse(publishedAt)))
    throw wrong('it does not say offerCode and publicationDate');
  const { from, columns } = flat;
  return {
    name,
    from,
    columns,
    service,
    publishedAt: new Date(publishedAt).toISOString(),
    version: version ?? publishedAt,
    // Its values were looked at as they were cut out.
    lineOf: () => 0,
  };
}

interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

function checked<T>(
  schema: Schema<T>,
  { text, path, line }: Cut,
  wrong: (problem: string, line: number) => Error,
): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong(`${path.join('.')} is no JSON`, line);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw wrong(
    `${[...path, ...(issue?.path ?? [])].map(String).join('.')}: ${issue?.message ?? 'not valid'}`,
    line,
  );
}

async function* textOf({ path, gzip }: Pick<JsonOffer, 'path' | 'gzip'>): AsyncGenerator<string> {
  const raw = createReadStream(path, { highWaterMark: 1 << 18 });
  const stream = gzip ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => stream.destroy(error));
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  } finally {
    raw.destroy();
    stream.destroy();
  }
}
