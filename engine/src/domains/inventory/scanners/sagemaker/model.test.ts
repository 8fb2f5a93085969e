import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { model } from './model.ts';

const where = whereIs('111122223333', 'eu-west-1');
const ModelArn = 'arn:aws:sagemaker:eu-west-1:111122223333:model/rank';
const of = { ModelName: 'rank', ModelArn, CreationTime: new Date(0) };

scannerContract(model, { estate: { 'sagemaker:model': 25 }, rows: 25 });

it('tells what a model is made of', () => {
  const more = {
    ...of,
    Containers: [
      {
        Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/inference:1',
        ModelDataUrl: 's3://acme-models/rank.tar.gz',
      },
      { Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/inference:2' },
    ],
    EnableNetworkIsolation: true,
  };
  expect(model.toRow({ of, more, tags: {} }, where)).toMatchObject({
    containers: 2,
    network_isolated: true,
    repositories: ['arn:aws:ecr:eu-west-1:111122223333:repository/inference'],
    data: ['arn:aws:s3:::acme-models'],
    subnets: [],
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(model.toRow({ of, more: undefined, tags: null }, where)).toMatchObject({
    containers: null,
    repositories: null,
    subnets: null,
  });
});
