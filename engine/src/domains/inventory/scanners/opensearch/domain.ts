/** OpenSearch domains. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns, keyArn } from '../../arns.ts';
import { flattened, grouped } from '../../call-results.ts';
import { tagMap } from '../../head.ts';
import { isPublic, policyOf } from '../../policy-document.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'opensearch:DescribeDomains'>['DomainStatusList']>[number];
  readonly tags: ReturnType<typeof tagMap>;
}

/** As many as one DescribeDomains tells of. */
const AT_ONCE = 5;

export const domain = defineScanner({
  type: 'AWS::OpenSearchService::Domain',
  description: 'OpenSearch and Elasticsearch domains.',
  scope: 'region',
  calls: ['opensearch:ListDomainNames', 'opensearch:DescribeDomains', 'opensearch:ListTags'],
  columns: {
    engine_version: varchar(
      'The engine and its version, such as OpenSearch_2.17 or Elasticsearch_7.10.',
      'nullable',
    ),
    processing: boolean('Whether a change is under way.', 'nullable'),
    deleted: boolean('Whether it is being deleted.', 'nullable'),
    instance_type: varchar('The type of its data nodes, such as r6g.large.search.', 'nullable'),
    instances: integer('How many data nodes it has.', 'nullable'),
    master_type: varchar('The type of its dedicated masters; null without any.', 'nullable'),
    masters: integer('How many dedicated masters it has; 0 without any.', 'nullable'),
    warm_type: varchar('The type of its UltraWarm nodes; null without any.', 'nullable'),
    warm_nodes: integer('How many UltraWarm nodes it has; 0 without any.', 'nullable'),
    multi_az: boolean('Whether its nodes stand in several zones.', 'nullable'),
    zones: integer('Over how many zones its nodes are spread.', 'nullable'),
    standby: boolean('Whether one of its zones only waits.', 'nullable'),
    volume_type: varchar('gp2, gp3, io1 or standard; null where it stores on its instances.', 'nullable'),
    volume_gib: integer('Size of the disk of each data node, in GiB.', 'nullable'),
    iops: integer('Provisioned I/O operations a second of each disk.', 'nullable'),
    throughput_mib_s: integer('Provisioned throughput of each disk in MiB a second.', 'nullable'),
    encrypted: boolean('Whether it is encrypted at rest.', 'nullable'),
    key: varchar('The KMS key it is encrypted with.', 'nullable'),
    node_to_node_encryption: boolean('Whether its nodes speak TLS among themselves.', 'nullable'),
    https_only: boolean('Whether it refuses plain HTTP.', 'nullable'),
    tls_policy: varchar('The least version of TLS it takes.', 'nullable'),
    fine_grained_access: boolean('Whether it knows users of its own.', 'nullable'),
    anonymous_access: boolean('Whether it also lets in who does not say who they are.', 'nullable'),
    policy_public: boolean('Whether its access policy lets anybody in.', 'nullable'),
    in_vpc: boolean('Whether it stands in a VPC; otherwise it has a public address.', 'nullable'),
    audit_logs: boolean('Whether it keeps audit logs.', 'nullable'),
    snapshot_hour: integer(
      'The hour of its daily snapshot, UTC; newer ones also make them hourly.',
      'nullable',
    ),
    software_update: boolean('Whether newer service software waits to be installed.', 'nullable'),
    auto_software_update: boolean('Whether service software is installed by itself.', 'nullable'),
    auto_tune: varchar('ENABLED, DISABLED, ENABLE_IN_PROGRESS and more.', 'nullable'),
    endpoint: varchar('The host name that clients connect to.', 'nullable'),
    certificate: varchar('The certificate of its own domain name.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnets: texts('The subnets it stands in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    logs: texts('The log groups it writes to.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'certificate', kind: 'uses', to: 'AWS::CertificateManager::Certificate' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
  ],
  list: async (ask) => {
    const named = await ask.whole('opensearch:ListDomainNames', {}, ({ DomainNames }) => DomainNames);
    const described = await ask.each(grouped(named, AT_ONCE), async (group) => {
      const DomainNames = group.flatMap(({ DomainName }) => DomainName ?? []);
      const answer = await ask.detail('opensearch:DescribeDomains', { DomainNames });
      return answer?.DomainStatusList ?? [];
    });
    return ask.each(flattened(described), async (of) => {
      const answer = await ask.detail('opensearch:ListTags', { ARN: of.ARN });
      return { of, tags: answer ? tagMap(answer.TagList ?? []) : null };
    });
  },
  toRow: ({ of: raw, tags }: Listed, where) => {
    const config = raw.ClusterConfig ?? {};
    const policy = policyOf(raw.AccessPolicies);
    const published = Object.entries(raw.LogPublishingOptions ?? {}).filter(([, option]) => option?.Enabled);
    return {
      arn: needed(raw.ARN, 'AWS::OpenSearchService::Domain', 'ARN'),
      name: raw.DomainName ?? null,
      tags,
      // AWS does not say it.
      created_at: null,
      engine_version: raw.EngineVersion ?? null,
      processing: raw.Processing ?? null,
      deleted: raw.Deleted ?? null,
      instance_type: config.InstanceType ?? null,
      instances: config.InstanceCount ?? null,
      master_type: config.DedicatedMasterType ?? null,
      masters: countIf(config.DedicatedMasterEnabled, config.DedicatedMasterCount),
      warm_type: config.WarmType ?? null,
      warm_nodes: countIf(config.WarmEnabled, config.WarmCount),
      multi_az: config.ZoneAwarenessEnabled ?? null,
      zones: config.ZoneAwarenessConfig?.AvailabilityZoneCount ?? null,
      standby: config.MultiAZWithStandbyEnabled ?? null,
      volume_type: raw.EBSOptions?.VolumeType ?? null,
      volume_gib: raw.EBSOptions?.VolumeSize ?? null,
      iops: raw.EBSOptions?.Iops ?? null,
      throughput_mib_s: raw.EBSOptions?.Throughput ?? null,
      encrypted: raw.EncryptionAtRestOptions?.Enabled ?? null,
      key: keyArn(where, raw.EncryptionAtRestOptions?.KmsKeyId),
      node_to_node_encryption: raw.NodeToNodeEncryptionOptions?.Enabled ?? null,
      https_only: raw.DomainEndpointOptions?.EnforceHTTPS ?? null,
      tls_policy: raw.DomainEndpointOptions?.TLSSecurityPolicy ?? null,
      fine_grained_access: raw.AdvancedSecurityOptions?.Enabled ?? null,
      anonymous_access: raw.AdvancedSecurityOptions?.AnonymousAuthEnabled ?? null,
      // An empty text where it has none, which lets nobody in.
      policy_public: raw.AccessPolicies === '' ? false : policy ? isPublic(policy) : null,
      in_vpc: Boolean(raw.VPCOptions?.VPCId),
      audit_logs: published.some(([log]) => log === 'AUDIT_LOGS'),
      snapshot_hour: raw.SnapshotOptions?.AutomatedSnapshotStartHour ?? null,
      software_update: raw.ServiceSoftwareOptions?.UpdateAvailable ?? null,
      auto_software_update: raw.SoftwareUpdateOptions?.AutoSoftwareUpdateEnabled ?? null,
      auto_tune: raw.AutoTuneOptions?.State ?? null,
      endpoint: raw.Endpoint ?? raw.Endpoints?.vpc ?? null,
      certificate: raw.DomainEndpointOptions?.CustomEndpointCertificateArn ?? null,
      vpc: ec2Arn(where, 'vpc', raw.VPCOptions?.VPCId),
      subnets: ec2Arns(where, 'subnet', raw.VPCOptions?.SubnetIds),
      security_groups: ec2Arns(where, 'security-group', raw.VPCOptions?.SecurityGroupIds),
      logs: published.flatMap(([, option]) => option?.CloudWatchLogsLogGroupArn?.replace(/:\*$/, '') ?? []),
    };
  },
});

const countIf = (enabled: boolean | undefined, count: number | undefined): number | null =>
  enabled === false ? 0 : (count ?? null);
