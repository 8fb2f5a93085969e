/** ElastiCache replication groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { keyArn } from '../../arns.ts';
import { cacheLogs } from '../../cache-logs.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

type Group = NonNullable<OutputOf<'elasticache:DescribeReplicationGroups'>['ReplicationGroups']>[number];

export const replicationGroup = defineScanner({
  type: 'AWS::ElastiCache::ReplicationGroup',
  description: 'ElastiCache replication groups: Redis OSS and Valkey with their copies and shards.',
  scope: 'region',
  calls: ['elasticache:DescribeReplicationGroups', 'tag:GetResources'],
  columns: {
    status: varchar('available, creating, modifying and more.', 'nullable'),
    about: varchar('What its makers wrote about it.', 'nullable'),
    node_type: varchar('The type of its nodes, such as cache.r6g.large.', 'nullable'),
    engine: varchar('redis or valkey.', 'nullable'),
    cluster_mode: boolean('Whether its data is spread over shards.', 'nullable'),
    shards: integer('How many shards it has.', 'nullable'),
    nodes: integer('How many nodes it has, over all shards.', 'nullable'),
    automatic_failover: boolean('Whether a copy takes over by itself.', 'nullable'),
    multi_az: boolean('Whether its copies stand in several zones.', 'nullable'),
    data_tiering: boolean('Whether seldom used data moves to disk.', 'nullable'),
    endpoint: varchar('The host name that writers connect to.', 'nullable'),
    reader_endpoint: varchar('The host name that readers connect to.', 'nullable'),
    encrypted_at_rest: boolean('Whether what it keeps on disk is encrypted.', 'nullable'),
    key: varchar('The KMS key it is encrypted with; null for the one ElastiCache owns.', 'nullable'),
    encrypted_in_transit: boolean('Whether it speaks TLS.', 'nullable'),
    transit_mode: varchar('required, or preferred where it also answers without TLS.', 'nullable'),
    auth_token: boolean('Whether it asks for a password.', 'nullable'),
    user_groups: texts('The user groups that say who may do what, by id.', 'nullable'),
    auto_minor_upgrade: boolean('Whether minor versions are installed by themselves.', 'nullable'),
    snapshot_retention_days: integer(
      'How long automatic snapshots are kept; 0 where there are none.',
      'nullable',
    ),
    global_group: varchar('The global datastore it belongs to, by id.', 'nullable'),
    logs: texts('The log groups it writes to.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
  ],
  list: async (ask) => {
    const groups = await ask.list(
      'elasticache:DescribeReplicationGroups',
      {},
      (page) => page.ReplicationGroups,
    );
    return tagged(ask, groups, 'elasticache', ({ ARN }) => ARN);
  },
  toRow: ({ of: raw, tags }: Tagged<Group>, where) => ({
    arn: needed(raw.ARN, 'AWS::ElastiCache::ReplicationGroup', 'ARN'),
    name: raw.ReplicationGroupId ?? null,
    tags,
    created_at: raw.ReplicationGroupCreateTime ?? null,
    status: raw.Status ?? null,
    about: raw.Description ?? null,
    node_type: raw.CacheNodeType ?? null,
    engine: raw.Engine ?? null,
    cluster_mode: raw.ClusterEnabled ?? null,
    shards: raw.NodeGroups?.length ?? null,
    nodes: raw.MemberClusters?.length ?? null,
    automatic_failover: isOn(raw.AutomaticFailover),
    multi_az: isOn(raw.MultiAZ),
    data_tiering: isOn(raw.DataTiering),
    reader_endpoint: raw.NodeGroups?.[0]?.ReaderEndpoint?.Address ?? null,
    endpoint: raw.ConfigurationEndpoint?.Address ?? raw.NodeGroups?.[0]?.PrimaryEndpoint?.Address ?? null,
    encrypted_at_rest: raw.AtRestEncryptionEnabled ?? null,
    key: keyArn(where, raw.KmsKeyId),
    encrypted_in_transit: raw.TransitEncryptionEnabled ?? null,
    transit_mode: raw.TransitEncryptionMode ?? null,
    auth_token: raw.AuthTokenEnabled ?? null,
    user_groups: raw.UserGroupIds ?? [],
    auto_minor_upgrade: raw.AutoMinorVersionUpgrade ?? null,
    snapshot_retention_days: raw.SnapshotRetentionLimit ?? null,
    global_group: raw.GlobalReplicationGroupInfo?.GlobalReplicationGroupId ?? null,
    logs: cacheLogs(where, raw.LogDeliveryConfigurations),
  }),
});

/** What is being enabled or disabled counts as what it will be. */
const isOn = (state: string | undefined): boolean | null =>
  state === undefined ? null : state === 'enabled' || state === 'enabling';
