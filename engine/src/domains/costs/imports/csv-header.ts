/** The first line of a CSV: the names of its columns, each once, without byte-order mark. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { costsErrors } from '../errors.ts';

/** A bill of many tags has some thousands of columns. */
const LONGEST_HEADER = 4 << 20;

export async function readCsvHeader(
  file: string,
  { name, gzip }: { name: string; gzip: boolean },
): Promise<string[]> {
  const raw = createReadStream(file);
  const stream = gzip ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => stream.destroy(error));
  let text = '';
  try {
    const decoder = new TextDecoder();
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      text += decoder.decode(chunk, { stream: true });
      const names = firstRecord(text);
      if (names) return unique(names);
      if (text.length > LONGEST_HEADER) break;
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw costsErrors.COST_FILE_UNREADABLE({ file: name, detail }, { cause: error });
  } finally {
    raw.destroy();
    stream.destroy();
  }
  const names = text.length > LONGEST_HEADER ? undefined : firstRecord(`${text}\n`);
  if (names) return unique(names);
  throw costsErrors.COST_FILE_UNREADABLE({ file: name, detail: 'its first line does not end' });
}

/** Undefined while the record does not end yet. */
function firstRecord(text: string): string[] | undefined {
  const fields: string[] = [];
  let field = '';
  let inQuotes = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inQuotes) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else inQuotes = false;
    } else if (sign === '"') inQuotes = true;
    else if (sign === ',') {
      fields.push(field);
      field = '';
    } else if (sign === '\n' || sign === '\r') return [...fields, field];
    else field += sign;
  }
  return undefined;
}

/** A name that comes again, or is none, still is a column that the lines have. */
function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((given, index) => {
    const name = given.replace(/^\uFEFF/, '').trim() || `column ${index + 1}`;
    const free = seen.has(name.toLowerCase()) ? `${name} (${index + 1})` : name;
    seen.add(free.toLowerCase());
    return free;
  });
}
