/** The first line of a CSV: the names of its columns, each once, without byte-order mark. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { costsErrors } from '../errors.ts';

/** A bill of many tags has some thousands of columns. */
const LONGEST_HEADER = 4 << 20;

/** What bytes become that are none of UTF-8, or of UTF-16 or a packed file. */
const NO_TEXT = /[\0\uFFFD]/;

interface CsvColumn {
  readonly name: string;
  /** As the file spells it, where another column before it has that name. */
  readonly spelled?: string;
}

export async function readCsvHeader(
  file: string,
  { name, gzip }: { name: string; gzip: boolean },
): Promise<CsvColumn[]> {
  const raw = createReadStream(file);
  const stream = gzip ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => stream.destroy(error));
  const refuse = (detail: string, cause?: unknown) =>
    costsErrors.COST_FILE_UNREADABLE({ file: name, detail }, { cause });
  const read = recordReader();
  let names: string[] | undefined;
  let length = 0;
  let isText = true;
  try {
    const decoder = new TextDecoder();
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      length += text.length;
      names = read(text);
      isText &&= names !== undefined || !NO_TEXT.test(text);
      if (names || length > LONGEST_HEADER) break;
    }
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error), error);
  } finally {
    raw.destroy();
    stream.destroy();
  }
  if (length > LONGEST_HEADER) names = undefined;
  else names ??= read('\n');
  if (!isText || names?.some((one) => NO_TEXT.test(one))) throw refuse('it is no text in UTF-8');
  if (!names) throw refuse('its first line does not end');
  return unique(names);
}

/** Given a text piece by piece, answers its first record as soon as that ends. */
function recordReader(): (piece: string) => string[] | undefined {
  const fields: string[] = [];
  let field = '';
  let state: 'plain' | 'quoted' | 'quote in quotes' = 'plain';
  return (piece) => {
    for (const sign of piece) {
      if (state === 'quoted') {
        if (sign === '"') state = 'quote in quotes';
        else field += sign;
      } else if (sign === '"') {
        if (state === 'quote in quotes') field += sign;
        state = 'quoted';
      } else if (sign === ',') {
        fields.push(field);
        field = '';
        state = 'plain';
      } else if (sign === '\n' || sign === '\r') return [...fields, field];
      else {
        field += sign;
        state = 'plain';
      }
    }
    return undefined;
  };
}

/** A name that comes again, or is none, still is a column that the lines have. */
function unique(names: readonly string[]): CsvColumn[] {
  const seen = new Set<string>();
  return names.map((given, index) => {
    const name = given.replace(/^\uFEFF/, '').trim() || `column ${index + 1}`;
    const isTaken = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return isTaken ? { name: `${name} (${index + 1})`, spelled: name } : { name };
  });
}
