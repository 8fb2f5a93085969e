/** An offer file as CSV: five lines about the file, the names of the columns, and a line for each price. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { literal } from '../../formats/header.ts';
import { type CsvRecord, readRecords } from '../../units/read-records.ts';
import { priceErrors } from '../errors.ts';
import { NEEDED, type Offer, plainName } from './offer.ts';

/** The lines before the first price are a few thousand characters. */
const HEAD_BYTES = 1 << 20;

export async function openCsvOffer(file: { path: string; name: string; gzip: boolean }): Promise<Offer> {
  const { path, name, gzip } = file;
  const wrong = (problem: string, line?: number) =>
    priceErrors.COST_PRICES_FILE(
      { file: name, problem },
      { at: { file: name, ...(line !== undefined && { line }) } },
    );
  const about = new Map<string, string>();
  let head: CsvRecord | undefined;
  for (const record of readRecords(await beginningOf(path, gzip), name)) {
    const [key = '', value = ''] = record.fields;
    head = record;
    if (plainName(key) === 'sku') break;
    if (record.line > 20) throw wrong('its first lines name no columns of prices', record.line);
    about.set(plainName(key), value);
  }
  if (!head || plainName(head.fields[0] ?? '') !== 'sku') throw wrong('it has no line that begins with SKU');
  const columns = new Map(head.fields.map((column) => [plainName(column), column]));
  const lacking = NEEDED.filter((column) => !columns.has(column));
  if (lacking.length > 0) throw wrong(`it lacks the columns ${lacking.join(', ')}`, head.line);
  if (columns.size < head.fields.length) throw wrong('two of its columns have the same name', head.line);
  const [service, publishedAt, version] = ['offercode', 'publicationdate', 'version'].map((key) =>
    about.get(key),
  );
  if (!service || !publishedAt || Number.isNaN(Date.parse(publishedAt)))
    throw wrong('its first lines do not say OfferCode and Publication Date');
  const begins = head.line;
  return {
    name,
    from: csvReader(path, { gzip, skip: begins, names: head.fields }),
    columns,
    service,
    publishedAt: new Date(publishedAt).toISOString(),
    version: version ?? publishedAt,
    lineOf: (row) => row + begins,
  };
}

/** Everything is told, so that nothing is guessed. */
export function csvReader(
  path: string,
  { gzip, skip, names }: { gzip: boolean; skip: number; names: readonly string[] },
): string {
  const columns = names.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${skip}, columns = {${columns}},
    delim = ',', quote = '"', escape = '"', compression = '${gzip ? 'gzip' : 'none'}', max_line_size = ${1 << 20})`;
}

async function beginningOf(path: string, gzip: boolean): Promise<string> {
  const raw = createReadStream(path);
  const stream = gzip ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => stream.destroy(error));
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length >= HEAD_BYTES) break;
    }
  } finally {
    raw.destroy();
    stream.destroy();
  }
  // Cut at a line, so that no half of one is read.
  return text.length < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf('\n'));
}
