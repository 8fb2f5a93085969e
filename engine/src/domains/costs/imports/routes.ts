/** Imports over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import type { Principal } from '#kernel/principal.ts';
import { defineCursor, page, pageQuery, type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import type { Queries } from '#platform/ledger/index.ts';
import {
  type ImportJson,
  type ImportSummary,
  importSchema,
  importsSchema,
  importWishSchema,
} from '../contract.ts';
import { costsErrors } from '../errors.ts';
import { isWorkedOn } from './alone.ts';
import { startImport } from './start-import.ts';
import { findImport, type ImportRow, listImports } from './store.ts';
import { withLimit } from './with-limit.ts';

type Asking = Pick<Principal, 'scope'>;

const cursor = defineCursor('cost imports', z.tuple([z.string(), z.string()]));

export const importRoutes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/costs/imports',
      action: 'costs:import',
      status: 202,
      name: 'startCostImport',
      summary: 'Take cost files in',
      description:
        'Answers at once; an import that was interrupted is gone on with when the same is wished again. Every billing period that the files hold replaces, whole and in one instant, what the same source held of it before; earlier versions stay readable as of before.',
      body: importWishSchema,
      answer: importSchema,
    },
    async ({ platform, principal, body, tx }) => {
      const row = await startImport(platform, tx, {
        source: body.source ?? (body.costExplorer ? 'cost-explorer' : (body.format ?? 'bill')),
        wish: withLimit(platform, body),
        askedBy: principal.id,
      });
      return {
        answer: await importJson(tx, principal, row),
        resource: { type: 'cost import', id: row.id },
        detail: {
          source: row.source,
          files: body.files.length,
          costExplorer: body.costExplorer !== undefined,
        },
        location: `/costs/imports/${row.id}`,
      };
    },
  ),
  readRoute(
    {
      path: '/costs/imports',
      action: 'costs:read',
      summary: 'Cost imports, the latest first',
      query: pageQuery,
      answer: importsSchema,
    },
    async ({ platform, principal, query }) => {
      const rows = await listImports(platform.ledger.db, cursor.decode(query.after), query.limit);
      const { items, next } = page(rows, query.limit, ({ created_at, id }) =>
        cursor.encode([created_at.toISOString(), id]),
      );
      return { items: await importsJson(platform.ledger.db, principal, items), next };
    },
  ),
  readRoute(
    {
      path: '/costs/imports/{id}',
      action: 'costs:read',
      summary: 'One cost import: how far it is, or what came of it',
      params: z.object({ id: z.string().max(50) }),
      answer: importSchema,
      errors: [costsErrors.COST_IMPORT_NOT_FOUND],
    },
    async ({ platform: { ledger }, principal, params }) =>
      importJson(ledger.db, principal, await findImport(ledger.db, params.id)),
  ),
];

const importJson = async (queries: Queries, asking: Asking, row: ImportRow): Promise<ImportJson> => ({
  id: row.id,
  source: row.source,
  state: row.state,
  askedBy: row.asked_by,
  mostRequests: row.wish.costExplorer?.maxRequests ?? null,
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  interrupted: row.state === 'running' && !(await isWorkedOn(queries, row.source)),
  progress: row.progress,
  summary: row.summary && (scopedAccounts(asking) === undefined ? row.summary : withoutAmounts(row.summary)),
  problem: row.problem,
});

export const importsJson = (
  queries: Queries,
  asking: Asking,
  rows: readonly ImportRow[],
): Promise<ImportJson[]> => Promise.all(rows.map((row) => importJson(queries, asking, row)));

/** A bill is of all accounts: those who may see some of them are told no sums of it. */
const withoutAmounts = (summary: ImportSummary): ImportSummary => ({
  ...summary,
  totals: {},
  residual: {},
  months: summary.months.map((month) => ({ ...month, totals: {}, residual: {}, replaced: null })),
});
