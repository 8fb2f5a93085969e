import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { stream } from './stream.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(stream, { estate: { 'kinesis:stream': 25 }, rows: 25 });

it('tells what a stream costs and how it is kept', () => {
  const more = {
    StreamName: 'clicks',
    StreamARN: 'arn:aws:kinesis:eu-west-1:111122223333:stream/clicks',
    StreamStatus: 'ACTIVE',
    StreamModeDetails: { StreamMode: 'ON_DEMAND' },
    RetentionPeriodHours: 168,
    StreamCreationTimestamp: new Date('2026-01-02T03:04:05Z'),
    EnhancedMonitoring: [{ ShardLevelMetrics: ['ALL'] }],
    EncryptionType: 'KMS',
    KeyId: '0a1b',
    OpenShardCount: 4,
  } as const;
  const listed = {
    of: 'clicks',
    more: { ...more, EnhancedMonitoring: [{ ShardLevelMetrics: ['ALL' as const] }] },
  };
  expect(stream.toRow({ ...listed, tags: {} }, where)).toMatchObject({
    arn: more.StreamARN,
    mode: 'ON_DEMAND',
    shards: 4,
    retention_h: 168,
    consumers: null,
    shard_metrics: true,
    encrypted: true,
    key: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b',
  });
});

it('knows nothing of a stream that it may not look at', () => {
  const row = stream.toRow({ of: 'clicks', more: undefined, tags: null }, where);
  expect(row).toMatchObject({
    name: 'clicks',
    shards: null,
    encrypted: null,
    shard_metrics: null,
    tags: null,
  });
});
