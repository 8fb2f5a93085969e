/** The IAM policies of what Reeve does: for scanning what the chosen scanners call and what finds accounts and regions, nothing else. */
import { ORGANIZATION_CALLS } from '#domains/accounts/index.ts';
import { iamActions, type Operation } from '#platform/aws/index.ts';
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
    readonly Resource: '*';
  }[];
}

/** Reading calls name no resources that could be listed beforehand, so each statement speaks of all. */
export function scanPolicy(scanners: readonly Scanner[]): PolicyDocument {
  const inventory = [...REGION_CALLS, ...scanners.flatMap(({ calls }) => calls)];
  return {
    Version: '2012-10-17',
    Statement: [
      statement('ReeveReadsTheEstate', inventory),
      // In the management account, or one that administers the organisation for it.
      statement('ReeveReadsTheOrganization', ORGANIZATION_CALLS),
    ],
  };
}

export const metricsPolicy = (): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [statement('ReeveReadsMetrics', METRIC_CALLS)],
});

export const flowLogsPolicy = (): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [statement('ReeveReadsFlowLogs', FLOW_LOG_CALLS)],
});

const statement = (Sid: string, calls: readonly Operation[]) =>
  ({ Sid, Effect: 'Allow', Action: iamActions(calls), Resource: '*' }) as const;
