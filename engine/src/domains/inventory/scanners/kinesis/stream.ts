/** Kinesis data streams. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, varchar } from '#platform/lake/index.ts';
import { keyArn } from '../../arns.ts';
import { flattened } from '../../call-results.ts';
import { defineScanner } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';
import type { Where } from '../../where.ts';

interface Listed extends Tagged<string> {
  readonly more: OutputOf<'kinesis:DescribeStreamSummary'>['StreamDescriptionSummary'];
}

const arnOf = ({ partition, region, account }: Where, name: string): string =>
  `arn:${partition}:kinesis:${region}:${account}:stream/${name}`;

export const stream = defineScanner({
  type: 'AWS::Kinesis::Stream',
  description: 'Kinesis data streams: shards that are paid for by the hour, read and written in order.',
  scope: 'region',
  calls: ['kinesis:ListStreams', 'kinesis:DescribeStreamSummary', 'tag:GetResources'],
  columns: {
    status: varchar('CREATING, DELETING, ACTIVE or UPDATING.', 'nullable'),
    mode: varchar('PROVISIONED, paid by the shard, or ON_DEMAND, paid by use.', 'nullable'),
    shards: integer('How many shards are open.', 'nullable'),
    retention_h: integer('How long records are kept, in hours; more than 24 costs extra.', 'nullable'),
    consumers: integer('How many consumers have throughput of their own, which costs extra.', 'nullable'),
    shard_metrics: boolean('Whether metrics of single shards are recorded, which costs extra.', 'nullable'),
    encrypted: boolean('Whether its records are encrypted.', 'nullable'),
    key: varchar('The KMS key that protects its records; null for the one AWS manages.', 'nullable'),
  },
  relations: [{ column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' }],
  list: async (ask) => {
    const names = await ask.list('kinesis:ListStreams', {}, ({ StreamNames }) => StreamNames);
    const read = async (item: Tagged<string>): Promise<Listed[]> => {
      const gone = ['ResourceNotFoundException'];
      const answer = await ask.detail('kinesis:DescribeStreamSummary', { StreamName: item.of }, gone);
      return answer === null ? [] : [{ ...item, more: answer?.StreamDescriptionSummary }];
    };
    return flattened(
      await ask.each(await tagged(ask, names, 'kinesis', (name) => arnOf(ask.where, name)), read),
    );
  },
  toRow: ({ of: name, more, tags }: Listed, where) => ({
    arn: arnOf(where, name),
    name,
    tags,
    created_at: more?.StreamCreationTimestamp ?? null,
    status: more?.StreamStatus ?? null,
    mode: more?.StreamModeDetails?.StreamMode ?? null,
    shards: more?.OpenShardCount ?? null,
    retention_h: more?.RetentionPeriodHours ?? null,
    consumers: more?.ConsumerCount ?? null,
    shard_metrics:
      more?.EnhancedMonitoring?.some(({ ShardLevelMetrics }) => ShardLevelMetrics?.length) ?? null,
    encrypted: more?.EncryptionType ? more.EncryptionType === 'KMS' : null,
    key: keyArn(where, more?.KeyId),
  }),
});
