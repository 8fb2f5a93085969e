import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { securityGroup } from './security-group.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(securityGroup, { estate: { 'ec2:security-group': 25 }, rows: 25 });

it('tells what stands open to the world, and which groups it names', () => {
  const row = securityGroup.toRow(
    {
      GroupId: 'sg-1',
      GroupName: 'web',
      VpcId: 'vpc-1',
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
        { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
        { IpProtocol: 'udp', FromPort: 1000, ToPort: 2000, Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
        { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
        { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
        {
          IpProtocol: '-1',
          UserIdGroupPairs: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2', UserId: '444455556666' }],
        },
      ],
      IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:security-group/sg-1`,
    name: 'web',
    is_default: false,
    ingress_rule_count: 7,
    egress_rule_count: 1,
    open_ingress: ['tcp/22', 'udp/1000-2000', 'icmp'],
    open_egress: ['all'],
    references: ['arn:aws:ec2:eu-west-1:444455556666:security-group/sg-2'],
  });
});

it('does not take unknown rules for closed doors', () => {
  expect(securityGroup.toRow({ GroupId: 'sg-1' }, where)).toMatchObject({
    open_ingress: null,
    open_egress: null,
    ingress_rule_count: null,
    references: null,
    is_default: null,
  });
});
