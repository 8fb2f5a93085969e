/** What RDS keeps on a shelf: reservations; its databases have records of their own. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { termOf } from '../reserving.ts';
import { defineShelf } from '../shelf.ts';

type Reserved = NonNullable<OutputOf<'rds:DescribeReservedDBInstances'>['ReservedDBInstances']>[number];

export const reservedDbInstances = defineShelf<Reserved>({
  kind: 'rds:ri',
  scope: 'region',
  make: (site, name) => ({
    ...termOf(site),
    ReservedDBInstanceId: name,
    ReservedDBInstanceArn: `arn:aws:rds:${site.region}:${site.account}:ri:${name}`,
    DBInstanceClass: 'db.r6g.large',
    DBInstanceCount: 1,
    ProductDescription: 'postgresql',
    MultiAZ: false,
    CurrencyCode: 'USD',
    State: 'active',
  }),
  idOf: ({ ReservedDBInstanceId }) => ReservedDBInstanceId ?? '',
  arnOf: ({ ReservedDBInstanceArn }) => ReservedDBInstanceArn ?? '',
});

export const rdsShelves = [reservedDbInstances];

export const rdsAnswers = listing('rds:DescribeReservedDBInstances', reservedDbInstances);
