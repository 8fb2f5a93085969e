/** Elastic IP addresses. */
import type { OutputOf } from '#platform/aws/index.ts';
import { varchar } from '#platform/lake/index.ts';
import { ec2Arn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Address = NonNullable<OutputOf<'ec2:DescribeAddresses'>['Addresses']>[number];

export const eip = defineScanner({
  type: 'AWS::EC2::EIP',
  description: 'Elastic IP addresses: public addresses that are paid for whether or not anything has them.',
  scope: 'region',
  calls: ['ec2:DescribeAddresses'],
  columns: {
    allocation_id: varchar('The id that EC2 calls take.', 'required'),
    public_ip: varchar('The address itself.', 'nullable'),
    private_ip: varchar('The private address that it stands for; null where nothing has it.', 'nullable'),
    association_id: varchar('What ties it to its holder; null where nothing has it.', 'nullable'),
    pool: varchar("amazon, or the pool of one's own addresses that it comes from.", 'nullable'),
    service_managed: varchar(
      'The AWS service that manages it: alb, nlb, rds and others; null for none.',
      'nullable',
    ),
    instance: varchar('The instance that has it.', 'nullable'),
    network_interface: varchar('The network interface that has it.', 'nullable'),
  },
  relations: [
    { column: 'instance', kind: 'attached-to', to: 'AWS::EC2::Instance' },
    { column: 'network_interface', kind: 'attached-to', to: 'AWS::EC2::NetworkInterface' },
  ],
  list: (ask) => ask.whole('ec2:DescribeAddresses', {}, ({ Addresses }) => Addresses),
  toRow: (raw: Address, where) => {
    const id = needed(raw.AllocationId, 'AWS::EC2::EIP', 'AllocationId');
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:elastic-ip/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: null,
      allocation_id: id,
      public_ip: raw.PublicIp ?? null,
      // EC2 writes an empty text where there is none.
      private_ip: raw.PrivateIpAddress || null,
      association_id: raw.AssociationId || null,
      pool: raw.PublicIpv4Pool ?? null,
      service_managed: raw.ServiceManaged ?? null,
      instance: ec2Arn(where, 'instance', raw.InstanceId),
      network_interface: ec2Arn(where, 'network-interface', raw.NetworkInterfaceId),
    };
  },
});
