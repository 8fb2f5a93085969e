import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { internetGateway } from './internet-gateway.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(internetGateway, { estate: { 'ec2:internet-gateway': 25 }, rows: 25 });

it('tells which VPC it opens', () => {
  const raw = { InternetGatewayId: 'igw-1', Attachments: [{ VpcId: 'vpc-1' }] };
  expect(internetGateway.toRow(raw, where)).toMatchObject({
    arn: `${EC2}:internet-gateway/igw-1`,
    attached_to: [`${EC2}:vpc/vpc-1`],
  });
});

it('says of a loose one that it opens none', () => {
  expect(internetGateway.toRow({ InternetGatewayId: 'igw-1' }, where)).toMatchObject({ attached_to: [] });
});
