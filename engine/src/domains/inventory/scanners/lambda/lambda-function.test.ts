import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { lambdaFunction } from './lambda-function.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(lambdaFunction, { estate: { 'lambda:function': 25 }, rows: 25 });

it('tells where a function stands and what it uses', () => {
  const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:resize';
  const { toRow } = lambdaFunction;
  const row = toRow(
    {
      of: {
        FunctionName: 'resize',
        FunctionArn: arn,
        Runtime: 'nodejs22.x',
        Role: 'arn:aws:iam::111122223333:role/resize',
        MemorySize: 512,
        Architectures: ['arm64'],
        CodeSize: 3_000_000_000,
        Environment: { Variables: { TOKEN: 'hunter2', LEVEL: 'info' } },
        TracingConfig: { Mode: 'Active' },
        VpcConfig: { VpcId: 'vpc-1', SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
        LoggingConfig: { LogGroup: '/aws/lambda/resize' },
      },
      tags: { team: 'atlas' },
    },
    where,
  );
  expect(row).toMatchObject({
    arn,
    name: 'resize',
    tags: { team: 'atlas' },
    memory_mib: 512,
    code_bytes: 3_000_000_000n,
    environment_names: ['LEVEL', 'TOKEN'],
    layers: [],
    traced: true,
    role: 'arn:aws:iam::111122223333:role/resize',
    vpc: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
    subnets: [
      'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1',
      'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-2',
    ],
    logs: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/resize',
  });
});

it('knows no tags where nobody said any', () => {
  const { toRow } = lambdaFunction;
  expect(toRow({ of: { FunctionArn: 'arn:a' }, tags: null }, where)).toMatchObject({ tags: null, vpc: null });
});
