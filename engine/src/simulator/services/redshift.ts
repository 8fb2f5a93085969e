/** Redshift clusters. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing, one } from '../answers.ts';
import { defaultGroup, defaultSubnet, defaultVpc } from '../ec2/default-network.ts';
import { managedKey } from '../managed-key.ts';
import { defineShelf, digitsOf } from '../shelf.ts';
import { toPairs } from '../tags.ts';
import { uuidOf } from '../uuid.ts';

type Cluster = NonNullable<OutputOf<'redshift:DescribeClusters'>['Clusters']>[number];

/** The cluster, and what another call tells of its audit log. */
export type RedshiftDoc = Cluster & { readonly logging: OutputOf<'redshift:DescribeLoggingStatus'> };

export const redshiftClusters = defineShelf<RedshiftDoc>({
  kind: 'redshift:cluster',
  scope: 'region',
  make: (site, name) => {
    const { account, region } = site;
    return {
      ClusterIdentifier: name,
      ClusterNamespaceArn: `arn:aws:redshift:${region}:${account}:namespace:${uuidOf(site.hex(32))}`,
      NodeType: site.pick(['ra3.xlplus', 'ra3.4xlarge', 'dc2.large']),
      NumberOfNodes: 2,
      ClusterStatus: 'available',
      ClusterAvailabilityStatus: 'Available',
      MasterUsername: 'awsuser',
      DBName: 'dev',
      Endpoint: {
        Address: `${name}.${digitsOf(`${account}/${region}`, 12)}.${region}.redshift.amazonaws.com`,
        Port: 5439,
      },
      ClusterCreateTime: new Date(site.now),
      AutomatedSnapshotRetentionPeriod: 1,
      ManualSnapshotRetentionPeriod: -1,
      VpcSecurityGroups: [{ VpcSecurityGroupId: defaultGroup(site), Status: 'active' }],
      ClusterParameterGroups: [
        { ParameterGroupName: 'default.redshift-2.0', ParameterApplyStatus: 'in-sync' },
      ],
      ClusterSubnetGroupName: 'default',
      VpcId: defaultVpc(site),
      AvailabilityZone: `${region}a`,
      PreferredMaintenanceWindow: 'sun:05:00-sun:05:30',
      PendingModifiedValues: {},
      ClusterVersion: '1.0',
      AllowVersionUpgrade: true,
      PubliclyAccessible: false,
      Encrypted: true,
      KmsKeyId: managedKey(site, 'redshift'),
      EnhancedVpcRouting: false,
      IamRoles: [],
      MaintenanceTrackName: 'current',
      AvailabilityZoneRelocationStatus: 'disabled',
      TotalStorageCapacityInMegaBytes: 64_000_000,
      MultiAZ: 'Disabled',
      logging: { LoggingEnabled: false },
    };
  },
  idOf: (doc) => doc.ClusterIdentifier ?? '',
  arnOf: (doc, { account, region }) =>
    `arn:aws:redshift:${region}:${account}:cluster:${doc.ClusterIdentifier}`,
});

export const redshiftShelves = [redshiftClusters];

export const redshiftAnswers = {
  ...listing('redshift:DescribeClusters', redshiftClusters, {
    as: ({ logging, ...doc }, tags) => ({ ...doc, Tags: toPairs(tags) }),
    where: (doc, { ClusterIdentifier: id }) => id === undefined || doc.ClusterIdentifier === id,
  }),
  ...answering(
    'redshift:DescribeLoggingStatus',
    (scene, { ClusterIdentifier: id }) => one(scene, redshiftClusters, id, 'ClusterNotFound').doc.logging,
  ),
  ...answering('redshift:DescribeClusterSubnetGroups', (scene) => ({
    ClusterSubnetGroups: [
      {
        ClusterSubnetGroupName: 'default',
        Description: 'default',
        VpcId: defaultVpc(scene),
        SubnetGroupStatus: 'Complete',
        Subnets: ['a', 'b', 'c'].map((letter) => ({
          SubnetIdentifier: defaultSubnet(scene, `${scene.region}${letter}`),
          SubnetAvailabilityZone: { Name: `${scene.region}${letter}` },
          SubnetStatus: 'Active',
        })),
      },
    ],
  })),
};
