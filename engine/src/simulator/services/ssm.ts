/** Parameters of Systems Manager: all about them but their values. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';

type ParameterDoc = NonNullable<OutputOf<'ssm:DescribeParameters'>['Parameters']>[number];

export const parameters = defineShelf<ParameterDoc>({
  kind: 'ssm:parameter',
  scope: 'region',
  make: ({ region, account, now }, name) => ({
    Name: name,
    ARN: `arn:aws:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`,
    Type: 'String',
    LastModifiedDate: new Date(now),
    LastModifiedUser: `arn:aws:iam::${account}:role/deploy`,
    Version: 1,
    Tier: 'Standard',
    Policies: [],
    DataType: 'text',
  }),
  idOf: (doc) => doc.Name ?? '',
  arnOf: (doc) => doc.ARN ?? '',
});

export const ssmShelves = [parameters];

export const ssmAnswers = { ...listing('ssm:DescribeParameters', parameters) };
