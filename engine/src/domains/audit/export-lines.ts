/** The lines of an export file as bytes, and what each may be. */
import { createReadStream } from 'node:fs';
import * as z from 'zod';
import { canonicalJson } from '#kernel/canonical-json.ts';
import { auditErrors } from './errors.ts';

/** No honest line comes near; a hostile file must not fill the memory. */
const MAX_LINE_BYTES = 32 * 2 ** 20;

/** Without the newline. Split by byte: text-aware readers also break at U+2028, which JSON may hold. */
export async function* fileLines(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 18 }) as AsyncIterable<Buffer>) {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
        yield rest.subarray(start, end);
        start = end + 1;
      }
      rest = rest.subarray(start);
      if (rest.length > MAX_LINE_BYTES) break;
    }
  } catch (cause) {
    throw auditErrors.AUDIT_EXPORT_UNREADABLE({ file, problem: (cause as Error).message }, { cause });
  }
  if (rest.length > 0) yield rest;
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);

const headerSchema = z.strictObject({
  type: z.literal('log'),
  format: z.literal(1),
  origin: z.string(),
  keys: z.array(z.string()).min(1).max(1_000),
  time: z.string(),
});

const bodySchema = z.looseObject({
  seq: z.number().int(),
  action: z.string(),
  resource: z.looseObject({ type: z.string(), id: z.string() }),
  commitment: hex,
});

const lineSchema = z.discriminatedUnion('type', [
  headerSchema,
  z.strictObject({
    type: z.literal('entry'),
    entry: bodySchema,
    hash: hex,
    salt: z.string().optional(),
    payload: z.unknown().optional(),
  }),
  z.strictObject({ type: z.literal('checkpoint'), note: z.string() }),
  z.strictObject({ type: z.literal('end'), note: z.string() }),
]);

export type ExportLine = z.infer<typeof lineSchema>;
export type EntryLine = Extract<ExportLine, { type: 'entry' }>;

/** Undefined unless the bytes are a known line in its one canonical spelling. */
export function parseLine(bytes: Buffer): ExportLine | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    if (!Buffer.from(canonicalJson(value)).equals(bytes)) return undefined;
    return lineSchema.safeParse(value).data;
  } catch {
    return undefined; // no JSON, or nested deeper than any honest line
  }
}
