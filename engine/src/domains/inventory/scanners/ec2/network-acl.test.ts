import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { networkAcl } from './network-acl.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(networkAcl, { estate: { 'ec2:network-acl': 25 }, rows: 25 });

it('tells what it lets in, in words that security groups use too', () => {
  const row = networkAcl.toRow(
    {
      NetworkAclId: 'acl-1',
      IsDefault: false,
      VpcId: 'vpc-1',
      Associations: [{ SubnetId: 'subnet-1' }],
      Entries: [
        {
          Egress: false,
          RuleAction: 'allow',
          Protocol: '6',
          PortRange: { From: 22, To: 22 },
          CidrBlock: '0.0.0.0/0',
        },
        { Egress: false, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0' },
        { Egress: false, RuleAction: 'allow', Protocol: '-1', CidrBlock: '10.0.0.0/8' },
        { Egress: false, RuleAction: 'deny', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
        { Egress: true, RuleAction: 'allow', Protocol: '17', CidrBlock: '0.0.0.0/0' },
      ],
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:network-acl/acl-1`,
    entry_count: 5,
    allowed_ingress: ['tcp/22', 'all'],
    subnets: [`${EC2}:subnet/subnet-1`],
  });
});

it('does not take unknown rules for closed doors', () => {
  expect(networkAcl.toRow({ NetworkAclId: 'acl-1' }, where)).toMatchObject({
    allowed_ingress: null,
    subnets: null,
  });
});
