/** How Reeve itself is doing; the shell and the status page share one answer. */
import type { GetStatusResponse, Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';

export type Status = GetStatusResponse;

const EVERY_MS = 3_000;

export const statusQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['status'],
    queryFn: ({ signal }) => reeve.getStatus({ signal }),
    refetchInterval: EVERY_MS,
  });
