/** What tells how a service is: its logs, and alarms that reach the team. */
import { alarms } from '../../services/cloudwatch.ts';
import { logGroups } from '../../services/logs.ts';
import { subscriptions, topics } from '../../services/sns.ts';
import type { Kit } from './kit.ts';

/** A thing that alarms can watch: CloudWatch's namespace, and what it calls the thing. */
export interface Watched {
  readonly namespace: string;
  readonly dimension: string;
  readonly value: string;
  /** What alarms on it are called after. */
  readonly name: string;
}

/** What a service keeps things in. */
export interface Store {
  readonly arn: string;
  readonly watched?: Watched;
}

/** What a part of a stack leaves to be watched. */
export interface Traces {
  readonly logs: readonly string[];
  readonly watched: readonly Watched[];
}

const METRICS: Readonly<Record<string, readonly string[]>> = {
  'AWS/Lambda': ['Errors', 'Throttles', 'Duration', 'ConcurrentExecutions'],
  'AWS/ECS': ['CPUUtilization', 'MemoryUtilization', 'RunningTaskCount'],
  'AWS/EC2': ['CPUUtilization', 'StatusCheckFailed'],
  'AWS/RDS': [
    'CPUUtilization',
    'FreeStorageSpace',
    'DatabaseConnections',
    'ReadLatency',
    'WriteLatency',
    'FreeableMemory',
  ],
  'AWS/SQS': ['ApproximateAgeOfOldestMessage', 'ApproximateNumberOfMessagesVisible'],
  'AWS/ApplicationELB': ['HTTPCode_ELB_5XX_Count', 'TargetResponseTime', 'UnHealthyHostCount'],
  'AWS/DynamoDB': ['ThrottledRequests', 'SystemErrors'],
  'AWS/Kinesis': ['GetRecords.IteratorAgeMilliseconds', 'WriteProvisionedThroughputExceeded'],
  'AWS/ElastiCache': ['EngineCPUUtilization', 'DatabaseMemoryUsagePercentage', 'Evictions'],
};

export function castLogs(kit: Kit, names: readonly string[], keyArn: string | undefined): void {
  const { luck, add, production, estate } = kit;
  const retentionInDays = production ? 90 : 14;
  for (const name of names) {
    const group = add(logGroups, name, {
      retentionInDays,
      storedBytes: luck.between(1_000_000, production ? 40_000_000_000 : 900_000_000),
      ...(keyArn && { kmsKeyId: keyArn }),
    });
    estate.useNormally(group);
  }
}

/** All alarms of a team in a region call the same topic. */
export function castAlarms(kit: Kit, watched: readonly Watched[]): void {
  const { estate, home, add, arn, production } = kit;
  const topic = `${home.team.name}-alarms`;
  const { bornAt } = kit.network;
  estate.once(`alarms/${home.spot.account}/${home.spot.region}/${home.team.name}`, () => {
    const tags = home.wardrobe.of(`${home.key}/alarms`, 'elsewhere');
    const { arn: TopicArn } = estate.add(topics, home.spot, { name: topic, bornAt, tags });
    const Endpoint = `${home.team.name}@example.com`;
    const but = { TopicArn, Protocol: 'email', Endpoint };
    estate.add(subscriptions, home.spot, { name: `${topic}-mail`, bornAt, but });
  });
  for (const { namespace, dimension, value, name } of watched) {
    const metrics = METRICS[namespace] ?? [];
    for (const MetricName of production ? metrics : metrics.slice(0, 1)) {
      add(alarms, `${name}-${MetricName}`, {
        Namespace: namespace,
        MetricName,
        Dimensions: [{ Name: dimension, Value: value }],
        AlarmActions: [arn('sns', topic)],
      });
    }
  }
}
