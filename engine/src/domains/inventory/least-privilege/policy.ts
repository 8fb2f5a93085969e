/** The IAM policies of what Reeve does: for scanning what the chosen scanners call and what finds accounts and regions, nothing else. */
import { ORGANIZATION_CALLS } from '#domains/accounts/index.ts';
import { iamActions, type Operation } from '#platform/aws/index.ts';
import { inventoryErrors } from '../errors.ts';
import type { EventQueue } from '../scan-events/event-queue.ts';
import type { Scanner } from '../scanner.ts';

/** Where a scan may look, asked in each account before it begins. */
const REGION_CALLS: readonly Operation[] = ['ec2:DescribeRegions'];

/** What reading metrics asks, of resources that a scan found. */
const METRIC_CALLS: readonly Operation[] = ['cloudwatch:GetMetricData'];

/** What reading flow logs in buckets asks. */
const FLOW_LOG_CALLS: readonly Operation[] = ['s3:GetBucketLocation', 's3:ListObjectsV2', 's3:GetObject'];

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly {
    readonly Sid: string;
    readonly Effect: 'Allow';
    readonly Action: readonly string[];
    readonly Resource: string;
  }[];
}

/** Reading calls name no resources that could be listed beforehand, so each statement speaks of all. */
export function scanPolicy(scanners: readonly Scanner[]): PolicyDocument {
  const inventory = [...REGION_CALLS, ...scanners.flatMap(({ calls }) => calls)];
  return policyOf([
    statement('ReeveReadsTheEstate', inventory),
    // In the management account, or one that administers the organisation for it.
    statement('ReeveReadsTheOrganization', ORGANIZATION_CALLS),
  ]);
}

type Purpose = 'scan' | 'metrics' | 'scan-events' | 'flow-logs';

/** The queue is part of scanning where one is set. */
export function policyFor(
  purpose: Purpose,
  scanners: readonly Scanner[],
  queue: EventQueue | undefined,
): PolicyDocument {
  if (purpose === 'metrics') return policyOf([statement('ReeveReadsMetrics', METRIC_CALLS)]);
  if (purpose === 'flow-logs') return policyOf([statement('ReeveReadsFlowLogs', FLOW_LOG_CALLS)]);
  if (purpose === 'scan') {
    const { Statement } = scanPolicy(scanners);
    return policyOf([...Statement, ...(queue ? [queueStatement(queue)] : [])]);
  }
  if (!queue) throw inventoryErrors.SCAN_QUEUE_NOT_SET();
  return policyOf([queueStatement(queue)]);
}

const policyOf = (Statement: PolicyDocument['Statement']): PolicyDocument => ({
  Version: '2012-10-17',
  Statement,
});

/** Taking events off the queue is the one thing that changes something, and only in that queue. */
const queueStatement = ({ arn }: EventQueue): PolicyDocument['Statement'][number] => ({
  ...statement('ReeveTakesEvents', ['sqs:DeleteMessageBatch', 'sqs:ReceiveMessage']),
  Resource: arn,
});

const statement = (Sid: string, calls: readonly Operation[]) =>
  ({ Sid, Effect: 'Allow', Action: iamActions(calls), Resource: '*' }) as const;
