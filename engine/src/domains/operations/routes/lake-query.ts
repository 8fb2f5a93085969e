/** Questions to the lake in SQL: a POST, as what people ask is written down. */
import * as z from 'zod';
import { kernelErrors } from '#kernel/errors.ts';
import { writeRoute } from '#platform/http/index.ts';
import { askErrors, lakeErrors } from '#platform/lake/index.ts';
import { keepAwake } from '#platform/ledger/index.ts';
import { askLake } from '../ask-lake.ts';
import { lakeAnswerSchema } from '../contract.ts';
import { operationsErrors } from '../errors.ts';

const body = z.object({
  sql: z.string().min(1).max(100_000),
  asOf: z
    .string()
    .max(100)
    .optional()
    .describe(
      'A moment (2026-10-05T12:30Z), a length ago (7d) or a period, at whose end it is looked (2026-10).',
    ),
  limit: z
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(1000)
    .describe('Rows at most; `truncated` says if more follow.'),
});

export const lakeQueryRoute = writeRoute(
  'post',
  {
    path: '/lake/query',
    action: 'lake:query',
    summary: 'Ask the lake in SQL',
    description:
      'One SELECT over the tables of the lake; it can read nothing else. Who asked what is in the audit log.',
    name: 'queryLake',
    body,
    answer: lakeAnswerSchema,
    errors: [
      kernelErrors.PERIOD_INVALID,
      operationsErrors.QUERY_COLUMN_TWICE,
      lakeErrors.LAKE_SQL_REFUSED,
      lakeErrors.LAKE_SQL_INVALID,
      lakeErrors.LAKE_SNAPSHOT_UNKNOWN,
      lakeErrors.LAKE_HISTORY_GONE,
      ...askErrors,
    ],
  },
  async ({ platform, principal, body: { sql, asOf, limit }, tx, signal }) => {
    const ask = () => askLake(platform, { sql, asOf, limit, lane: principal.id, signal });
    const { rows, columns, snapshot, truncated } = await keepAwake(tx, platform.clock, ask);
    return {
      answer: {
        items: [...rows],
        next: null,
        columns: [...columns],
        snapshot: { id: snapshot.id, at: snapshot.at.toISOString() },
        truncated: truncated !== false,
      },
      resource: { type: 'lake', id: 'lake' },
      detail: { sql, rows: rows.length, snapshot: snapshot.id },
    };
  },
);
