/** Delivery streams of Data Firehose. */
import type { CallResult, OutputOf } from '#platform/aws/index.ts';
import { boolean, texts, varchar } from '#platform/lake/index.ts';
import { keyArn, logGroupArn } from '../../arns.ts';
import type { Ask } from '../../ask.ts';
import { flattened } from '../../call-results.ts';
import { deliveryOf } from '../../delivery.ts';
import { defineScanner } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';
import type { Where } from '../../where.ts';

interface Listed extends Tagged<string> {
  readonly more: OutputOf<'firehose:DescribeDeliveryStream'>['DeliveryStreamDescription'];
}

const arnOf = ({ partition, region, account }: Where, name: string): string =>
  `arn:${partition}:firehose:${region}:${account}:deliverystream/${name}`;

export const deliveryStream = defineScanner({
  type: 'AWS::KinesisFirehose::DeliveryStream',
  description: 'Delivery streams: records that Firehose gathers and puts into stores.',
  scope: 'region',
  calls: ['firehose:ListDeliveryStreams', 'firehose:DescribeDeliveryStream', 'tag:GetResources'],
  columns: {
    status: varchar('CREATING, DELETING, ACTIVE, or how one of these failed.', 'nullable'),
    source_kind: varchar('DirectPut, KinesisStreamAsSource, MSKAsSource or DatabaseAsSource.', 'nullable'),
    source: varchar('The stream or cluster it takes records from; null where programs put them.', 'nullable'),
    destination: varchar('s3, redshift, opensearch, splunk, http, snowflake, iceberg and so on.', 'nullable'),
    destinations: texts(
      'The buckets and search domains it writes to, those for failed records too.',
      'nullable',
    ),
    compression: varchar(
      'How it compresses what it puts into buckets; UNCOMPRESSED where it does not.',
      'nullable',
    ),
    roles: texts('The roles it acts as.', 'nullable'),
    logs: texts('The log groups it reports failures to.', 'nullable'),
    encrypted: boolean(
      'Whether Firehose encrypts what waits in it; a Kinesis source does that itself.',
      'nullable',
    ),
    key: varchar('The KMS key it does that with; null for the one AWS owns.', 'nullable'),
  },
  relations: [
    { column: 'source', kind: 'reads-from' },
    { column: 'destinations', kind: 'writes-to' },
    { column: 'roles', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
  ],
  list: async (ask) => {
    const read = async (item: Tagged<string>): Promise<Listed[]> => {
      const question = { DeliveryStreamName: item.of };
      const answer = await ask.detail('firehose:DescribeDeliveryStream', question, [
        'ResourceNotFoundException',
      ]);
      return answer === null ? [] : [{ ...item, more: answer?.DeliveryStreamDescription }];
    };
    const names = await tagged(ask, await listNames(ask), 'firehose', (name) => arnOf(ask.where, name));
    return flattened(await ask.each(names, read));
  },
  toRow: ({ of: name, more, tags }: Listed, where) => {
    const { Source: source, DeliveryStreamEncryptionConfiguration: encryption } = more ?? {};
    const delivery = more && deliveryOf(more.Destinations ?? []);
    return {
      arn: arnOf(where, name),
      name,
      tags,
      created_at: more?.CreateTimestamp ?? null,
      status: more?.DeliveryStreamStatus ?? null,
      source_kind: more?.DeliveryStreamType ?? null,
      source:
        source?.KinesisStreamSourceDescription?.KinesisStreamARN ??
        source?.MSKSourceDescription?.MSKClusterARN ??
        null,
      destination: delivery?.kind ?? null,
      destinations: delivery?.arns ?? null,
      compression: delivery?.compression ?? null,
      roles: delivery?.roles ?? null,
      logs: delivery?.logGroups.flatMap((group) => logGroupArn(where, group) ?? []) ?? null,
      encrypted: encryption?.Status ? encryption.Status === 'ENABLED' : null,
      key: keyArn(where, encryption?.KeyARN),
    };
  },
});

/** The most that AWS takes. */
const PAGE = 10_000;

/** All names; a page begins after the last name of the one before. */
async function listNames(ask: Ask<'firehose:ListDeliveryStreams'>): Promise<CallResult<readonly string[]>> {
  const first = await ask.call('firehose:ListDeliveryStreams', { Limit: PAGE });
  if (first.status !== 'ok' && first.status !== 'partial') return first;
  const names: string[] = [];
  for (let page: typeof first.output | null | undefined = first.output; page; ) {
    names.push(...(page.DeliveryStreamNames ?? []));
    if (!page.HasMoreDeliveryStreams || !page.DeliveryStreamNames?.length) break;
    const after = { Limit: PAGE, ExclusiveStartDeliveryStreamName: names.at(-1) };
    page = await ask.detail('firehose:ListDeliveryStreams', after);
  }
  return { ...first, output: names };
}
