/** Exports of the ledger over HTTP: making one is a change that the audit witnesses, fetching it is not. */
import * as z from 'zod';
import { type Route, readRoute, streamRoute, writeRoute } from '#platform/http/index.ts';
import { ledgerExportSchema } from '../contract.ts';
import { operationsErrors } from '../errors.ts';
import { EXPORT_NAME, listExportNames, makeExport, readExport, removeExport } from '../exports.ts';

const params = z.object({ name: z.string().regex(EXPORT_NAME, 'must be the name of an export') });
const resource = (id: string) => ({ type: 'ledger-export', id });

export const ledgerRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/ledger/exports',
      action: 'ledger:export',
      summary: 'The exports kept in the home, newest first',
      answer: z.object({ items: z.array(z.object({ name: z.string() })), next: z.null() }),
    },
    async ({ platform }) => ({
      items: (await listExportNames(platform)).map((name) => ({ name })),
      next: null,
    }),
  ),
  writeRoute(
    'post',
    {
      path: '/ledger/exports',
      action: 'ledger:export',
      summary: 'Export the whole ledger into the home',
      answer: ledgerExportSchema,
      status: 201,
    },
    async ({ platform }) => {
      const made = await makeExport(platform);
      return { answer: made, resource: resource(made.name), detail: { rows: made.rows, bytes: made.bytes } };
    },
  ),
  streamRoute(
    {
      path: '/ledger/exports/{name}',
      action: 'ledger:export',
      summary: 'An export, as it is on disk',
      params,
      media: 'application/zstd',
      errors: [operationsErrors.EXPORT_NOT_FOUND],
    },
    async ({ platform, params: { name } }) => readExport(platform, name),
  ),
  writeRoute(
    'delete',
    {
      path: '/ledger/exports/{name}',
      action: 'ledger:export',
      summary: 'Remove an export from the home',
      params,
      status: 204,
      errors: [operationsErrors.EXPORT_NOT_FOUND],
    },
    async ({ platform, params: { name } }) => {
      await removeExport(platform, name);
      return { answer: undefined, resource: resource(name), detail: { did: 'remove' } };
    },
  ),
];
