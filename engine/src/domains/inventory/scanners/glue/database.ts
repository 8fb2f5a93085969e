/** Databases of the Glue Data Catalog. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, varchar } from '#platform/lake/index.ts';
import { bucketArnOfUrl } from '../../arns.ts';
import { glueArn } from '../../glue-arn.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Database = NonNullable<OutputOf<'glue:GetDatabases'>['DatabaseList']>[number];

export const database = defineScanner({
  type: 'AWS::Glue::Database',
  description: 'Databases of the Glue Data Catalog: names for tables whose data stands elsewhere.',
  scope: 'region',
  calls: ['glue:GetDatabases', 'tag:GetResources'],
  columns: {
    about: varchar('What its makers wrote about it.', 'nullable'),
    catalog: varchar('The catalog it belongs to: an account number.', 'nullable'),
    location: varchar('Where its data stands, unless a table says otherwise.', 'nullable'),
    bucket: varchar('The bucket of its data.', 'nullable'),
    links_to: varchar(
      'The database that it only stands for, which may belong to another account.',
      'nullable',
    ),
    federated: boolean('Whether its tables come from outside of Glue.', 'nullable'),
    open_by_default: boolean(
      'Whether IAM alone, and not Lake Formation, says who may use new tables.',
      'nullable',
    ),
  },
  relations: [
    { column: 'bucket', kind: 'reads-from', to: 'AWS::S3::Bucket' },
    { column: 'links_to', kind: 'uses', to: 'AWS::Glue::Database' },
  ],
  list: async (ask) => {
    const databases = await ask.list('glue:GetDatabases', {}, ({ DatabaseList }) => DatabaseList);
    return tagged(ask, databases, 'glue:database', ({ Name }) => glueArn(ask.where, 'database', Name));
  },
  toRow: ({ of: raw, tags }: Tagged<Database>, where) => {
    const link = raw.TargetDatabase;
    const there = {
      ...where,
      account: link?.CatalogId ?? where.account,
      region: link?.Region ?? where.region,
    };
    return {
      arn: needed(glueArn(where, 'database', raw.Name) ?? undefined, 'AWS::Glue::Database', 'Name'),
      name: raw.Name ?? null,
      tags,
      created_at: raw.CreateTime ?? null,
      about: raw.Description ?? null,
      catalog: raw.CatalogId ?? null,
      location: raw.LocationUri ?? null,
      bucket: bucketArnOfUrl(where, raw.LocationUri),
      links_to: glueArn(there, 'database', link?.DatabaseName),
      federated: raw.FederatedDatabase !== undefined,
      open_by_default:
        raw.CreateTableDefaultPermissions?.some(
          ({ Principal }) => Principal?.DataLakePrincipalIdentifier === 'IAM_ALLOWED_PRINCIPALS',
        ) ?? null,
    };
  },
});
