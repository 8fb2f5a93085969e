/** ElastiCache clusters, the members of replication groups among them. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arns } from '../../arns.ts';
import { cacheLogs } from '../../cache-logs.ts';
import { AMOUNT, LEVEL, metricsOf } from '../../metrics/metric.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { inSubnetGroup } from '../../subnet-group.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Cluster = NonNullable<OutputOf<'elasticache:DescribeCacheClusters'>['CacheClusters']>[number];
type SubnetGroup = NonNullable<
  OutputOf<'elasticache:DescribeCacheSubnetGroups'>['CacheSubnetGroups']
>[number];

interface Listed extends Tagged<Cluster> {
  /** Undefined where AWS did not say. */
  readonly network: SubnetGroup | undefined;
}

export const cacheCluster = defineScanner({
  type: 'AWS::ElastiCache::CacheCluster',
  description: 'ElastiCache clusters: Memcached, and every node of Redis OSS and Valkey.',
  scope: 'region',
  calls: ['elasticache:DescribeCacheClusters', 'elasticache:DescribeCacheSubnetGroups', 'tag:GetResources'],
  columns: {
    status: varchar('available, creating, modifying and more.', 'nullable'),
    node_type: varchar('The type of its nodes, such as cache.r6g.large.', 'nullable'),
    nodes: integer('How many nodes it has.', 'nullable'),
    engine: varchar('redis, valkey or memcached.', 'nullable'),
    engine_version: varchar('The version of the engine.', 'nullable'),
    zone: varchar('The availability zone; Multiple where its nodes stand in several.', 'nullable'),
    endpoint: varchar(
      'The host name that clients connect to, the first where there are several.',
      'nullable',
    ),
    encrypted_at_rest: boolean('Whether what it keeps on disk is encrypted.', 'nullable'),
    encrypted_in_transit: boolean('Whether it speaks TLS.', 'nullable'),
    auth_token: boolean('Whether it asks for a password.', 'nullable'),
    auto_minor_upgrade: boolean('Whether minor versions are installed by themselves.', 'nullable'),
    snapshot_retention_days: integer(
      'How long automatic snapshots are kept; 0 where there are none.',
      'nullable',
    ),
    maintenance_window: varchar('When AWS may work on it, UTC.', 'nullable'),
    parameter_group: varchar('Its parameter group, by name.', 'nullable'),
    replication_group: varchar('The replication group it belongs to.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnets: texts('The subnets it may stand in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    logs: texts('The log groups it writes to.', 'nullable'),
  },
  relations: [
    { column: 'replication_group', kind: 'part-of', to: 'AWS::ElastiCache::ReplicationGroup' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
  ],
  metrics: metricsOf(
    { namespace: 'AWS/ElastiCache', dimensions: { CacheClusterId: 'name' } },
    {
      CPUUtilization: LEVEL,
      EngineCPUUtilization: LEVEL,
      DatabaseMemoryUsagePercentage: ['avg', 'max'],
      CurrConnections: ['avg', 'max'],
      CacheHits: AMOUNT,
      CacheMisses: AMOUNT,
    },
  ),
  list: async (ask) => {
    const withNodes = { ShowCacheNodeInfo: true };
    const listed = await ask.list(
      'elasticache:DescribeCacheClusters',
      withNodes,
      (page) => page.CacheClusters,
    );
    const groups = await ask.also(
      'elasticache:DescribeCacheSubnetGroups',
      {},
      (page) => page.CacheSubnetGroups,
    );
    const networks = new Map(groups?.map((group) => [group.CacheSubnetGroupName, group]));
    const clusters = await tagged(ask, listed, 'elasticache', ({ ARN }) => ARN);
    return ask.each(clusters, async (cluster) => ({
      ...cluster,
      network: networks.get(cluster.of.CacheSubnetGroupName),
    }));
  },
  toRow: ({ of: raw, tags, network }: Listed, where) => {
    const { partition, region, account } = where;
    const group = raw.ReplicationGroupId;
    return {
      arn: needed(raw.ARN, 'AWS::ElastiCache::CacheCluster', 'ARN'),
      name: raw.CacheClusterId ?? null,
      tags,
      created_at: raw.CacheClusterCreateTime ?? null,
      status: raw.CacheClusterStatus ?? null,
      node_type: raw.CacheNodeType ?? null,
      nodes: raw.NumCacheNodes ?? null,
      engine: raw.Engine ?? null,
      engine_version: raw.EngineVersion ?? null,
      zone: raw.PreferredAvailabilityZone ?? null,
      endpoint: raw.ConfigurationEndpoint?.Address ?? raw.CacheNodes?.[0]?.Endpoint?.Address ?? null,
      encrypted_at_rest: raw.AtRestEncryptionEnabled ?? null,
      encrypted_in_transit: raw.TransitEncryptionEnabled ?? null,
      auth_token: raw.AuthTokenEnabled ?? null,
      auto_minor_upgrade: raw.AutoMinorVersionUpgrade ?? null,
      snapshot_retention_days: raw.SnapshotRetentionLimit ?? null,
      maintenance_window: raw.PreferredMaintenanceWindow ?? null,
      parameter_group: raw.CacheParameterGroup?.CacheParameterGroupName ?? null,
      replication_group: group
        ? `arn:${partition}:elasticache:${region}:${account}:replicationgroup:${group}`
        : null,
      ...inSubnetGroup(where, network),
      security_groups: raw.SecurityGroups
        ? ec2Arns(
            where,
            'security-group',
            raw.SecurityGroups.map(({ SecurityGroupId }) => SecurityGroupId),
          )
        : null,
      logs: cacheLogs(where, raw.LogDeliveryConfigurations),
    };
  },
});
