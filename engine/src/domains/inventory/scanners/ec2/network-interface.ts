/** Network interfaces. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, groupArns } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { ownedBy } from '../../owned.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Interface = NonNullable<OutputOf<'ec2:DescribeNetworkInterfaces'>['NetworkInterfaces']>[number];

function addressesOf({ PrivateIpAddresses, Ipv6Addresses }: Interface): string[] | null {
  if (!PrivateIpAddresses && !Ipv6Addresses) return null;
  const all = [
    ...(PrivateIpAddresses ?? []).map(({ PrivateIpAddress }) => PrivateIpAddress),
    ...(Ipv6Addresses ?? []).map(({ Ipv6Address }) => Ipv6Address),
  ];
  return all.flatMap((address) => address ?? []);
}

export const networkInterface = defineScanner({
  type: 'AWS::EC2::NetworkInterface',
  description: 'Network interfaces: where instances, load balancers and other services touch a subnet.',
  scope: 'region',
  calls: ['ec2:DescribeNetworkInterfaces'],
  columns: {
    network_interface_id: varchar('The id that EC2 calls take.', 'required'),
    interface_type: varchar(
      'interface, nat_gateway, lambda, vpc_endpoint and others: what it serves.',
      'nullable',
    ),
    status: varchar(
      'available where nothing has it, in-use, attaching, detaching or associated.',
      'nullable',
    ),
    description: varchar(
      'What whoever made it wrote down; services say here what they made it for.',
      'nullable',
    ),
    zone: varchar('The availability zone.', 'nullable'),
    private_ip: varchar('Its first private IPv4 address.', 'nullable'),
    addresses: texts('All its private IPv4 addresses and its IPv6 addresses.', 'nullable'),
    public_ip: varchar('Its public IPv4 address; null where it has none.', 'nullable'),
    made_by_service: boolean('Whether an AWS service made and manages it.', 'nullable'),
    requester: varchar('The account or service that asked for it.', 'nullable'),
    deleted_with_instance: boolean('Whether it goes when its instance goes.', 'nullable'),
    attached_to: varchar('The instance that has it.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnet: varchar('The subnet it stands in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
  },
  relations: [
    { column: 'attached_to', kind: 'attached-to', to: 'AWS::EC2::Instance' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnet', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
  ],
  list: (ask) =>
    ask.list('ec2:DescribeNetworkInterfaces', {}, ({ NetworkInterfaces }) =>
      NetworkInterfaces?.filter(ownedBy(ask.where)),
    ),
  toRow: (raw: Interface, where) => {
    const id = needed(raw.NetworkInterfaceId, 'AWS::EC2::NetworkInterface', 'NetworkInterfaceId');
    const tags = tagMap(raw.TagSet ?? []);
    const { InstanceId, InstanceOwnerId, AttachTime, DeleteOnTermination } = raw.Attachment ?? {};
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:network-interface/${id}`,
      name: tags?.Name ?? null,
      tags,
      // EC2 says when it was attached, which for the first one of an instance is when both were made.
      created_at: raw.Attachment?.DeviceIndex === 0 ? (AttachTime ?? null) : null,
      network_interface_id: id,
      interface_type: raw.InterfaceType ?? null,
      status: raw.Status ?? null,
      description: raw.Description || null,
      zone: raw.AvailabilityZone ?? null,
      private_ip: raw.PrivateIpAddress ?? null,
      addresses: addressesOf(raw),
      public_ip: raw.Association?.PublicIp ?? null,
      made_by_service: raw.RequesterManaged ?? null,
      requester: raw.RequesterId ?? null,
      deleted_with_instance: InstanceId ? (DeleteOnTermination ?? null) : null,
      attached_to: ec2Arn({ ...where, account: InstanceOwnerId ?? where.account }, 'instance', InstanceId),
      vpc: ec2Arn(where, 'vpc', raw.VpcId),
      subnet: ec2Arn(where, 'subnet', raw.SubnetId),
      security_groups: groupArns(where, raw.Groups),
    };
  },
});
