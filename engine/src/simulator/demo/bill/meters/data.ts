/** Meters of streams, warehouses and models. */
import { workGroups } from '../../../services/athena.ts';
import { guardrails, provisionedModels } from '../../../services/bedrock.ts';
import { deliveryStreams } from '../../../services/firehose.ts';
import { jobs } from '../../../services/glue.ts';
import { kafkaClusters } from '../../../services/kafka.ts';
import { streams } from '../../../services/kinesis.ts';
import { redshiftClusters } from '../../../services/redshift.ts';
import { endpoints, notebooks } from '../../../services/sagemaker.ts';
import { type Meter, meterOf, useOf } from './meter.ts';

const kafka = meterOf(kafkaClusters, ({ Provisioned }) => {
  const { BrokerNodeGroupInfo, NumberOfBrokerNodes = 3 } = Provisioned ?? {};
  const gib = BrokerNodeGroupInfo?.StorageInfo?.EbsStorageInfo?.VolumeSize ?? 0;
  return [
    {
      price: 'kafka',
      of: BrokerNodeGroupInfo?.InstanceType ?? '',
      rate: NumberOfBrokerNodes,
      rhythm: 'clock',
    },
    { price: 'kafka-storage', rate: gib * NumberOfBrokerNodes, rhythm: 'held' },
  ];
});

const warehouse = meterOf(redshiftClusters, ({ NodeType, NumberOfNodes = 1 }, { weight }) => [
  { price: 'redshift', of: NodeType ?? '', rate: NumberOfNodes, rhythm: 'clock' },
  { price: 'redshift-storage', rate: 6_000 * weight, rhythm: 'growing' },
]);

const served = meterOf(endpoints, ({ config }) => {
  const [variant] = config.ProductionVariants ?? [];
  return [
    {
      price: 'sagemaker-host',
      of: variant?.InstanceType ?? '',
      rate: variant?.InitialInstanceCount ?? 1,
      rhythm: 'clock',
    },
  ];
});

export const data: readonly Meter[] = [
  kafka,
  warehouse,
  served,
  meterOf(streams, ({ OpenShardCount = 1 }) => [
    { price: 'kinesis-shard', rate: OpenShardCount, rhythm: 'clock' },
  ]),
  meterOf(deliveryStreams, (_, standing) => [
    { price: 'firehose', rate: 25 * useOf(standing), rhythm: 'used', monthly: true },
  ]),
  meterOf(notebooks, ({ NotebookInstanceStatus, InstanceType }) =>
    NotebookInstanceStatus === 'InService'
      ? [{ price: 'sagemaker-note', of: InstanceType ?? '', rate: 1, rhythm: 'clock' }]
      : [],
  ),
  meterOf(jobs, (_, { weight }) => [{ price: 'glue', rate: 30 * weight, rhythm: 'used' }]),
  meterOf(workGroups, (_, { weight }) => [{ price: 'athena', rate: 1.5 * weight, rhythm: 'used' }]),
  meterOf(guardrails, (_, standing) => [
    { price: 'model-in', rate: 30_000 * useOf(standing), rhythm: 'used' },
    { price: 'model-out', rate: 5_000 * useOf(standing), rhythm: 'used' },
  ]),
  meterOf(provisionedModels, ({ modelUnits = 1 }) => [
    { price: 'model-unit', rate: modelUnits, rhythm: 'clock' },
  ]),
];
