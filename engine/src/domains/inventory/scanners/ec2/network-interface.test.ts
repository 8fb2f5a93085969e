import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { networkInterface } from './network-interface.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(networkInterface, { estate: { 'ec2:network-interface': 25 }, rows: 25 });

it('tells who has an interface and made it', () => {
  const row = networkInterface.toRow(
    {
      NetworkInterfaceId: 'eni-1',
      Status: 'in-use',
      InterfaceType: 'interface',
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      Groups: [{ GroupId: 'sg-1' }],
      Association: { PublicIp: '3.4.5.6' },
      RequesterManaged: true,
      RequesterId: 'amazon-elb',
      Attachment: {
        InstanceId: 'i-1',
        InstanceOwnerId: '444455556666',
        DeviceIndex: 0,
        AttachTime: new Date('2026-01-02T03:04:05Z'),
        DeleteOnTermination: true,
      },
      TagSet: [{ Key: 'Name', Value: 'front' }],
    },
    where,
  );
  expect(row).toMatchObject({
    arn: `${EC2}:network-interface/eni-1`,
    name: 'front',
    created_at: new Date('2026-01-02T03:04:05Z'),
    public_ip: '3.4.5.6',
    made_by_service: true,
    deleted_with_instance: true,
    attached_to: 'arn:aws:ec2:eu-west-1:444455556666:instance/i-1',
    security_groups: [`${EC2}:security-group/sg-1`],
  });
});

it('says of a loose one that nothing has it', () => {
  const loose = { NetworkInterfaceId: 'eni-1', Status: 'available' as const };
  expect(networkInterface.toRow(loose, where)).toMatchObject({
    status: 'available',
    attached_to: null,
    deleted_with_instance: null,
    created_at: null,
    security_groups: null,
  });
});

it('finds the interfaces that instances were born with', async () => {
  const aws = simulatedAws({ perRegion: { instances: 2 } });
  const at = whereIs(aws.target.account, aws.target.region);
  const result = await aws.run(networkInterface.read(aws.port, at));
  const owners = result.status === 'ok' ? result.output.map(({ attached_to }) => attached_to) : [];
  const place = aws.simulator.world.places[`${aws.target.account}/${aws.target.region}`];
  const ids = Object.keys(place?.instances ?? {});
  expect(owners).toEqual(
    ids.map((id) => `arn:aws:ec2:${aws.target.region}:${aws.target.account}:instance/${id}`),
  );
});
