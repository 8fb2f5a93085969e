/** What stands in an archive: a header, each table as PostgreSQL's COPY text between two lines of JSON, and an end. */
import * as z from 'zod';

export const ARCHIVE_FORMAT = 1;

export const headerSchema = z.object({
  archive: z.literal('reeve-ledger'),
  format: z.number().int(),
  /** Of the product that made it. */
  version: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()),
});
export type ArchiveHeader = z.output<typeof headerSchema>;

/** Before its rows; they end with a line `\.`, which no row can be. */
export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type ArchivedTable = z.output<typeof tableSchema>;

export const tableEndSchema = z.object({ rows: z.number().int(), sha256: z.string() });

export const sequencesSchema = z.object({
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
});

/** The very last line: over every byte before it. */
export const endSchema = z.object({ end: z.string() });

export const END_OF_ROWS = Buffer.from('\\.\n');

export const toLine = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
