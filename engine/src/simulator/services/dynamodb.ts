/** DynamoDB tables. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing, one } from '../answers.ts';
import { defineShelf } from '../shelf.ts';
import { uuidOf } from '../uuid.ts';

type Table = NonNullable<OutputOf<'dynamodb:DescribeTable'>['Table']>;
type Backups = NonNullable<
  OutputOf<'dynamodb:DescribeContinuousBackups'>['ContinuousBackupsDescription']
>['PointInTimeRecoveryDescription'];

/** The table, and what another call tells of its backups. */
export type TableDoc = Table & { readonly backups: NonNullable<Backups> };

export const tables = defineShelf<TableDoc>({
  kind: 'dynamodb:table',
  scope: 'region',
  make: (site, name) => ({
    TableName: name,
    TableArn: `arn:aws:dynamodb:${site.region}:${site.account}:table/${name}`,
    TableId: uuidOf(site.hex(32)),
    TableStatus: 'ACTIVE',
    CreationDateTime: new Date(site.now),
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingModeSummary: {
      BillingMode: 'PAY_PER_REQUEST',
      LastUpdateToPayPerRequestDateTime: new Date(site.now),
    },
    ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
    TableSizeBytes: site.between(10_000, 50_000_000_000),
    ItemCount: site.between(100, 90_000_000),
    DeletionProtectionEnabled: false,
    backups: { PointInTimeRecoveryStatus: 'DISABLED' },
  }),
  idOf: (doc) => doc.TableName ?? '',
  arnOf: (doc) => doc.TableArn ?? '',
});

export const dynamodbShelves = [tables];

export const dynamodbAnswers = {
  ...listing('dynamodb:ListTables', tables, { as: ({ TableName }) => TableName }),
  ...answering('dynamodb:DescribeTable', (scene, { TableName }) => {
    const { backups, ...Table } = one(scene, tables, TableName).doc;
    return { Table };
  }),
  ...answering('dynamodb:DescribeContinuousBackups', (scene, { TableName }) => {
    const { backups } = one(scene, tables, TableName, 'TableNotFoundException').doc;
    return {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: backups,
      },
    };
  }),
};
