/** What every question to the graph may say, and every refusal it may meet. */
import * as z from 'zod';
import { askErrors, lakeErrors } from '#platform/lake/index.ts';
import { graphErrors } from './errors.ts';

export const asOf = z.string().max(100).optional().meta({
  description:
    'A moment of the past: `2026-10-01`, `30d`, `2026-10`. Now without it. Accounts are told as they are now.',
});

export const errors = [
  graphErrors.GRAPH_TOO_VARIED,
  graphErrors.GRAPH_NOTHING_KNOWN,
  lakeErrors.LAKE_SNAPSHOT_UNKNOWN,
  lakeErrors.LAKE_HISTORY_GONE,
  lakeErrors.LAKE_QUERY_TOO_LARGE,
  lakeErrors.LAKE_SQL_INVALID,
  ...askErrors,
];
