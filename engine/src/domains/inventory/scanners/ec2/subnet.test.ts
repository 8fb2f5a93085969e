import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { subnet } from './subnet.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(subnet, { estate: { 'ec2:subnet': 25 }, rows: 25 });

it('tells how much room there is and who gets a public address', () => {
  const row = subnet.toRow(
    {
      SubnetId: 'subnet-1',
      VpcId: 'vpc-1',
      CidrBlock: '10.0.1.0/24',
      AvailabilityZone: 'eu-west-1a',
      AvailableIpAddressCount: 17,
      MapPublicIpOnLaunch: true,
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:subnet/subnet-1`,
    free_addresses: 17,
    gives_public_ips: true,
    vpc: `${EC2}:vpc/vpc-1`,
  });
});

it('leaves what AWS does not say unknown', () => {
  const row = subnet.toRow({ SubnetId: 'subnet-1' }, where);
  expect(row).toMatchObject({ free_addresses: null, gives_public_ips: null, vpc: null });
});
