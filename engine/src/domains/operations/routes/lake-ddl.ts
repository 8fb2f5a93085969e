/** The tables of the lake as other engines declare them, and the files that make them up. */
import * as z from 'zod';
import { type Route, readRoute } from '#platform/http/index.ts';
import {
  athenaDdl,
  duckdbDdl,
  glueTable,
  publishedFiles,
  type Table,
  trinoDdl,
} from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { lakeDdlSchema, lakeFilesSchema } from '../contract.ts';
import { operationsErrors } from '../errors.ts';

const DDL = {
  duckdb: duckdbDdl,
  trino: trinoDdl,
  athena: athenaDdl,
  glue: (table: Table, location: string) => JSON.stringify(glueTable(table, location), null, 2),
};

const table = z.string().max(100).optional().describe('Only this table.');

export const lakeDdlRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/lake/ddl',
      action: 'lake:read',
      name: 'declareLake',
      summary: 'The tables of the lake as DuckDB, Trino, Athena or Glue declare them',
      description:
        'Over files that lie at the location as they lie in the lake. Only the files of `/lake/files` may lie there: the lake keeps earlier versions beside them.',
      query: z.object({
        dialect: z.enum(['duckdb', 'trino', 'athena', 'glue']).default('trino'),
        location: z
          .string()
          .max(1_000)
          .regex(/^s3:\/\/[^/\s'"`\\]+(\/[^\s'"`\\]*)?$/, 'must be s3://bucket or s3://bucket/prefix')
          .default('s3://BUCKET/lake')
          .describe('Where the folder of the lake is copied to.'),
        table,
      }),
      answer: lakeDdlSchema,
      errors: [operationsErrors.LAKE_TABLE_UNKNOWN],
    },
    async ({ platform, query: { dialect, location, table: name } }) => ({
      dialect,
      items: (await tablesOf(platform, name)).map((one) => ({
        table: one.name,
        ddl: DDL[dialect](one, `${location.replace(/\/$/, '')}/tables/${one.name}/`),
      })),
      next: null,
    }),
  ),
  readRoute(
    {
      path: '/lake/files',
      action: 'lake:read',
      summary: 'The files that make up the tables of the lake now',
      query: z.object({ table }),
      answer: lakeFilesSchema,
      errors: [operationsErrors.LAKE_TABLE_UNKNOWN],
    },
    async ({ platform, query }) => {
      const names = (await tablesOf(platform, query.table)).map(({ name }) => name);
      return { items: await publishedFiles(platform.ledger.db, names), next: null };
    },
  ),
];

async function tablesOf(platform: Platform, name: string | undefined): Promise<readonly Table[]> {
  const all = await platform.tables();
  const found = all.filter((one) => name === undefined || one.name === name);
  if (found.length === 0) throw operationsErrors.LAKE_TABLE_UNKNOWN({ table: name ?? '', hint: '' });
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
