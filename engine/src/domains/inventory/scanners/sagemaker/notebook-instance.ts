/** SageMaker notebook instances. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns, keyArn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Notebook = NonNullable<OutputOf<'sagemaker:ListNotebookInstances'>['NotebookInstances']>[number];

interface Listed extends Tagged<Notebook> {
  /** Null and undefined mean that AWS did not say. */
  readonly more: OutputOf<'sagemaker:DescribeNotebookInstance'> | null | undefined;
}

const isOn = (word: string | undefined): boolean | null => (word ? word === 'Enabled' : null);

export const notebookInstance = defineScanner({
  type: 'AWS::SageMaker::NotebookInstance',
  description:
    'SageMaker notebook instances: machines for notebooks, paid for as long as they are in service.',
  scope: 'region',
  calls: ['sagemaker:ListNotebookInstances', 'sagemaker:DescribeNotebookInstance', 'tag:GetResources'],
  columns: {
    status: varchar('InService, Stopped, Pending, Failed and so on.', 'nullable'),
    instance_type: varchar('The instance type, such as ml.t3.medium.', 'nullable'),
    disk_gib: integer('Size of its disk in GiB.', 'nullable'),
    internet_access: boolean('Whether it reaches the internet directly.', 'nullable'),
    root_access: boolean('Whether its users have the rights of root.', 'nullable'),
    imds_version: varchar('The lowest version of the metadata service: 1 or 2.', 'nullable'),
    platform: varchar('The platform, such as notebook-al2-v3.', 'nullable'),
    lifecycle_config: varchar('The name of the scripts that run when it starts.', 'nullable'),
    modified_at: timestamptz('When it last changed, also by being started or stopped.', 'nullable'),
    key: varchar('The KMS key of its disk; null for the one of SageMaker.', 'nullable'),
    role: varchar('The role it acts as.', 'nullable'),
    subnet: varchar('The subnet it stands in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    network_interface: varchar('Its network interface in that subnet.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'subnet', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'network_interface', kind: 'uses', to: 'AWS::EC2::NetworkInterface' },
  ],
  list: async (ask) => {
    const listed = await ask.list(
      'sagemaker:ListNotebookInstances',
      {},
      ({ NotebookInstances }) => NotebookInstances,
    );
    const arnOf = ({ NotebookInstanceArn }: Notebook) => NotebookInstanceArn;
    const known = await tagged(ask, listed, 'sagemaker:notebook-instance', arnOf);
    return ask.each(known, async ({ of, tags }) => ({
      of,
      tags,
      more: await ask.detail('sagemaker:DescribeNotebookInstance', {
        NotebookInstanceName: of.NotebookInstanceName,
      }),
    }));
  },
  toRow: ({ of, more, tags }: Listed, where) => ({
    arn: needed(of.NotebookInstanceArn, 'AWS::SageMaker::NotebookInstance', 'NotebookInstanceArn'),
    name: of.NotebookInstanceName ?? null,
    tags,
    created_at: of.CreationTime ?? null,
    status: of.NotebookInstanceStatus ?? null,
    instance_type: of.InstanceType ?? null,
    disk_gib: more?.VolumeSizeInGB ?? null,
    internet_access: isOn(more?.DirectInternetAccess),
    root_access: isOn(more?.RootAccess),
    imds_version: more?.InstanceMetadataServiceConfiguration?.MinimumInstanceMetadataServiceVersion ?? null,
    platform: more?.PlatformIdentifier ?? null,
    lifecycle_config: of.NotebookInstanceLifecycleConfigName ?? null,
    modified_at: of.LastModifiedTime ?? null,
    key: keyArn(where, more?.KmsKeyId),
    role: more?.RoleArn ?? null,
    subnet: ec2Arn(where, 'subnet', more?.SubnetId),
    security_groups: more ? ec2Arns(where, 'security-group', more.SecurityGroups) : null,
    network_interface: ec2Arn(where, 'network-interface', more?.NetworkInterfaceId),
  }),
});
