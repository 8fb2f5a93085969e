import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { vpc } from './vpc.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(vpc, { estate: { 'ec2:vpc': 25 }, rows: 25 });

it('tells the ranges that are in use', () => {
  const row = vpc.toRow(
    {
      VpcId: 'vpc-1',
      IsDefault: true,
      CidrBlock: '10.0.0.0/16',
      CidrBlockAssociationSet: [
        { CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } },
        { CidrBlock: '10.9.0.0/16', CidrBlockState: { State: 'disassociated' } },
      ],
      DhcpOptionsId: 'dopt-1',
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:vpc/vpc-1`,
    is_default: true,
    cidr_blocks: ['10.0.0.0/16'],
    dhcp_options: `${EC2}:dhcp-options/dopt-1`,
  });
});

it('leaves what AWS does not say unknown', () => {
  const row = vpc.toRow({ VpcId: 'vpc-1', DhcpOptionsId: 'default' }, where);
  expect(row).toMatchObject({ is_default: null, cidr_blocks: null, dhcp_options: null });
});

it('leaves VPCs that others share to their owners', async () => {
  const aws = simulatedAws({ perRegion: { 'ec2:vpc': 2 } });
  const place = aws.simulator.world.places[`${aws.target.account}/${aws.target.region}`];
  const [first] = Object.values(place?.shelves['ec2:vpc'] ?? {});
  if (first) Object.assign(first.doc, { OwnerId: '444455556666' });
  const result = await aws.run(vpc.read(aws.port, whereIs(aws.target.account, aws.target.region)));
  expect(result.status === 'ok' && result.output).toHaveLength(1);
});
