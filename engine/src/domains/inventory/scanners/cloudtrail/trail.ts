/** CloudTrail trails. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, timestamptz, varchar } from '#platform/lake/index.ts';
import { bareArn, bucketArn, keyArn } from '../../arns.ts';
import { flattened, grouped } from '../../call-results.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Trail = NonNullable<OutputOf<'cloudtrail:DescribeTrails'>['trailList']>[number];

/** Null and undefined mean that AWS did not say. */
interface Listed {
  readonly of: Trail;
  readonly status: OutputOf<'cloudtrail:GetTrailStatus'> | null | undefined;
  readonly selectors: OutputOf<'cloudtrail:GetEventSelectors'> | null | undefined;
  readonly tags: Readonly<Record<string, string>> | null;
}

/** What one ListTags takes. */
const AT_ONCE = 20;

type Selectors = NonNullable<Listed['selectors']>;

/** Every trail has selectors: an answer without any tells nothing. */
const saysSomething = (said: Listed['selectors']): said is Selectors =>
  [...(said?.EventSelectors ?? []), ...(said?.AdvancedEventSelectors ?? [])].length > 0;

const hasCategory = ({ AdvancedEventSelectors = [] }: Selectors, category: string): boolean =>
  AdvancedEventSelectors.some(({ FieldSelectors = [] }) =>
    FieldSelectors.some(({ Field, Equals = [] }) => Field === 'eventCategory' && Equals.includes(category)),
  );

const recordsManagement = (said: Selectors): boolean =>
  hasCategory(said, 'Management') ||
  (said.EventSelectors ?? []).some(({ IncludeManagementEvents }) => IncludeManagementEvents === true);

const recordsData = (said: Selectors): boolean =>
  hasCategory(said, 'Data') ||
  (said.EventSelectors ?? []).some(({ DataResources = [] }) => DataResources.length > 0);

export const trail = defineScanner({
  type: 'AWS::CloudTrail::Trail',
  description: 'CloudTrail trails: who called what in the account, written to a bucket.',
  scope: 'region',
  calls: [
    'cloudtrail:DescribeTrails',
    'cloudtrail:GetTrailStatus',
    'cloudtrail:GetEventSelectors',
    'cloudtrail:ListTags',
  ],
  columns: {
    logging: boolean('Whether it writes at present.', 'nullable'),
    multi_region: boolean('Whether it records every region.', 'nullable'),
    organization: boolean('Whether it records every account of the organisation.', 'nullable'),
    global_events: boolean('Whether it records global services such as IAM.', 'nullable'),
    validated: boolean('Whether its files can be shown to be unchanged.', 'nullable'),
    management_events: boolean('Whether it records calls that manage resources.', 'nullable'),
    data_events: boolean('Whether it records calls on data, which cost extra.', 'nullable'),
    insights: boolean('Whether it searches for unusual activity, which costs extra.', 'nullable'),
    delivered_at: timestamptz('When it last wrote to its bucket.', 'nullable'),
    delivery_error: varchar('Why it could not write, in the words of S3.', 'nullable'),
    stopped_at: timestamptz('When it was last stopped.', 'nullable'),
    key: varchar('The KMS key of its files; null for the one of S3.', 'nullable'),
    bucket: varchar('The bucket it writes to.', 'nullable'),
    prefix: varchar('The folder in that bucket.', 'nullable'),
    logs: varchar('The log group it writes to as well.', 'nullable'),
    role: varchar('The role it writes to that log group with.', 'nullable'),
    topic: varchar('The topic that hears of new files.', 'nullable'),
  },
  relations: [
    { column: 'bucket', kind: 'logs-to', to: 'AWS::S3::Bucket' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'topic', kind: 'targets', to: 'AWS::SNS::Topic' },
  ],
  list: async (ask) => {
    const { account, region } = ask.where;
    const described = await ask.call('cloudtrail:DescribeTrails', { includeShadowTrails: false });
    if (described.status !== 'ok' && described.status !== 'partial') return described;
    // A member account sees the trails of its organisation, which stand in another account.
    const own = (described.output.trailList ?? []).filter(
      ({ TrailARN, HomeRegion = region }) => TrailARN?.split(':')[4] === account && HomeRegion === region,
    );
    const groups = grouped({ ...described, output: own }, AT_ONCE);
    const tagged = await ask.each(groups, async (trails) => {
      const ResourceIdList = trails.flatMap(({ TrailARN }) => TrailARN ?? []);
      const said = await ask.detail('cloudtrail:ListTags', { ResourceIdList });
      const lists = said?.ResourceTagList;
      return trails.map((of) => ({
        of,
        tags: lists
          ? tagMap(lists.find(({ ResourceId }) => ResourceId === of.TrailARN)?.TagsList ?? [])
          : null,
      }));
    });
    return ask.each(flattened(tagged), async ({ of, tags }) => ({
      of,
      tags,
      status: await ask.detail('cloudtrail:GetTrailStatus', { Name: of.TrailARN }),
      selectors: await ask.detail('cloudtrail:GetEventSelectors', { TrailName: of.TrailARN }),
    }));
  },
  toRow: ({ of, status, selectors, tags }: Listed, where) => ({
    arn: needed(of.TrailARN, 'AWS::CloudTrail::Trail', 'TrailARN'),
    name: of.Name ?? null,
    tags,
    created_at: null,
    logging: status?.IsLogging ?? null,
    multi_region: of.IsMultiRegionTrail ?? null,
    organization: of.IsOrganizationTrail ?? null,
    global_events: of.IncludeGlobalServiceEvents ?? null,
    validated: of.LogFileValidationEnabled ?? null,
    management_events: saysSomething(selectors) ? recordsManagement(selectors) : null,
    data_events: saysSomething(selectors) ? recordsData(selectors) : null,
    insights: of.HasInsightSelectors ?? null,
    delivered_at: status?.LatestDeliveryTime ?? null,
    delivery_error: status?.LatestDeliveryError || null,
    stopped_at: status?.StopLoggingTime ?? null,
    key: keyArn(where, of.KmsKeyId),
    bucket: bucketArn(where, of.S3BucketName),
    prefix: of.S3KeyPrefix ?? null,
    logs: bareArn(of.CloudWatchLogsLogGroupArn),
    role: of.CloudWatchLogsRoleArn ?? null,
    topic: of.SnsTopicARN ?? null,
  }),
});
