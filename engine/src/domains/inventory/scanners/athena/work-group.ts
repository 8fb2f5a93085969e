/** Athena workgroups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, varchar } from '#platform/lake/index.ts';
import { bucketArnOfUrl, keyArn, roleArn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { tagged } from '../../tagged.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'athena:ListWorkGroups'>['WorkGroups']>[number];
  readonly tags: Readonly<Record<string, string>> | null;
  /** Undefined where AWS did not say. */
  readonly described: OutputOf<'athena:GetWorkGroup'> | null | undefined;
}

const workGroupArn = (
  { partition, region, account }: { partition: string; region: string; account: string },
  name: string | undefined,
) => `arn:${partition}:athena:${region}:${account}:workgroup/${name}`;

export const workGroup = defineScanner({
  type: 'AWS::Athena::WorkGroup',
  description: 'Athena workgroups: whose queries run with which limits, and where results go.',
  scope: 'region',
  calls: ['athena:ListWorkGroups', 'athena:GetWorkGroup', 'tag:GetResources'],
  columns: {
    state: varchar('ENABLED or DISABLED.', 'nullable'),
    about: varchar('What its makers wrote about it.', 'nullable'),
    engine_version: varchar('The version of the engine that queries run on.', 'nullable'),
    enforces_settings: boolean("Whether its settings outrank its clients' own.", 'nullable'),
    has_query_limit: boolean('Whether a query that reads too much is cut off.', 'nullable'),
    query_limit_bytes: bigint('After how many bytes read a query is cut off.', 'nullable'),
    publishes_metrics: boolean('Whether it tells CloudWatch of its queries.', 'nullable'),
    requester_pays: boolean('Whether it may read buckets whose readers pay.', 'nullable'),
    managed_results: boolean('Whether Athena keeps results by itself, outside of any bucket.', 'nullable'),
    encryption: varchar('How results are encrypted: SSE_S3, SSE_KMS, CSE_KMS or none.', 'nullable'),
    key: varchar('The KMS key that results are encrypted with.', 'nullable'),
    results_bucket: varchar('The bucket that results go to.', 'nullable'),
    role: varchar('The role that its Spark sessions act as.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'results_bucket', kind: 'writes-to', to: 'AWS::S3::Bucket' },
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
  ],
  list: async (ask) => {
    const groups = await ask.list('athena:ListWorkGroups', {}, ({ WorkGroups }) => WorkGroups);
    const withTags = await tagged(ask, groups, 'athena', ({ Name }) => workGroupArn(ask.where, Name));
    return ask.each(withTags, async (group): Promise<Listed> => {
      const described = await ask.detail('athena:GetWorkGroup', { WorkGroup: group.of.Name });
      return { ...group, described };
    });
  },
  toRow: ({ of, tags, described }: Listed, where) => {
    const name = needed(of.Name, 'AWS::Athena::WorkGroup', 'Name');
    const config = described?.WorkGroup?.Configuration;
    const results = config?.ResultConfiguration;
    const managed = config?.ManagedQueryResultsConfiguration;
    const encryption = results?.EncryptionConfiguration;
    return {
      arn: workGroupArn(where, name),
      name,
      tags,
      created_at: of.CreationTime ?? null,
      state: of.State ?? null,
      about: of.Description || null,
      engine_version: of.EngineVersion?.EffectiveEngineVersion ?? null,
      enforces_settings: config?.EnforceWorkGroupConfiguration ?? null,
      has_query_limit: config ? config.BytesScannedCutoffPerQuery !== undefined : null,
      query_limit_bytes: config?.BytesScannedCutoffPerQuery ?? null,
      publishes_metrics: config?.PublishCloudWatchMetricsEnabled ?? null,
      requester_pays: config?.RequesterPaysEnabled ?? null,
      managed_results: config ? (managed?.Enabled ?? false) : null,
      encryption: config ? (encryption?.EncryptionOption ?? 'none') : null,
      key: keyArn(where, encryption?.KmsKey ?? managed?.EncryptionConfiguration?.KmsKey),
      results_bucket: bucketArnOfUrl(where, results?.OutputLocation),
      role: roleArn(where, config?.ExecutionRole),
    };
  },
});
