/** Log groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, integer, varchar } from '#platform/lake/index.ts';
import { bareArn, keyArn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Group = NonNullable<OutputOf<'logs:DescribeLogGroups'>['logGroups']>[number];

export const logGroup = defineScanner({
  type: 'AWS::Logs::LogGroup',
  description:
    'Log groups: what programs and services write, paid for when it comes in and for as long as it stays.',
  scope: 'region',
  calls: ['logs:DescribeLogGroups', 'tag:GetResources'],
  columns: {
    retention_days: integer('How long logs are kept, in days; null for ever.', 'nullable'),
    kept_for_ever: boolean('Whether nothing ever deletes its logs.', 'required'),
    stored_bytes: bigint('Bytes kept, compressed; AWS may be some hours behind.', 'nullable'),
    log_class: varchar('STANDARD, INFREQUENT_ACCESS or DELIVERY.', 'nullable'),
    metric_filters: integer('How many metrics are made from what it holds.', 'nullable'),
    data_protection: varchar(
      'ACTIVATED where sensitive data is masked; null where that was never set up.',
      'nullable',
    ),
    deletion_protection: boolean('Whether AWS refuses to delete it.', 'nullable'),
    key: varchar('The KMS key that protects it; null where CloudWatch itself does.', 'nullable'),
  },
  relations: [{ column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' }],
  list: async (ask) => {
    const groups = await ask.list('logs:DescribeLogGroups', {}, (output) => output.logGroups);
    return tagged(ask, groups, 'logs', arnOf);
  },
  toRow: ({ of, tags }: Tagged<Group>, where) => ({
    arn: needed(arnOf(of) ?? undefined, 'AWS::Logs::LogGroup', 'arn'),
    name: of.logGroupName ?? null,
    tags,
    created_at: of.creationTime === undefined ? null : new Date(of.creationTime),
    retention_days: of.retentionInDays ?? null,
    kept_for_ever: of.retentionInDays === undefined,
    stored_bytes: of.storedBytes ?? null,
    log_class: of.logGroupClass ?? null,
    metric_filters: of.metricFilterCount ?? null,
    data_protection: of.dataProtectionStatus ?? null,
    deletion_protection: of.deletionProtectionEnabled ?? null,
    key: keyArn(where, of.kmsKeyId),
  }),
});

/** `arn` ends with `:*`, which stands for the streams in it; that is not what others call it. */
const arnOf = ({ logGroupArn, arn }: Group): string | null => bareArn(logGroupArn ?? arn);
