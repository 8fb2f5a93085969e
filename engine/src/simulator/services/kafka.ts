/** MSK clusters. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defaultGroup, defaultSubnet } from '../ec2/default-network.ts';
import { managedKey } from '../managed-key.ts';
import { defineShelf } from '../shelf.ts';
import { uuidOf } from '../uuid.ts';

type Cluster = NonNullable<OutputOf<'kafka:ListClustersV2'>['ClusterInfoList']>[number];

export const kafkaClusters = defineShelf<Cluster>({
  kind: 'kafka:cluster',
  scope: 'region',
  make: (site, name) => {
    const { account, region } = site;
    const id = uuidOf(site.hex(32));
    return {
      ClusterType: 'PROVISIONED',
      ClusterName: name,
      ClusterArn: `arn:aws:kafka:${region}:${account}:cluster/${name}/${id}-${site.between(2, 24)}`,
      CreationTime: new Date(site.now),
      CurrentVersion: 'K3AEGXETSR30VB',
      State: 'ACTIVE',
      Provisioned: {
        BrokerNodeGroupInfo: {
          BrokerAZDistribution: 'DEFAULT',
          ClientSubnets: ['a', 'b', 'c'].map((letter) => defaultSubnet(site, `${region}${letter}`)),
          InstanceType: site.pick(['kafka.t3.small', 'kafka.m5.large', 'kafka.m7g.large']),
          SecurityGroups: [defaultGroup(site)],
          StorageInfo: { EbsStorageInfo: { VolumeSize: site.pick([100, 500, 1000]) } },
          ConnectivityInfo: { PublicAccess: { Type: 'DISABLED' } },
        },
        CurrentBrokerSoftwareInfo: { KafkaVersion: '3.6.0' },
        ClientAuthentication: {
          Sasl: { Iam: { Enabled: true }, Scram: { Enabled: false } },
          Unauthenticated: { Enabled: false },
        },
        EncryptionInfo: {
          EncryptionAtRest: { DataVolumeKMSKeyId: managedKey(site, 'kafka') },
          EncryptionInTransit: { ClientBroker: 'TLS', InCluster: true },
        },
        EnhancedMonitoring: 'DEFAULT',
        NumberOfBrokerNodes: 3,
        StorageMode: 'LOCAL',
        LoggingInfo: { BrokerLogs: { CloudWatchLogs: { Enabled: false } } },
      },
    };
  },
  idOf: (doc) => doc.ClusterArn ?? '',
  arnOf: (doc) => doc.ClusterArn ?? '',
});

export const kafkaShelves = [kafkaClusters];

export const kafkaAnswers = {
  ...listing('kafka:ListClustersV2', kafkaClusters, { as: (doc, Tags) => ({ ...doc, Tags }) }),
};
