/** Parameters of Systems Manager. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, timestamptz, varchar } from '#platform/lake/index.ts';
import { keyArn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';
import type { Where } from '../../where.ts';

type Metadata = NonNullable<OutputOf<'ssm:DescribeParameters'>['Parameters']>[number];

export const parameter = defineScanner({
  type: 'AWS::SSM::Parameter',
  description: 'Parameters that applications read: all about them but their values.',
  scope: 'region',
  calls: ['ssm:DescribeParameters', 'tag:GetResources'],
  columns: {
    note: varchar('What its makers say it is for.', 'nullable'),
    kind: varchar('String, StringList or SecureString.', 'nullable'),
    encrypted: boolean('Whether its value is encrypted.', 'nullable'),
    tier: varchar('Standard, or Advanced, which is paid for by the month.', 'nullable'),
    data_type: varchar('text, aws:ec2:image or aws:ssm:integration.', 'nullable'),
    version: bigint('How often its value was set.', 'nullable'),
    expires: boolean('Whether a policy deletes it or warns when it grows old.', 'nullable'),
    modified_at: timestamptz('When it was last set.', 'nullable'),
    modified_by: varchar('Who last set it, as an ARN.', 'nullable'),
    key: varchar('The KMS key of its value; null for the one AWS manages.', 'nullable'),
  },
  relations: [{ column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' }],
  list: async (ask) => {
    const parameters = await ask.list('ssm:DescribeParameters', {}, ({ Parameters }) => Parameters);
    return tagged(ask, parameters, 'ssm:parameter', (of) => arnOf(ask.where, of));
  },
  toRow: ({ of, tags }: Tagged<Metadata>, where) => ({
    arn: needed(arnOf(where, of), 'AWS::SSM::Parameter', 'Name'),
    name: of.Name ?? null,
    tags,
    // AWS says when it was last set only.
    created_at: null,
    note: of.Description || null,
    kind: of.Type ?? null,
    encrypted: of.Type ? of.Type === 'SecureString' : null,
    tier: of.Tier ?? null,
    data_type: of.DataType ?? null,
    version: of.Version ?? null,
    expires: of.Policies ? of.Policies.length > 0 : null,
    modified_at: of.LastModifiedDate ?? null,
    modified_by: of.LastModifiedUser ?? null,
    key: keyArn(where, of.KeyId),
  }),
});

/** Paths begin with the slash that ARNs have anyway. */
const arnOf = ({ partition, region, account }: Where, { ARN, Name }: Metadata): string | undefined =>
  ARN ?? (Name && `arn:${partition}:ssm:${region}:${account}:parameter/${Name.replace(/^\//, '')}`);
