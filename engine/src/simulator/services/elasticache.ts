/** ElastiCache clusters and replication groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing } from '../answers.ts';
import { defaultGroup, defaultSubnet, defaultVpc } from '../ec2/default-network.ts';
import { termOf } from '../reserving.ts';
import { defineShelf, digitsOf } from '../shelf.ts';

type Cluster = NonNullable<OutputOf<'elasticache:DescribeCacheClusters'>['CacheClusters']>[number];
type Group = NonNullable<OutputOf<'elasticache:DescribeReplicationGroups'>['ReplicationGroups']>[number];

const SUBNET_GROUP = 'default';

const hostOf = (account: string, region: string, name: string) =>
  `${name}.${digitsOf(account, 6)}.0001.${region.replace(/-/g, '').slice(0, 4)}.cache.amazonaws.com`;

export const cacheClusters = defineShelf<Cluster>({
  kind: 'elasticache:cluster',
  scope: 'region',
  make: (site, name) => {
    const { account, region } = site;
    return {
      CacheClusterId: name,
      ARN: `arn:aws:elasticache:${region}:${account}:cluster:${name}`,
      CacheClusterStatus: 'available',
      CacheNodeType: site.pick(['cache.t3.micro', 'cache.m6g.large', 'cache.r6g.large']),
      Engine: 'redis',
      EngineVersion: '7.1.0',
      NumCacheNodes: 1,
      PreferredAvailabilityZone: `${region}a`,
      CacheClusterCreateTime: new Date(site.now),
      PreferredMaintenanceWindow: 'sun:03:00-sun:04:00',
      CacheParameterGroup: {
        CacheParameterGroupName: 'default.redis7',
        ParameterApplyStatus: 'in-sync',
        CacheNodeIdsToReboot: [],
      },
      CacheSubnetGroupName: SUBNET_GROUP,
      SecurityGroups: [{ SecurityGroupId: defaultGroup(site), Status: 'active' }],
      AutoMinorVersionUpgrade: true,
      SnapshotRetentionLimit: 0,
      SnapshotWindow: '01:00-02:00',
      AuthTokenEnabled: false,
      TransitEncryptionEnabled: false,
      AtRestEncryptionEnabled: false,
      ReplicationGroupLogDeliveryEnabled: false,
      LogDeliveryConfigurations: [],
      CacheNodes: [
        {
          CacheNodeId: '0001',
          CacheNodeStatus: 'available',
          CacheNodeCreateTime: new Date(site.now),
          Endpoint: { Address: hostOf(account, region, name), Port: 6379 },
          CustomerAvailabilityZone: `${region}a`,
        },
      ],
    };
  },
  idOf: (doc) => doc.CacheClusterId ?? '',
  arnOf: (doc) => doc.ARN ?? '',
});

export const replicationGroups = defineShelf<Group>({
  kind: 'elasticache:replicationgroup',
  scope: 'region',
  make: (site, name) => {
    const { account, region } = site;
    const members = [`${name}-001`, `${name}-002`];
    return {
      ReplicationGroupId: name,
      ARN: `arn:aws:elasticache:${region}:${account}:replicationgroup:${name}`,
      Description: name,
      Status: 'available',
      MemberClusters: members,
      NodeGroups: [
        {
          NodeGroupId: '0001',
          Status: 'available',
          PrimaryEndpoint: { Address: `master.${hostOf(account, region, name)}`, Port: 6379 },
          NodeGroupMembers: members.map((CacheClusterId, index) => ({
            CacheClusterId,
            CacheNodeId: '0001',
            PreferredAvailabilityZone: `${region}${index === 0 ? 'a' : 'b'}`,
            CurrentRole: index === 0 ? 'primary' : 'replica',
          })),
        },
      ],
      AutomaticFailover: 'enabled',
      MultiAZ: 'enabled',
      SnapshotRetentionLimit: 1,
      SnapshotWindow: '01:00-02:00',
      ClusterEnabled: false,
      ClusterMode: 'disabled',
      CacheNodeType: site.pick(['cache.t4g.small', 'cache.m6g.large', 'cache.r6g.large']),
      Engine: site.pick(['redis', 'valkey']),
      AuthTokenEnabled: false,
      TransitEncryptionEnabled: true,
      AtRestEncryptionEnabled: true,
      ReplicationGroupCreateTime: new Date(site.now),
      DataTiering: 'disabled',
      AutoMinorVersionUpgrade: true,
      LogDeliveryConfigurations: [],
    };
  },
  idOf: (doc) => doc.ReplicationGroupId ?? '',
  arnOf: (doc) => doc.ARN ?? '',
});

type Reserved = NonNullable<OutputOf<'elasticache:DescribeReservedCacheNodes'>['ReservedCacheNodes']>[number];

export const reservedCacheNodes = defineShelf<Reserved>({
  kind: 'elasticache:reserved-instance',
  scope: 'region',
  make: (site, name) => ({
    ...termOf(site),
    ReservedCacheNodeId: name,
    ReservationARN: `arn:aws:elasticache:${site.region}:${site.account}:reserved-instance:${name}`,
    CacheNodeType: 'cache.r6g.large',
    CacheNodeCount: 1,
    ProductDescription: 'redis',
    State: 'active',
  }),
  idOf: ({ ReservedCacheNodeId }) => ReservedCacheNodeId ?? '',
  arnOf: ({ ReservationARN }) => ReservationARN ?? '',
});

export const elasticacheShelves = [cacheClusters, replicationGroups, reservedCacheNodes];

export const elasticacheAnswers = {
  ...listing('elasticache:DescribeReservedCacheNodes', reservedCacheNodes),
  ...listing('elasticache:DescribeCacheClusters', cacheClusters, {
    as: ({ CacheNodes = [], ...doc }, _tags, { ShowCacheNodeInfo }) =>
      ShowCacheNodeInfo ? { ...doc, CacheNodes } : doc,
    where: (doc, { CacheClusterId: id }) => id === undefined || doc.CacheClusterId === id,
  }),
  ...listing('elasticache:DescribeReplicationGroups', replicationGroups, {
    where: (doc, { ReplicationGroupId: id }) => id === undefined || doc.ReplicationGroupId === id,
  }),
  ...answering('elasticache:DescribeCacheSubnetGroups', (scene) => ({
    CacheSubnetGroups: [
      {
        CacheSubnetGroupName: SUBNET_GROUP,
        CacheSubnetGroupDescription: 'Default CacheSubnetGroup',
        ARN: `arn:aws:elasticache:${scene.region}:${scene.account}:subnetgroup:${SUBNET_GROUP}`,
        VpcId: defaultVpc(scene),
        Subnets: ['a', 'b', 'c'].map((letter) => ({
          SubnetIdentifier: defaultSubnet(scene, `${scene.region}${letter}`),
          SubnetAvailabilityZone: { Name: `${scene.region}${letter}` },
        })),
      },
    ],
  })),
};
