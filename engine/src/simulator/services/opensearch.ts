/** OpenSearch domains. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing, one, picking } from '../answers.ts';
import { defaultGroup, defaultSubnet, defaultVpc } from '../ec2/default-network.ts';
import { managedKey } from '../managed-key.ts';
import { defineShelf } from '../shelf.ts';
import { toPairs } from '../tags.ts';

type Domain = NonNullable<OutputOf<'opensearch:DescribeDomains'>['DomainStatusList']>[number];

/** Lets in the account itself. */
const ownAccess = (account: string, Resource: string): string => {
  const Principal = { AWS: `arn:aws:iam::${account}:root` };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'es:*', Resource }],
  });
};

export const domains = defineShelf<Domain>({
  kind: 'es:domain',
  scope: 'region',
  make: (site, name) => {
    const { account, region } = site;
    return {
      DomainId: `${account}/${name}`,
      DomainName: name,
      ARN: `arn:aws:es:${region}:${account}:domain/${name}`,
      Created: true,
      Deleted: false,
      Processing: false,
      UpgradeProcessing: false,
      EngineVersion: 'OpenSearch_2.17',
      Endpoints: { vpc: `vpc-${name}-${site.hex(26)}.${region}.es.amazonaws.com` },
      ClusterConfig: {
        InstanceType: site.pick(['r6g.large.search', 'm5.large.search', 't3.medium.search']),
        InstanceCount: 2,
        DedicatedMasterEnabled: false,
        ZoneAwarenessEnabled: true,
        ZoneAwarenessConfig: { AvailabilityZoneCount: 2 },
        WarmEnabled: false,
        ColdStorageOptions: { Enabled: false },
        MultiAZWithStandbyEnabled: false,
      },
      EBSOptions: {
        EBSEnabled: true,
        VolumeType: 'gp3',
        VolumeSize: site.pick([50, 100, 500]),
        Iops: 3000,
        Throughput: 125,
      },
      AccessPolicies: ownAccess(account, `arn:aws:es:${region}:${account}:domain/${name}/*`),
      SnapshotOptions: { AutomatedSnapshotStartHour: 0 },
      VPCOptions: {
        VPCId: defaultVpc(site),
        SubnetIds: ['a', 'b'].map((letter) => defaultSubnet(site, `${region}${letter}`)),
        AvailabilityZones: [`${region}a`, `${region}b`],
        SecurityGroupIds: [defaultGroup(site)],
      },
      EncryptionAtRestOptions: { Enabled: true, KmsKeyId: managedKey(site, 'es') },
      NodeToNodeEncryptionOptions: { Enabled: true },
      DomainEndpointOptions: {
        EnforceHTTPS: true,
        TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07',
        CustomEndpointEnabled: false,
      },
      AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: false },
      ServiceSoftwareOptions: {
        CurrentVersion: 'OpenSearch_2_17_R20250101',
        UpdateAvailable: false,
        UpdateStatus: 'COMPLETED',
      },
      AutoTuneOptions: { State: 'ENABLED' },
      SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: false },
    };
  },
  idOf: (doc) => doc.DomainName ?? '',
  arnOf: (doc) => doc.ARN ?? '',
});

export const opensearchShelves = [domains];

export const opensearchAnswers = {
  ...listing('opensearch:ListDomainNames', domains, {
    as: ({ DomainName }) => ({ DomainName, EngineType: 'OpenSearch' }),
    list: 'DomainNames',
  }),
  ...picking('opensearch:DescribeDomains', domains, { by: 'DomainNames', out: 'DomainStatusList' }),
  ...answering('opensearch:ListTags', (scene, { ARN }) => ({
    TagList: toPairs(one(scene, domains, ARN).tags),
  })),
};
