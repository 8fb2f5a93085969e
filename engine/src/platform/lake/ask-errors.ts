/** What any question to the lake may end with, however well it is asked: every route that asks declares these. */
import { lakeErrors } from './errors.ts';

export const askErrors = [
  lakeErrors.LAKE_FILES_LOST,
  lakeErrors.LAKE_FILE_UNREADABLE,
  lakeErrors.LAKE_QUERY_CANCELLED,
  lakeErrors.LAKE_QUERY_TIMEOUT,
  lakeErrors.LAKE_QUERY_MEMORY,
  lakeErrors.LAKE_QUERY_PROCESS_DIED,
  lakeErrors.LAKE_DISK_FULL,
  lakeErrors.LAKE_BUSY,
  lakeErrors.LAKE_CLOSED,
] as const;
