/** DynamoDB tables. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { AMOUNT, metricsOf } from '../../metrics/metric.ts';
import { defineScanner } from '../../scanner.ts';

interface Listed {
  readonly name: string;
  /** Undefined where AWS did not say; null where the table was gone by then. */
  readonly described: OutputOf<'dynamodb:DescribeTable'> | null | undefined;
  readonly backups: OutputOf<'dynamodb:DescribeContinuousBackups'> | null | undefined;
  readonly tags: Readonly<Record<string, string>> | null;
}

export const table = defineScanner({
  type: 'AWS::DynamoDB::Table',
  description: 'DynamoDB tables.',
  scope: 'region',
  calls: [
    'dynamodb:ListTables',
    'dynamodb:DescribeTable',
    'dynamodb:DescribeContinuousBackups',
    'tag:GetResources',
  ],
  columns: {
    status: varchar('ACTIVE, CREATING, UPDATING, ARCHIVED and more.', 'nullable'),
    billing_mode: varchar('PROVISIONED or PAY_PER_REQUEST.', 'nullable'),
    billing_changed_at: timestamptz('When it was last set to PAY_PER_REQUEST.', 'nullable'),
    read_capacity_units: bigint('Provisioned reads a second; 0 where it pays by request.', 'nullable'),
    write_capacity_units: bigint('Provisioned writes a second; 0 where it pays by request.', 'nullable'),
    index_read_capacity_units: bigint('Provisioned reads of all its global indexes together.', 'nullable'),
    index_write_capacity_units: bigint('Provisioned writes of all its global indexes together.', 'nullable'),
    max_read_request_units: bigint(
      'The most reads a second that it pays for by request; null: no end.',
      'nullable',
    ),
    max_write_request_units: bigint(
      'The most writes a second that it pays for by request; null: no end.',
      'nullable',
    ),
    table_class: varchar('STANDARD or STANDARD_INFREQUENT_ACCESS.', 'nullable'),
    size_bytes: bigint('Its size in bytes; AWS counts again every six hours.', 'nullable'),
    items: bigint('How many items it holds; AWS counts again every six hours.', 'nullable'),
    global_indexes: integer('How many global secondary indexes it has.', 'nullable'),
    local_indexes: integer('How many local secondary indexes it has.', 'nullable'),
    deletion_protection: boolean('Whether it refuses to be deleted.', 'nullable'),
    point_in_time_recovery: boolean('Whether it can be brought back to any second.', 'nullable'),
    point_in_time_recovery_days: integer('How far back, in days.', 'nullable'),
    earliest_restorable_at: timestamptz('The earliest moment it can be brought back to.', 'nullable'),
    encryption: varchar("KMS where a key of the account is used, OWNED for DynamoDB's own.", 'nullable'),
    key: varchar('The KMS key it is encrypted with.', 'nullable'),
    stream: boolean('Whether its changes can be followed.', 'nullable'),
    stream_view: varchar(
      'What the stream tells: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE, NEW_AND_OLD_IMAGES.',
      'nullable',
    ),
    stream_arn: varchar(
      'Its latest stream; its label says when it was enabled, not when it was last used.',
      'nullable',
    ),
    replicas: texts('Its copies in other regions.', 'nullable'),
    restored_from: varchar('The table that it was restored from.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'replicas', kind: 'writes-to', to: 'AWS::DynamoDB::Table' },
    { column: 'restored_from', kind: 'made-from', to: 'AWS::DynamoDB::Table' },
  ],
  metrics: metricsOf(
    { namespace: 'AWS/DynamoDB', dimensions: { TableName: 'name' } },
    { ConsumedReadCapacityUnits: AMOUNT, ConsumedWriteCapacityUnits: AMOUNT },
  ),
  list: async (ask) => {
    const names = await ask.list('dynamodb:ListTables', {}, ({ TableNames }) => TableNames);
    const tags = await ask.tags('dynamodb:table');
    return ask.each(names, async (name): Promise<Listed> => {
      const described = await ask.detail('dynamodb:DescribeTable', { TableName: name });
      const backups = await ask.detail('dynamodb:DescribeContinuousBackups', { TableName: name });
      return { name, described, backups, tags: tags ? (tags.get(tableArn(ask.where, name)) ?? {}) : null };
    });
  },
  toRow: ({ name, described, backups, tags }: Listed, where) => {
    const raw = described?.Table;
    const recovery = backups?.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
    const indexes = raw?.GlobalSecondaryIndexes ?? [];
    const sumOf = (unit: 'ReadCapacityUnits' | 'WriteCapacityUnits') =>
      raw ? indexes.reduce((sum, index) => sum + (index.ProvisionedThroughput?.[unit] ?? 0), 0) : null;
    return {
      arn: tableArn(where, name),
      name,
      tags,
      created_at: raw?.CreationDateTime ?? null,
      status: raw?.TableStatus ?? null,
      // AWS leaves out what was never other than in the beginning: provisioned, standard, its own key, no stream.
      billing_mode: raw ? (raw.BillingModeSummary?.BillingMode ?? 'PROVISIONED') : null,
      billing_changed_at: raw?.BillingModeSummary?.LastUpdateToPayPerRequestDateTime ?? null,
      read_capacity_units: raw?.ProvisionedThroughput?.ReadCapacityUnits ?? null,
      write_capacity_units: raw?.ProvisionedThroughput?.WriteCapacityUnits ?? null,
      index_read_capacity_units: sumOf('ReadCapacityUnits'),
      index_write_capacity_units: sumOf('WriteCapacityUnits'),
      max_read_request_units: limitOf(raw?.OnDemandThroughput?.MaxReadRequestUnits),
      max_write_request_units: limitOf(raw?.OnDemandThroughput?.MaxWriteRequestUnits),
      table_class: raw ? (raw.TableClassSummary?.TableClass ?? 'STANDARD') : null,
      size_bytes: raw?.TableSizeBytes ?? null,
      items: raw?.ItemCount ?? null,
      global_indexes: raw ? indexes.length : null,
      local_indexes: raw ? (raw.LocalSecondaryIndexes?.length ?? 0) : null,
      deletion_protection: raw?.DeletionProtectionEnabled ?? null,
      point_in_time_recovery: recovery?.PointInTimeRecoveryStatus
        ? recovery.PointInTimeRecoveryStatus === 'ENABLED'
        : null,
      point_in_time_recovery_days: recovery?.RecoveryPeriodInDays ?? null,
      earliest_restorable_at: recovery?.EarliestRestorableDateTime ?? null,
      encryption: raw ? (raw.SSEDescription?.SSEType ?? 'OWNED') : null,
      key: raw?.SSEDescription?.KMSMasterKeyArn ?? null,
      stream: raw ? (raw.StreamSpecification?.StreamEnabled ?? false) : null,
      stream_view: raw?.StreamSpecification?.StreamViewType ?? null,
      stream_arn: raw?.LatestStreamArn ?? null,
      replicas: raw ? replicasOf(raw.Replicas, name, where) : null,
      restored_from: raw?.RestoreSummary?.SourceTableArn ?? null,
    };
  },
});

interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

const tableArn = ({ partition, region, account }: Place, name: string) =>
  `arn:${partition}:dynamodb:${region}:${account}:table/${name}`;

/** -1 where there is none. */
const limitOf = (units: number | undefined): number | null =>
  units === undefined || units < 0 ? null : units;

interface Replica {
  readonly RegionName?: string | undefined;
  readonly ReplicaArn?: string | undefined;
}

/** A copy in the same region is the table itself; one in another account says its ARN. */
const replicasOf = (replicas: readonly Replica[] | undefined, name: string, where: Place): string[] =>
  (replicas ?? []).flatMap(({ RegionName, ReplicaArn }) =>
    RegionName === undefined || RegionName === where.region
      ? []
      : (ReplicaArn ?? tableArn({ ...where, region: RegionName }, name)),
  );
