/** DynamoDB tables, caches and search domains of a service. */
import { tables } from '../../services/dynamodb.ts';
import { cacheClusters, replicationGroups } from '../../services/elasticache.ts';
import { domains } from '../../services/opensearch.ts';
import { castGroup, fromRange } from '../network/groups.ts';
import type { Kit } from './kit.ts';
import type { Store } from './watch.ts';

const TABLES = ['items', 'index', 'locks', 'history'] as const;

export function castTables(kit: Kit, keyArn: string | undefined): Store[] {
  const { estate, home, add, production } = kit;
  return TABLES.slice(0, kit.many(3)).map((role) => {
    const name = `${home.name}-${role}`;
    const table = add(tables, name, {
      DeletionProtectionEnabled: production,
      backups: { PointInTimeRecoveryStatus: production ? 'ENABLED' : 'DISABLED' },
      ...(keyArn && { SSEDescription: { Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: keyArn } }),
    });
    estate.useNormally(table);
    return {
      arn: table.arn,
      watched: { namespace: 'AWS/DynamoDB', dimension: 'TableName', value: name, name },
    };
  });
}

export function castCache(kit: Kit): Store {
  const { estate, home, network, add, part, production } = kit;
  const id = `${home.name}-cache`.slice(0, 40);
  const guard = castGroup(estate, network, part(id, 'ec2'), [fromRange(6379, network.cidr)]);
  const type = production ? 'cache.m7g.large' : 'cache.t4g.small';
  const SecurityGroups = [{ SecurityGroupId: guard, Status: 'active' }];
  const common = { CacheNodeType: type, Engine: 'valkey', SecurityGroups };
  const sealed = {
    TransitEncryptionEnabled: true,
    AtRestEncryptionEnabled: true,
    SnapshotRetentionLimit: production ? 7 : 1,
  };
  const members = production ? ['001', '002', '003'] : ['001'];
  for (const member of members)
    add(cacheClusters, `${id}-${member}`, { ...common, ...sealed, ReplicationGroupId: id });
  const group = add(replicationGroups, id, {
    CacheNodeType: type,
    Engine: 'valkey',
    ...sealed,
    MemberClusters: members.map((member) => `${id}-${member}`),
  });
  estate.useNormally(group);
  for (const member of members) kit.interfaces(`${id}-${member}`, 'elasticache', network.inner.slice(0, 1));
  const watched = { namespace: 'AWS/ElastiCache', dimension: 'ReplicationGroupId', value: id, name: id };
  return { arn: group.arn, watched };
}

export function castSearch(kit: Kit): Store {
  const { estate, home, network, add, luck, production } = kit;
  const DomainName = home.name.slice(0, 28);
  const zones = network.zones.slice(0, 2);
  const domain = add(domains, DomainName, {
    ClusterConfig: {
      InstanceType: production ? 'r6g.large.search' : 't3.medium.search',
      InstanceCount: production ? 4 : 2,
      DedicatedMasterEnabled: production,
      ZoneAwarenessEnabled: true,
      ZoneAwarenessConfig: { AvailabilityZoneCount: 2 },
    },
    VPCOptions: {
      VPCId: network.vpcId,
      SubnetIds: network.inner.slice(0, 2),
      AvailabilityZones: zones,
      SecurityGroupIds: [network.defaultGroupId],
    },
    EBSOptions: {
      EBSEnabled: true,
      VolumeType: 'gp3',
      VolumeSize: luck.pick([50, 100, 300]),
      Iops: 3000,
      Throughput: 125,
    },
  });
  estate.useNormally(domain);
  return { arn: domain.arn };
}
