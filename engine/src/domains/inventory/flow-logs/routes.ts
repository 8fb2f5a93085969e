/** Flow logs over HTTP: having them read, who talks to whom, and how completely that is known. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { defineCursor, page, pageQuery, type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { enqueue } from '#platform/jobs/index.ts';
import { askErrors } from '#platform/lake/index.ts';
import { inventoryErrors } from '../errors.ts';
import {
  FILE_STATES,
  type FlowFileJson,
  filesSchema,
  flowCoverageSchema,
  importSchema,
  importWishSchema,
  talksSchema,
} from './contract.ts';
import { flowErrors } from './errors.ts';
import { importFlowsJob } from './jobs.ts';
import { listTraffic, readFlowCoverage } from './list-traffic.ts';
import { isBucket } from './sources.ts';
import { type FileRow, listFiles } from './store.ts';

const talkCursor = defineCursor('flows', z.tuple([z.string(), z.string(), z.string()]));
const coverageCursor = defineCursor('flow-coverage', z.tuple([z.string(), z.string()]));
const fileCursor = defineCursor('flow-files', z.tuple([z.string(), z.string()]));

const end = (what: string) => z.string().trim().min(1).max(2_048).optional().meta({ description: what });

export const flowRoutes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/flow-imports',
      action: 'scan:run',
      status: 202,
      summary: 'Read VPC flow logs',
      description:
        'Answers at once: a worker reads. A file is read once; files that were read before are passed over. Traffic of all accounts in the files is taken in, so the caller must not be confined to some.',
      name: 'importFlowLogs',
      body: importWishSchema,
      answer: importSchema,
      errors: [
        flowErrors.FLOW_PATH_REMOTE,
        flowErrors.FLOW_SOURCE_INVALID,
        inventoryErrors.SCAN_OUT_OF_SCOPE,
      ],
    },
    async ({ platform, principal, body, tx }) => {
      if (scopedAccounts(principal)) throw inventoryErrors.SCAN_OUT_OF_SCOPE();
      const { source, account, region, queue } = body;
      const named = platform.config.flowLogs.sources;
      const sources = source === undefined ? [...named] : [source];
      if (sources.length === 0)
        throw flowErrors.FLOW_SOURCE_INVALID({ source: 'flowLogs.sources', problem: 'it is empty' });
      const path = queue ? sources.find((one) => !isBucket(one) && !named.includes(one)) : undefined;
      if (path !== undefined) throw flowErrors.FLOW_PATH_REMOTE({ source: path });
      const wish = { sources, ...(account && { account }), ...(region && { region }) };
      if (queue)
        await enqueue(tx, importFlowsJob, wish, { key: `flow logs ${sources.join(' ')}`, maxAttempts: 3 });
      return {
        answer: { sources, queued: queue },
        resource: { type: 'flow-import', id: 'latest' },
        detail: { wish },
      };
    },
  ),
  readRoute(
    {
      path: '/flows',
      action: 'estate:read',
      summary: 'Who talks to whom by the flow logs, the most first',
      query: pageQuery.extend({
        from: end('Who opened: an ARN, or the id or name it ends with.'),
        to: end('Who serves: an ARN, or the id or name it ends with.'),
        port: z
          .string()
          .regex(/^[a-z0-9-]+\/\d+$/, 'must be a service such as tcp/5432')
          .optional()
          .meta({ description: 'The service, such as tcp/5432.' }),
      }),
      answer: talksSchema,
      errors: askErrors,
    },
    async ({ platform, principal, query: { after, ...filter }, signal }) => {
      const rows = await listTraffic(platform.lake, {
        ...filter,
        after: talkCursor.decode(after),
        accounts: scopedAccounts(principal),
        signal,
      });
      const keyOf = ({ bytes, from, to }: (typeof rows)[number]) =>
        talkCursor.encode([String(bytes), from, to]);
      return { ...page(rows, filter.limit, keyOf), windowDays: platform.config.flowLogs.windowDays };
    },
  ),
  readRoute(
    {
      path: '/flow-coverage',
      action: 'coverage:read',
      summary: 'What was read of the flow logs of each account and region',
      query: pageQuery,
      answer: flowCoverageSchema,
      errors: askErrors,
    },
    async ({ platform, principal, query: { limit, after }, signal }) => {
      const rows = await readFlowCoverage(platform.lake, {
        ...{ limit, signal, after: coverageCursor.decode(after), accounts: scopedAccounts(principal) },
      });
      return page(rows, limit, ({ account, region }) => coverageCursor.encode([account, region]));
    },
  ),
  readRoute(
    {
      path: '/flow-files',
      action: 'coverage:read',
      summary: 'Files of flow logs that were read, the latest first, and what was wrong with them',
      query: pageQuery.extend({
        state: z.enum(FILE_STATES).optional().meta({ description: 'Only these.' }),
      }),
      answer: filesSchema,
      errors: [inventoryErrors.SCAN_OUT_OF_SCOPE],
    },
    async ({ platform, principal, query: { limit, after, state } }) => {
      // A file may tell of many accounts.
      if (scopedAccounts(principal)) throw inventoryErrors.SCAN_OUT_OF_SCOPE();
      const rows = await listFiles(platform.ledger.db, { after: fileCursor.decode(after), limit, state });
      const shown = page(rows, limit, ({ read_at, name }) =>
        fileCursor.encode([read_at.toISOString(), name]),
      );
      return { ...shown, items: shown.items.map(fileJson) };
    },
  ),
];

function fileJson({ name, size, state, read_at, counts, malformed, problem }: FileRow): FlowFileJson {
  const held = Object.values(counts);
  return {
    ...{ name, size, state, problem },
    readAt: read_at.toISOString(),
    records: held.reduce((sum, { records }) => sum + records, 0),
    malformedLines: held.reduce((sum, one) => sum + one.malformed, 0),
    malformed: [...malformed],
  };
}
