/** Kinesis data streams. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, describing, itemsOn } from '../answers.ts';
import { pageOf } from '../paging.ts';
import { defineShelf } from '../shelf.ts';

type StreamDoc = NonNullable<OutputOf<'kinesis:DescribeStreamSummary'>['StreamDescriptionSummary']>;

export const streams = defineShelf<StreamDoc>({
  kind: 'kinesis:stream',
  scope: 'region',
  make: (site, name) => ({
    StreamName: name,
    StreamARN: `arn:aws:kinesis:${site.region}:${site.account}:stream/${name}`,
    StreamStatus: 'ACTIVE',
    StreamModeDetails: { StreamMode: 'PROVISIONED' },
    RetentionPeriodHours: 24,
    StreamCreationTimestamp: new Date(site.now),
    EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
    EncryptionType: 'KMS',
    KeyId: 'alias/aws/kinesis',
    OpenShardCount: site.between(1, 8),
    ConsumerCount: 0,
  }),
  idOf: (doc) => doc.StreamName ?? '',
  arnOf: (doc) => doc.StreamARN ?? '',
});

export const kinesisShelves = [streams];

export const kinesisAnswers = {
  ...answering('kinesis:ListStreams', (scene, { NextToken, Limit }) => {
    const page = pageOf(scene, itemsOn(scene, streams), ({ arn }) => arn, {
      token: NextToken,
      size: Limit,
      min: 1,
      max: 10_000,
      byDefault: 100,
      question: [],
    });
    const shown = page.items.map(({ doc }) => doc);
    return {
      StreamNames: shown.flatMap(({ StreamName }) => StreamName ?? []),
      StreamSummaries: shown.map(
        ({ StreamName, StreamARN, StreamStatus, StreamModeDetails, StreamCreationTimestamp }) => ({
          StreamName,
          StreamARN,
          StreamStatus,
          StreamModeDetails,
          StreamCreationTimestamp,
        }),
      ),
      HasMoreStreams: page.next !== undefined,
      NextToken: page.next,
    };
  }),
  ...describing('kinesis:DescribeStreamSummary', streams, {
    by: 'StreamName',
    out: 'StreamDescriptionSummary',
  }),
};
