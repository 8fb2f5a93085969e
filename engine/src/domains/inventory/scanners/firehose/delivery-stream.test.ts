import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { deliveryStream } from './delivery-stream.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(deliveryStream, { estate: { 'firehose:deliverystream': 25 }, rows: 25 });

const bucket = (name: string) => ({
  BucketARN: `arn:aws:s3:::${name}`,
  RoleARN: 'arn:aws:iam::111122223333:role/carry',
  BufferingHints: {},
  CompressionFormat: 'GZIP' as const,
  EncryptionConfiguration: {},
});

const bare = {
  DeliveryStreamName: 'clicks',
  DeliveryStreamARN: 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/clicks',
  DeliveryStreamStatus: 'ACTIVE' as const,
  DeliveryStreamType: 'DirectPut' as const,
  VersionId: '1',
  Destinations: [],
  HasMoreDestinations: false,
};

it('tells where records come from and where they go', () => {
  const KinesisStreamARN = 'arn:aws:kinesis:eu-west-1:111122223333:stream/clicks';
  const DomainARN = 'arn:aws:es:eu-west-1:111122223333:domain/search';
  const row = deliveryStream.toRow(
    {
      of: 'clicks',
      tags: {},
      more: {
        ...bare,
        DeliveryStreamType: 'KinesisStreamAsSource',
        Source: { KinesisStreamSourceDescription: { KinesisStreamARN } },
        Destinations: [
          {
            DestinationId: '1',
            AmazonopensearchserviceDestinationDescription: {
              DomainARN,
              RoleARN: 'arn:aws:iam::111122223333:role/search',
              CloudWatchLoggingOptions: { Enabled: true, LogGroupName: 'failures' },
              S3DestinationDescription: bucket('failed'),
            },
          },
        ],
      },
    },
    where,
  );
  expect(row).toMatchObject({
    arn: bare.DeliveryStreamARN,
    source: KinesisStreamARN,
    destination: 'opensearch',
    destinations: [DomainARN, 'arn:aws:s3:::failed'],
    compression: 'GZIP',
    roles: ['arn:aws:iam::111122223333:role/search', 'arn:aws:iam::111122223333:role/carry'],
    logs: ['arn:aws:logs:eu-west-1:111122223333:log-group:failures'],
    encrypted: null,
  });
});

it('names a bucket once that AWS describes twice', () => {
  const S3DestinationDescription = bucket('lake');
  const ExtendedS3DestinationDescription = {
    ...S3DestinationDescription,
    S3BackupDescription: bucket('raw'),
  };
  const Destinations = [{ DestinationId: '1', S3DestinationDescription, ExtendedS3DestinationDescription }];
  const row = deliveryStream.toRow({ of: 'clicks', tags: {}, more: { ...bare, Destinations } }, where);
  expect(row).toMatchObject({ destination: 's3', destinations: ['arn:aws:s3:::lake', 'arn:aws:s3:::raw'] });
});

it('knows nothing of a stream that it may not look at', () => {
  const row = deliveryStream.toRow({ of: 'clicks', more: undefined, tags: null }, where);
  expect(row).toMatchObject({ destination: null, destinations: null, logs: null, encrypted: null });
});
