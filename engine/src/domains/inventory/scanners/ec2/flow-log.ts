/** Flow logs. */
import type { OutputOf } from '#platform/aws/index.ts';
import { integer, varchar } from '#platform/lake/index.ts';
import { ec2Arn, logGroupArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';
import type { Where } from '../../where.ts';

type FlowLog = NonNullable<OutputOf<'ec2:DescribeFlowLogs'>['FlowLogs']>[number];

const kinds: Readonly<Record<string, string>> = {
  vpc: 'vpc',
  subnet: 'subnet',
  eni: 'network-interface',
  tgw: 'transit-gateway',
  'tgw-attach': 'transit-gateway-attachment',
};

/** An id says by its prefix what it is the id of. */
function watchedBy(where: Where, id: string | undefined): string | null {
  const kind = kinds[id?.slice(0, id.lastIndexOf('-')) ?? ''];
  return kind === undefined ? null : ec2Arn(where, kind, id);
}

/** A bucket's ARN may go on with a folder; a log group's older form is its bare name. */
function destinationOf(where: Where, { LogDestination, LogGroupName }: FlowLog): string | null {
  if (!LogDestination) return logGroupArn(where, LogGroupName);
  return LogDestination.replace(/^(arn:[^:]+:s3:::[^/]+)\/.*$/, '$1').replace(/:\*$/, '');
}

export const flowLog = defineScanner({
  type: 'AWS::EC2::FlowLog',
  description: 'Flow logs: records of who talks to whom in a VPC, a subnet or at an interface.',
  scope: 'region',
  calls: ['ec2:DescribeFlowLogs'],
  columns: {
    flow_log_id: varchar('The id that EC2 calls take.', 'required'),
    status: varchar('ACTIVE.', 'nullable'),
    delivery: varchar('SUCCESS, or FAILED where the records do not arrive.', 'nullable'),
    delivery_error: varchar('Why they do not arrive.', 'nullable'),
    traffic: varchar('ALL, ACCEPT or REJECT: which traffic is recorded.', 'nullable'),
    interval_s: integer('How long traffic is gathered into one record, in seconds.', 'nullable'),
    destination_type: varchar('cloud-watch-logs, s3 or kinesis-data-firehose.', 'nullable'),
    format: varchar('The fields of a record.', 'nullable'),
    watches: varchar('Whose traffic it records.', 'nullable'),
    destination: varchar('The bucket, log group or stream that it writes to.', 'nullable'),
    role: varchar('The role it writes as.', 'nullable'),
  },
  relations: [
    { column: 'watches', kind: 'reads-from' },
    { column: 'destination', kind: 'logs-to' },
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
  ],
  list: (ask) => ask.list('ec2:DescribeFlowLogs', {}, ({ FlowLogs }) => FlowLogs),
  toRow: (raw: FlowLog, where) => {
    const id = needed(raw.FlowLogId, 'AWS::EC2::FlowLog', 'FlowLogId');
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:vpc-flow-log/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: raw.CreationTime ?? null,
      flow_log_id: id,
      status: raw.FlowLogStatus ?? null,
      delivery: raw.DeliverLogsStatus ?? null,
      delivery_error: raw.DeliverLogsErrorMessage ?? null,
      traffic: raw.TrafficType ?? null,
      interval_s: raw.MaxAggregationInterval ?? null,
      destination_type: raw.LogDestinationType ?? null,
      format: raw.LogFormat ?? null,
      watches: watchedBy(where, raw.ResourceId),
      destination: destinationOf(where, raw),
      role: raw.DeliverLogsPermissionArn ?? null,
    };
  },
});
