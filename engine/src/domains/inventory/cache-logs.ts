/** Where ElastiCache delivers its logs. */
import { logGroupArn } from './arns.ts';
import type { Where } from './where.ts';

interface Delivery {
  readonly DestinationDetails?:
    | { readonly CloudWatchLogsDetails?: { readonly LogGroup?: string | undefined } | undefined }
    | undefined;
}

/** The log groups among the destinations; null where AWS says nothing of logs. */
export const cacheLogs = (where: Where, deliveries: readonly Delivery[] | undefined): string[] | null =>
  deliveries?.flatMap(
    ({ DestinationDetails }) => logGroupArn(where, DestinationDetails?.CloudWatchLogsDetails?.LogGroup) ?? [],
  ) ?? null;
