/** CloudFormation stacks. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Stack = NonNullable<OutputOf<'cloudformation:DescribeStacks'>['Stacks']>[number];

export const stack = defineScanner({
  type: 'AWS::CloudFormation::Stack',
  description: 'CloudFormation stacks: resources that one template made and manages.',
  scope: 'region',
  calls: ['cloudformation:DescribeStacks'],
  columns: {
    status: varchar(
      'CREATE_COMPLETE, UPDATE_COMPLETE, ROLLBACK_COMPLETE, DELETE_FAILED and so on.',
      'nullable',
    ),
    status_reason: varchar('Why it is in that state.', 'nullable'),
    updated_at: timestamptz('When it was last updated; null where it never was.', 'nullable'),
    drift: varchar('IN_SYNC, DRIFTED, UNKNOWN, or NOT_CHECKED where nobody looked.', 'nullable'),
    drift_checked_at: timestamptz('When somebody last looked for drift.', 'nullable'),
    termination_protection: boolean('Whether it refuses to be deleted.', 'nullable'),
    rollback_disabled: boolean('Whether what failed is left as it is.', 'nullable'),
    capabilities: texts('What it was allowed to do beyond the usual, such as CAPABILITY_IAM.', 'nullable'),
    notifies: texts('The topics that hear of its events.', 'nullable'),
    role: varchar('The role it acts with; null where it acts as whoever called.', 'nullable'),
    parent: varchar('The stack it is nested in.', 'nullable'),
    root: varchar('The outermost stack it is nested in.', 'nullable'),
  },
  relations: [
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'parent', kind: 'member-of', to: 'AWS::CloudFormation::Stack' },
    { column: 'notifies', kind: 'targets', to: 'AWS::SNS::Topic' },
  ],
  list: (ask) => ask.list('cloudformation:DescribeStacks', {}, ({ Stacks }) => Stacks),
  toRow: (raw: Stack) => ({
    arn: needed(raw.StackId, 'AWS::CloudFormation::Stack', 'StackId'),
    name: raw.StackName ?? null,
    tags: tagMap(raw.Tags),
    created_at: raw.CreationTime ?? null,
    status: raw.StackStatus ?? null,
    status_reason: raw.StackStatusReason ?? null,
    updated_at: raw.LastUpdatedTime ?? null,
    drift: raw.DriftInformation?.StackDriftStatus ?? null,
    drift_checked_at: raw.DriftInformation?.LastCheckTimestamp ?? null,
    termination_protection: raw.EnableTerminationProtection ?? null,
    rollback_disabled: raw.DisableRollback ?? null,
    capabilities: raw.Capabilities ?? null,
    notifies: raw.NotificationARNs ?? null,
    role: raw.RoleARN ?? null,
    parent: raw.ParentId ?? null,
    root: raw.RootId ?? null,
  }),
});
