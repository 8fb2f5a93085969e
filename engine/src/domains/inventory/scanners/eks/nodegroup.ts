/** EKS node groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns } from '../../arns.ts';
import { flattened } from '../../call-results.ts';
import { defineScanner, needed } from '../../scanner.ts';
import type { Where } from '../../where.ts';

type Nodegroup = NonNullable<OutputOf<'eks:DescribeNodegroup'>['nodegroup']>;

/** What was deleted since the list was read. */
const GONE = ['ResourceNotFoundException'];

const clusterArn = ({ clusterName }: Nodegroup, { partition, region, account }: Where): string | null =>
  clusterName ? `arn:${partition}:eks:${region}:${account}:cluster/${clusterName}` : null;

export const nodegroup = defineScanner({
  type: 'AWS::EKS::Nodegroup',
  description: 'EKS node groups: machines that EKS keeps for a cluster.',
  scope: 'region',
  calls: ['eks:ListClusters', 'eks:ListNodegroups', 'eks:DescribeNodegroup'],
  columns: {
    cluster: varchar('The cluster it belongs to.', 'nullable'),
    version: varchar('The minor version of Kubernetes on its machines.', 'nullable'),
    release_version: varchar('The version of the image of its machines.', 'nullable'),
    status: varchar('ACTIVE, CREATING, UPDATING, DEGRADED and so on.', 'nullable'),
    capacity_type: varchar('ON_DEMAND, SPOT or CAPACITY_BLOCK.', 'nullable'),
    instance_types: texts('The instance types it may use; empty where a launch template says.', 'nullable'),
    image_type: varchar('The family of images, which also tells the architecture.', 'nullable'),
    disk_gib: integer('Size of the disk of each machine in GiB; null where a template says.', 'nullable'),
    min_nodes: integer('Machines at least.', 'nullable'),
    max_nodes: integer('Machines at most.', 'nullable'),
    desired_nodes: integer('Machines there should be.', 'nullable'),
    health_issues: integer('How many faults EKS knows of.', 'nullable'),
    role: varchar('The role that its machines act as.', 'nullable'),
    subnets: texts('The subnets its machines stand in.', 'nullable'),
    launch_template: varchar('The launch template of its machines.', 'nullable'),
    scaling_groups: texts('Names of the Auto Scaling groups that hold its machines.', 'nullable'),
  },
  relations: [
    { column: 'cluster', kind: 'part-of', to: 'AWS::EKS::Cluster' },
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'launch_template', kind: 'made-from', to: 'AWS::EC2::LaunchTemplate' },
  ],
  list: async (ask) => {
    const clusters = await ask.list('eks:ListClusters', {}, (said) => said.clusters);
    const named = await ask.each(clusters, async (clusterName) => {
      const names = await ask.also('eks:ListNodegroups', { clusterName }, ({ nodegroups }) => nodegroups);
      return (names ?? []).map((nodegroupName) => ({ clusterName, nodegroupName }));
    });
    const read = async (wanted: { clusterName: string; nodegroupName: string }) => {
      const said = await ask.detail('eks:DescribeNodegroup', wanted, GONE);
      return said?.nodegroup ? [said.nodegroup] : [];
    };
    return flattened(await ask.each(flattened(named), read));
  },
  toRow: (raw: Nodegroup, where) => ({
    arn: needed(raw.nodegroupArn, 'AWS::EKS::Nodegroup', 'nodegroupArn'),
    name: raw.nodegroupName ?? null,
    tags: raw.tags ?? null,
    created_at: raw.createdAt ?? null,
    cluster: clusterArn(raw, where),
    version: raw.version ?? null,
    release_version: raw.releaseVersion ?? null,
    status: raw.status ?? null,
    capacity_type: raw.capacityType ?? null,
    instance_types: raw.instanceTypes ?? null,
    image_type: raw.amiType ?? null,
    disk_gib: raw.diskSize ?? null,
    min_nodes: raw.scalingConfig?.minSize ?? null,
    max_nodes: raw.scalingConfig?.maxSize ?? null,
    desired_nodes: raw.scalingConfig?.desiredSize ?? null,
    health_issues: raw.health?.issues?.length ?? null,
    role: raw.nodeRole ?? null,
    subnets: ec2Arns(where, 'subnet', raw.subnets),
    launch_template: ec2Arn(where, 'launch-template', raw.launchTemplate?.id),
    scaling_groups: raw.resources?.autoScalingGroups?.flatMap(({ name }) => name ?? []) ?? null,
  }),
});
