/** Delivery streams of Data Firehose. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, describing, itemsOn } from '../answers.ts';
import { defineShelf } from '../shelf.ts';

type StreamDoc = NonNullable<OutputOf<'firehose:DescribeDeliveryStream'>['DeliveryStreamDescription']>;

export const deliveryStreams = defineShelf<StreamDoc>({
  kind: 'firehose:deliverystream',
  scope: 'region',
  make: ({ region, account, now }, name) => {
    const toBucket = {
      RoleARN: `arn:aws:iam::${account}:role/${name}`,
      BucketARN: `arn:aws:s3:::${account}-${region}-0`,
      Prefix: `${name}/`,
      BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 },
      CompressionFormat: 'GZIP' as const,
      EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' as const },
      CloudWatchLoggingOptions: {
        Enabled: true,
        LogGroupName: `/aws/kinesisfirehose/${name}`,
        LogStreamName: 'DestinationDelivery',
      },
    };
    return {
      DeliveryStreamName: name,
      DeliveryStreamARN: `arn:aws:firehose:${region}:${account}:deliverystream/${name}`,
      DeliveryStreamStatus: 'ACTIVE',
      DeliveryStreamEncryptionConfiguration: { Status: 'DISABLED' },
      DeliveryStreamType: 'DirectPut',
      VersionId: '1',
      CreateTimestamp: new Date(now),
      Destinations: [
        {
          DestinationId: 'destinationId-000000000001',
          // AWS shows a bucket in both words, the old one and the extended one.
          S3DestinationDescription: toBucket,
          ExtendedS3DestinationDescription: { ...toBucket, S3BackupMode: 'Disabled' },
        },
      ],
      HasMoreDestinations: false,
    };
  },
  idOf: (doc) => doc.DeliveryStreamName ?? '',
  arnOf: (doc) => doc.DeliveryStreamARN ?? '',
});

export const firehoseShelves = [deliveryStreams];

export const firehoseAnswers = {
  ...answering(
    'firehose:ListDeliveryStreams',
    (scene, { Limit = 10, ExclusiveStartDeliveryStreamName: after }) => {
      const names = itemsOn(scene, deliveryStreams).flatMap(({ doc }) => doc.DeliveryStreamName ?? []);
      const rest = names.slice(after === undefined ? 0 : names.indexOf(after) + 1);
      return { DeliveryStreamNames: rest.slice(0, Limit), HasMoreDeliveryStreams: rest.length > Limit };
    },
  ),
  ...describing('firehose:DescribeDeliveryStream', deliveryStreams, {
    by: 'DeliveryStreamName',
    out: 'DeliveryStreamDescription',
  }),
};
