/** Long lists in pages: each page names where the next one begins, so rows that come and go shift nothing. */
import * as z from 'zod';
import { httpErrors } from './errors.ts';

const LARGEST_PAGE = 500;

/** The query of every list; extend it with the list's own filters. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50).meta({ description: 'Rows per page.' }),
  after: z
    .string()
    .max(2_000)
    .optional()
    .meta({ description: '`next` of the page before; first page without.' }),
});

export interface Page<Item> {
  readonly items: Item[];
  /** The `after` of the following page; null on the last one. */
  readonly next: string | null;
}

export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** A list's place marker: the sort key of the last row seen, opaque to callers, checked when it comes back. */
export interface Cursor<Key> {
  encode(key: Key): string;
  /** Undefined is the beginning; anything this cursor did not make is refused. */
  decode(after: string | undefined): Key | undefined;
}

/** `name` keeps one list's cursors out of another; `key` is the form of its sort key. */
export function defineCursor<Key>(name: string, key: z.ZodType<Key>): Cursor<Key> {
  return {
    // Only what the key declares: a whole row would put a long scope into an address, which has an end.
    encode: (value) => Buffer.from(JSON.stringify([name, key.parse(value)])).toString('base64url'),
    decode: (after) => {
      if (after === undefined) return undefined;
      const read = z.tuple([z.literal(name), key]).safeParse(parsed(after));
      if (!read.success) throw httpErrors.CURSOR_INVALID({}, { at: { field: 'after' } });
      return read.data[1];
    },
  };
}

function parsed(after: string): unknown {
  try {
    const bytes = Buffer.from(after, 'base64url');
    return bytes.toString('base64url') === after ? JSON.parse(bytes.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** The page out of `limit + 1` rows: the row too many only tells that there is more. */
export function page<Row>(rows: readonly Row[], limit: number, cursorOf: (last: Row) => string): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
