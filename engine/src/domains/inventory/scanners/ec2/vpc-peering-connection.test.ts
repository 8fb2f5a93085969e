import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { vpcPeeringConnection } from './vpc-peering-connection.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(vpcPeeringConnection, { estate: { 'ec2:vpc-peering-connection': 25 }, rows: 25 });

it('finds each VPC where it stands', () => {
  const row = vpcPeeringConnection.toRow(
    {
      VpcPeeringConnectionId: 'pcx-1',
      Status: { Code: 'active' },
      RequesterVpcInfo: { VpcId: 'vpc-1', OwnerId: '111122223333', Region: 'eu-west-1' },
      AccepterVpcInfo: { VpcId: 'vpc-2', OwnerId: '444455556666', Region: 'us-east-1' },
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:vpc-peering-connection/pcx-1`,
    status: 'active',
    across_accounts: true,
    requester_vpc: `${EC2}:vpc/vpc-1`,
    accepter_vpc: 'arn:aws:ec2:us-east-1:444455556666:vpc/vpc-2',
  });
});

it('does not guess whose the sides are', () => {
  const row = vpcPeeringConnection.toRow({ VpcPeeringConnectionId: 'pcx-1' }, where);
  expect(row).toMatchObject({ across_accounts: null, requester_vpc: null, accepter_vpc: null });
});
