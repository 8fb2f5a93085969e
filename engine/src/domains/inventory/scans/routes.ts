/** Scans and coverage over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import {
  defineCursor,
  eventRoute,
  page,
  pageQuery,
  type Route,
  readRoute,
  writeRoute,
} from '#platform/http/index.ts';
import { enqueue } from '#platform/jobs/index.ts';
import { askErrors } from '#platform/lake/index.ts';
import { coverageGridSchema, coverageSchema } from '../contract.ts';
import { inventoryErrors } from '../errors.ts';
import { scanJob } from '../jobs.ts';
import { readCoverage } from '../read-coverage.ts';
import { readCoverageGrid } from '../read-coverage-grid.ts';
import { scanSchema, scansSchema } from './contract.ts';
import { startScan } from './start-scan.ts';
import { askCancel, findScan, listScans } from './store.ts';
import { toScanJson } from './to-json.ts';
import { watchScan } from './watch-scan.ts';
import { wishSchema } from './wish.ts';

const coverageCursor = defineCursor('coverage', z.tuple([z.string(), z.string(), z.string()]));
const scansCursor = defineCursor('scans', z.tuple([z.string(), z.string()]));
const { status } = coverageSchema.shape.items.element.shape;
const byId = z.object({ id: z.string().max(50) });

export const scanRoutes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/scans',
      action: 'scan:run',
      status: 202,
      summary: 'Take stock of the estate',
      description:
        'Answers at once: a worker reads the accounts, and everything becomes visible in one instant at the end. A scan that was interrupted is gone on with when the same is wished again.',
      name: 'startScan',
      body: wishSchema,
      answer: scanSchema,
      errors: [
        inventoryErrors.SCAN_RUNNING,
        inventoryErrors.SCAN_OUT_OF_SCOPE,
        inventoryErrors.SCAN_SERVICE_UNKNOWN,
      ],
    },
    async ({ platform, principal, body, tx }) => {
      const scope = scopedAccounts(principal);
      // Without names a scan enters every account.
      if (scope && !body.accounts?.every((account) => scope.includes(account)))
        throw inventoryErrors.SCAN_OUT_OF_SCOPE();
      const { scan, before } = await startScan(platform, tx, {
        wish: body,
        askedBy: principal.id,
        cause: 'manual',
      });
      await enqueue(tx, scanJob, { scan: scan.id }, { key: `scan ${scan.id}`, maxAttempts: 3 });
      return {
        answer: await toScanJson(platform, tx, scan),
        resource: { type: 'scan', id: scan.id },
        detail: { wish: body, goesOn: before },
        location: `/scans/${scan.id}`,
      };
    },
  ),
  readRoute(
    {
      path: '/scans',
      action: 'scan:read',
      summary: 'Scans, the latest first',
      query: pageQuery,
      answer: scansSchema,
    },
    async ({ platform, query }) => {
      const { db } = platform.ledger;
      const rows = await listScans(db, scansCursor.decode(query.after), query.limit);
      const { items, next } = page(rows, query.limit, ({ created_at, id }) =>
        scansCursor.encode([created_at.toISOString(), id]),
      );
      return { items: await Promise.all(items.map((scan) => toScanJson(platform, db, scan))), next };
    },
  ),
  readRoute(
    {
      path: '/scans/{id}',
      action: 'scan:read',
      summary: 'One scan: how far it is, or what came of it',
      params: byId,
      answer: scanSchema,
      errors: [inventoryErrors.SCAN_NOT_FOUND],
    },
    async ({ platform, params }) => {
      const { db } = platform.ledger;
      return toScanJson(platform, db, await findScan(db, params.id));
    },
  ),
  eventRoute(
    {
      path: '/scans/{id}/events',
      action: 'scan:read',
      summary: 'The progress of a scan as it happens, until it has ended',
      params: byId,
      item: scanSchema,
      errors: [inventoryErrors.SCAN_NOT_FOUND],
    },
    async ({ platform, params, signal }) => {
      await findScan(platform.ledger.db, params.id);
      return watchScan(platform, params.id, signal);
    },
  ),
  writeRoute(
    'post',
    {
      path: '/scans/{id}/cancel',
      action: 'scan:run',
      summary: 'Stop a scan; what it has read completely is published',
      params: byId,
      answer: scanSchema,
      errors: [inventoryErrors.SCAN_NOT_FOUND, inventoryErrors.SCAN_ENDED],
    },
    async ({ platform, params, tx }) => {
      const scan = await askCancel(tx, params.id);
      return { answer: await toScanJson(platform, tx, scan), resource: { type: 'scan', id: scan.id } };
    },
  ),
  readRoute(
    {
      path: '/coverage',
      action: 'coverage:read',
      summary: 'How the last attempt to read each type in each account and region ended',
      query: pageQuery.extend({ status: status.optional() }),
      answer: coverageSchema,
      errors: askErrors,
    },
    async ({ platform, principal, query, signal }) => {
      const { cells, ...counted } = await readCoverage(platform.lake, {
        status: query.status,
        limit: query.limit,
        after: coverageCursor.decode(query.after),
        accounts: scopedAccounts(principal),
        signal,
      });
      const keyOf = ({ account, region, type }: (typeof cells)[number]) =>
        coverageCursor.encode([account, region, type]);
      return { ...page(cells, query.limit, keyOf), ...counted };
    },
  ),
  readRoute(
    {
      path: '/coverage/grid',
      action: 'coverage:read',
      summary: 'How completely each service of each account is known',
      answer: coverageGridSchema,
      errors: askErrors,
    },
    async ({ platform, principal, signal }) => {
      const question = { accounts: scopedAccounts(principal), signal };
      return { items: await readCoverageGrid(platform.lake, question), next: null };
    },
  ),
];
