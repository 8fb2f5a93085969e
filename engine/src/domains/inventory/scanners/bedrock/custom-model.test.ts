import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { customModel } from './custom-model.ts';

const where = whereIs('111122223333', 'eu-west-1');
const base = 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0';
const modelArn = 'arn:aws:bedrock:eu-west-1:111122223333:custom-model/amazon.nova-lite-v1:0/0a';
const made = { modelArn, modelName: 'tone', baseModelArn: base, creationTime: new Date(0) };
const of = { ...made, baseModelName: 'Nova Lite' };

scannerContract(customModel, { estate: { 'bedrock:custom-model': 25 }, rows: 25 });

it('tells what a model was trained from and with', () => {
  const key = 'arn:aws:kms:eu-west-1:111122223333:key/0a';
  const more = { ...made, modelKmsKeyArn: key, trainingDataConfig: { s3Uri: 's3://acme-training/tone/' } };
  const told = { ...more, outputDataConfig: { s3Uri: 's3://acme-out/' } };
  expect(customModel.toRow({ of, more: told, tags: {} }, where)).toMatchObject({
    base_model: base,
    training_data: 'arn:aws:s3:::acme-training',
    key,
  });
  expect(customModel.toRow({ of, more: undefined, tags: null }, where)).toMatchObject({
    training_data: null,
    key: null,
  });
});
