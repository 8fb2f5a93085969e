/** EKS clusters. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns } from '../../arns.ts';
import { flattened } from '../../call-results.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Cluster = NonNullable<OutputOf<'eks:DescribeCluster'>['cluster']>;

/** What was deleted since the list was read. */
const GONE = ['ResourceNotFoundException'];

/** EKS says for each kind of log whether it is written. */
const logsOf = ({ logging }: Cluster): string[] | null =>
  logging?.clusterLogging?.flatMap(({ enabled, types }) => (enabled ? (types ?? []) : [])) ?? null;

const sealerOf = ({ encryptionConfig }: Cluster): string | null =>
  encryptionConfig?.find(({ resources }) => resources?.includes('secrets'))?.provider?.keyArn ?? null;

export const cluster = defineScanner({
  type: 'AWS::EKS::Cluster',
  description:
    'EKS clusters: control planes of Kubernetes, paid by the hour and more when their version is old.',
  scope: 'region',
  calls: ['eks:ListClusters', 'eks:DescribeCluster'],
  columns: {
    version: varchar('The minor version of Kubernetes, such as 1.33.', 'nullable'),
    platform_version: varchar("AWS's own version of the control plane.", 'nullable'),
    support_type: varchar(
      'EXTENDED where it stays on a version past its standard support, at a higher price; else STANDARD.',
      'nullable',
    ),
    status: varchar('ACTIVE, CREATING, UPDATING, DELETING, FAILED or PENDING.', 'nullable'),
    public_endpoint: boolean('Whether the API can be reached from the internet.', 'nullable'),
    public_cidrs: texts('From which networks it can be.', 'nullable'),
    private_endpoint: boolean('Whether the API can be reached inside the VPC.', 'nullable'),
    logs_written: texts('The logs of the control plane that are written: api, audit and so on.', 'nullable'),
    secrets_encrypted: boolean('Whether a KMS key seals the secrets of Kubernetes.', 'nullable'),
    secrets_key: varchar('That key.', 'nullable'),
    authentication: varchar('API, API_AND_CONFIG_MAP or CONFIG_MAP.', 'nullable'),
    deletion_protection: boolean('Whether it refuses to be deleted.', 'nullable'),
    auto_mode: boolean('Whether EKS runs the machines itself.', 'nullable'),
    health_issues: integer('How many faults EKS knows of.', 'nullable'),
    role: varchar('The role that the control plane acts as.', 'nullable'),
    vpc: varchar('The VPC it reaches its nodes in.', 'nullable'),
    subnets: texts('The subnets its interfaces stand in.', 'nullable'),
    security_groups: texts('The security groups around it, its own first.', 'nullable'),
  },
  relations: [
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'secrets_key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
  ],
  list: async (ask) => {
    const names = await ask.list('eks:ListClusters', {}, ({ clusters }) => clusters);
    const read = async (name: string) => {
      const said = await ask.detail('eks:DescribeCluster', { name }, GONE);
      return said?.cluster ? [said.cluster] : [];
    };
    return flattened(await ask.each(names, read));
  },
  toRow: (raw: Cluster, where) => {
    const network = raw.resourcesVpcConfig;
    const groups = [network?.clusterSecurityGroupId, ...(network?.securityGroupIds ?? [])];
    return {
      arn: needed(raw.arn, 'AWS::EKS::Cluster', 'arn'),
      name: raw.name ?? null,
      tags: raw.tags ?? null,
      created_at: raw.createdAt ?? null,
      version: raw.version ?? null,
      platform_version: raw.platformVersion ?? null,
      support_type: raw.upgradePolicy?.supportType ?? null,
      status: raw.status ?? null,
      public_endpoint: network?.endpointPublicAccess ?? null,
      public_cidrs: network?.publicAccessCidrs ?? null,
      private_endpoint: network?.endpointPrivateAccess ?? null,
      logs_written: logsOf(raw),
      // A cluster that seals nothing has no such field.
      secrets_encrypted: sealerOf(raw) !== null,
      secrets_key: sealerOf(raw),
      authentication: raw.accessConfig?.authenticationMode ?? null,
      deletion_protection: raw.deletionProtection ?? null,
      auto_mode: raw.computeConfig?.enabled ?? null,
      health_issues: raw.health?.issues?.length ?? null,
      role: raw.roleArn ?? null,
      vpc: ec2Arn(where, 'vpc', network?.vpcId),
      subnets: ec2Arns(where, 'subnet', network?.subnetIds),
      security_groups: ec2Arns(where, 'security-group', groups),
    };
  },
});
