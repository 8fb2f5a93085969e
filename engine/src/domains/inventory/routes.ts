/** Scans and coverage over HTTP. */
import { sql } from 'kysely';
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { awsErrors } from '#platform/aws/index.ts';
import { defineCursor, page, pageQuery, type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { askErrors, lakeErrors } from '#platform/lake/index.ts';
import { keepAwake, type Tx } from '#platform/ledger/index.ts';
import { coverageSchema, regionSchema, scanAnswerSchema } from './contract.ts';
import { inventoryErrors } from './errors.ts';
import { readCoverage } from './read-coverage.ts';
import { scanOwnAccount } from './scan-own-account.ts';

/** STS answers in every region; this one is on in every account of the standard partition. */
const HOME_REGION = 'us-east-1';
const cursor = defineCursor('coverage', z.tuple([z.string(), z.string(), z.string()]));
const { status } = coverageSchema.shape.items.element.shape;

export const routes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/scans',
      action: 'scan:run',
      summary: 'Take stock of the account that the credentials belong to',
      description:
        'Answers when all of it is read. Each region is kept as soon as it is read; what could not be read says why, and older knowledge of it stays.',
      name: 'runScan',
      body: z.object({
        regions: z
          .array(regionSchema)
          .min(1)
          .max(100)
          .optional()
          .describe(
            'Instead of `aws.regions`; where that is empty too, every region enabled in the account.',
          ),
      }),
      answer: scanAnswerSchema,
      errors: [
        inventoryErrors.SCAN_ACCOUNT_UNKNOWN,
        inventoryErrors.SCAN_REGIONS_UNKNOWN,
        inventoryErrors.SCAN_OUT_OF_SCOPE,
        inventoryErrors.SCAN_RUNNING,
        awsErrors.AWS_EXTERNAL_ID_MISSING,
        lakeErrors.LAKE_DISK_FULL,
        lakeErrors.LAKE_WRITE_FAILED,
        lakeErrors.LAKE_STAGED_GONE,
        lakeErrors.LAKE_CLOSED,
      ],
    },
    async ({ platform, principal, body, tx, signal }) => {
      await oneAtATime(tx);
      const { lake, ledger, clock, config } = platform;
      const wish = {
        regions: body.regions ?? config.aws.regions,
        homeRegion: config.aws.regions[0] ?? HOME_REGION,
        accounts: scopedAccounts(principal),
        signal,
      };
      const aws = await platform.aws();
      const work = () => scanOwnAccount({ aws, lake, ledger, clock }, wish);
      const { account, cells } = await keepAwake(tx, clock, work);
      const failed = cells.filter((cell) => cell.status !== 'ok').length;
      return {
        answer: { items: [...cells], next: null, simulated: config.aws.mode === 'simulator' },
        resource: { type: 'account', id: account, account },
        detail: { regions: [...new Set(cells.map(({ region }) => region))], cells: cells.length, failed },
      };
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
        after: cursor.decode(query.after),
        accounts: scopedAccounts(principal),
        signal,
      });
      const keyOf = ({ account, region, type }: (typeof cells)[number]) =>
        cursor.encode([account, region, type]);
      return { ...page(cells, query.limit, keyOf), ...counted };
    },
  ),
];

/** Held until the answer is out: two scans of one account would read everything twice. */
async function oneAtATime(tx: Tx): Promise<void> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('inventory:scan', 0)) as free`.execute(tx);
  if (!rows[0]?.free) throw inventoryErrors.SCAN_RUNNING();
}
