/** MSK clusters. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { bucketArn, ec2Arns, keyArn, logGroupArn } from '../../arns.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Cluster = NonNullable<OutputOf<'kafka:ListClustersV2'>['ClusterInfoList']>[number];

export const cluster = defineScanner({
  type: 'AWS::MSK::Cluster',
  description: 'Kafka clusters of MSK, with brokers of their own or serverless.',
  scope: 'region',
  calls: ['kafka:ListClustersV2'],
  columns: {
    state: varchar('ACTIVE, CREATING, UPDATING, MAINTENANCE and more.', 'nullable'),
    cluster_type: varchar('PROVISIONED or SERVERLESS.', 'nullable'),
    kafka_version: varchar('The version of Kafka; null where it is serverless.', 'nullable'),
    broker_type: varchar('The type of its brokers, such as kafka.m7g.large.', 'nullable'),
    brokers: integer('How many brokers it has.', 'nullable'),
    broker_storage_gib: integer('Size of the disk of each broker, in GiB.', 'nullable'),
    storage_mode: varchar('LOCAL or TIERED.', 'nullable'),
    key: varchar('The KMS key its disks are encrypted with.', 'nullable'),
    client_encryption: varchar('How clients speak with it: TLS, TLS_PLAINTEXT or PLAINTEXT.', 'nullable'),
    broker_encryption: boolean('Whether its brokers speak TLS among themselves.', 'nullable'),
    public_access: varchar('DISABLED, or SERVICE_PROVIDED_EIPS where it has public addresses.', 'nullable'),
    unauthenticated_access: boolean('Whether it lets in who does not say who they are.', 'nullable'),
    iam_authentication: boolean('Whether IAM users may log in.', 'nullable'),
    monitoring: varchar('DEFAULT, PER_BROKER, PER_TOPIC_PER_BROKER or PER_TOPIC_PER_PARTITION.', 'nullable'),
    subnets: texts('The subnets it stands in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    logs: texts('The log groups and buckets its brokers write to.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'logs', kind: 'logs-to' },
  ],
  list: (ask) => ask.list('kafka:ListClustersV2', {}, ({ ClusterInfoList }) => ClusterInfoList),
  toRow: (raw: Cluster, where) => {
    const { Provisioned: own, Serverless: shared } = raw;
    const brokers = own?.BrokerNodeGroupInfo;
    const networks = shared?.VpcConfigs ?? [];
    const { CloudWatchLogs: group, S3: bucket } = own?.LoggingInfo?.BrokerLogs ?? {};
    return {
      arn: needed(raw.ClusterArn, 'AWS::MSK::Cluster', 'ClusterArn'),
      name: raw.ClusterName ?? null,
      tags: raw.Tags ?? null,
      created_at: raw.CreationTime ?? null,
      state: raw.State ?? null,
      cluster_type: raw.ClusterType ?? null,
      kafka_version: own?.CurrentBrokerSoftwareInfo?.KafkaVersion ?? null,
      broker_type: brokers?.InstanceType ?? null,
      brokers: own?.NumberOfBrokerNodes ?? null,
      broker_storage_gib: brokers?.StorageInfo?.EbsStorageInfo?.VolumeSize ?? null,
      storage_mode: own?.StorageMode ?? null,
      key: keyArn(where, own?.EncryptionInfo?.EncryptionAtRest?.DataVolumeKMSKeyId),
      client_encryption: own?.EncryptionInfo?.EncryptionInTransit?.ClientBroker ?? null,
      broker_encryption: own?.EncryptionInfo?.EncryptionInTransit?.InCluster ?? null,
      public_access: brokers?.ConnectivityInfo?.PublicAccess?.Type ?? null,
      unauthenticated_access: own?.ClientAuthentication?.Unauthenticated?.Enabled ?? null,
      iam_authentication: (own ?? shared)?.ClientAuthentication?.Sasl?.Iam?.Enabled ?? null,
      monitoring: own?.EnhancedMonitoring ?? null,
      subnets: ec2Arns(
        where,
        'subnet',
        brokers?.ClientSubnets ?? networks.flatMap(({ SubnetIds }) => SubnetIds ?? []),
      ),
      security_groups: ec2Arns(
        where,
        'security-group',
        brokers?.SecurityGroups ?? networks.flatMap(({ SecurityGroupIds }) => SecurityGroupIds ?? []),
      ),
      logs: [
        group?.Enabled ? logGroupArn(where, group.LogGroup) : null,
        bucket?.Enabled ? bucketArn(where, bucket.Bucket) : null,
      ].filter((arn) => arn !== null),
    };
  },
});
