import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { endpoint } from './endpoint.ts';

const where = whereIs('111122223333', 'eu-west-1');
const at = { CreationTime: new Date(0), LastModifiedTime: new Date(1) };
const EndpointArn = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/rank';
const of = { EndpointName: 'rank', EndpointArn, EndpointStatus: 'InService' as const, ...at };

scannerContract(endpoint, { estate: { 'sagemaker:endpoint': 25 }, rows: 25 });

it('tells what an endpoint runs, on what, and how much of it', () => {
  const more = {
    ...of,
    EndpointConfigName: 'rank-7',
    ProductionVariants: [
      { VariantName: 'a', CurrentInstanceCount: 2 },
      { VariantName: 'b', CurrentInstanceCount: 1 },
    ],
    DataCaptureConfig: {
      EnableCapture: true,
      CaptureStatus: 'Started' as const,
      CurrentSamplingPercentage: 10,
      DestinationS3Uri: 's3://acme-capture/rank',
      KmsKeyId: '',
    },
  };
  const config = {
    EndpointConfigName: 'rank-7',
    EndpointConfigArn: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint-config/rank-7',
    CreationTime: new Date(0),
    ProductionVariants: [
      { VariantName: 'a', ModelName: 'rank-a', InstanceType: 'ml.g5.xlarge' as const },
      { VariantName: 'b', ModelName: 'rank-b', InstanceType: 'ml.g5.xlarge' as const },
    ],
  };
  expect(endpoint.toRow({ of, more, config, tags: {} }, where)).toMatchObject({
    variants: ['a', 'b'],
    instance_types: ['ml.g5.xlarge'],
    instances: 3,
    serverless: false,
    captures_to: 'arn:aws:s3:::acme-capture',
    models: [
      'arn:aws:sagemaker:eu-west-1:111122223333:model/rank-a',
      'arn:aws:sagemaker:eu-west-1:111122223333:model/rank-b',
    ],
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(endpoint.toRow({ of, more: undefined, config: undefined, tags: null }, where)).toMatchObject({
    instances: null,
    models: null,
    captures_data: null,
  });
});
