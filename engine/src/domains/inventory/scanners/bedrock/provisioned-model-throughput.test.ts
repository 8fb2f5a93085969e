import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { provisionedModelThroughput } from './provisioned-model-throughput.ts';

const where = whereIs('111122223333', 'eu-west-1');
const model = 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0';

scannerContract(provisionedModelThroughput, { estate: { 'bedrock:provisioned-model': 25 }, rows: 25 });

it('tells what is paid for and until when', () => {
  const arn = 'arn:aws:bedrock:eu-west-1:111122223333:provisioned-model/0a';
  const of = {
    provisionedModelName: 'chat',
    provisionedModelArn: arn,
    modelArn: model,
    desiredModelArn: model,
    foundationModelArn: model,
    modelUnits: 2,
    desiredModelUnits: 2,
    status: 'InService' as const,
    creationTime: new Date(0),
    lastModifiedTime: new Date(0),
  };
  expect(provisionedModelThroughput.toRow({ of, tags: null }, where)).toMatchObject({
    arn,
    model_units: 2,
    commitment: null,
    committed_until: null,
    model,
    tags: null,
  });
});
