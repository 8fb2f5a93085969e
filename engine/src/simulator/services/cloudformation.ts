/** CloudFormation stacks. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';
import { toPairs } from '../tags.ts';
import { uuidOf } from '../uuid.ts';

type StackDoc = NonNullable<OutputOf<'cloudformation:DescribeStacks'>['Stacks']>[number];

export const stacks = defineShelf<StackDoc>({
  kind: 'cloudformation:stack',
  scope: 'region',
  make: (site, name) => {
    const id = uuidOf(site.hex(32));
    return {
      StackId: `arn:aws:cloudformation:${site.region}:${site.account}:stack/${name}/${id}`,
      StackName: name,
      CreationTime: new Date(site.now),
      LastUpdatedTime: new Date(site.now + site.between(1, 24) * 3_600_000),
      StackStatus: site.chance() < 0.95 ? 'UPDATE_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE',
      RollbackConfiguration: {},
      DisableRollback: false,
      NotificationARNs: [],
      Capabilities: ['CAPABILITY_IAM'],
      RoleARN: `arn:aws:iam::${site.account}:role/deploy`,
      EnableTerminationProtection: site.chance() < 0.3,
      DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
    };
  },
  idOf: (doc) => doc.StackName ?? '',
  arnOf: (doc) => doc.StackId ?? '',
});

export const cloudformationShelves = [stacks];

export const cloudformationAnswers = {
  ...listing('cloudformation:DescribeStacks', stacks, {
    as: (doc, tags) => ({ ...doc, Tags: toPairs(tags) }),
    where: (doc, { StackName }) =>
      StackName === undefined || doc.StackName === StackName || doc.StackId === StackName,
    // The caller has no say in it; ListStacks is documented with 100.
    perPage: 100,
  }),
};
