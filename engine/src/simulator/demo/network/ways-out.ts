/** How a VPC reaches the world and AWS: NAT gateways with their addresses, endpoints, the company's transit gateway. */
import { natGateways, transitGatewayAttachments, vpcEndpoints } from '../../ec2/gateways.ts';
import { networkInterfaces } from '../../ec2/interfaces.ts';
import { castAddress } from '../makers.ts';
import { castGroup, fromRange } from './groups.ts';
import { type Ground, label, natId, type Tiers } from './tiers.ts';
import { transitGatewayOf } from './transit.ts';

/** The ids of the NAT gateways. */
export function castWaysOut(ground: Ground, tiers: Tiers, production: boolean): string[] {
  castEndpoints(ground, tiers, production);
  castAttachment(ground, tiers);
  const count = production ? tiers.zones.length : 1;
  return tiers.zones.slice(0, count).map((zone, index) => castNat(ground, tiers, zone, index));
}

function castNat(ground: Ground, { vpcId, open }: Tiers, zone: string, index: number): string {
  const { estate, spot, bornAt, name } = ground;
  const full = `${name}-nat-${zone.at(-1)}`;
  const tags = label(ground, full);
  const SubnetId = open[index] ?? '';
  const net = estate.add(networkInterfaces, spot, {
    name: `Interface for NAT Gateway ${full}`,
    bornAt,
    tags,
    but: {
      VpcId: vpcId,
      SubnetId,
      AvailabilityZone: zone,
      // What EC2 says here is missing from the SDK's list of words.
      InterfaceType: 'nat_gateway' as 'natGateway',
      Status: 'in-use',
      RequesterManaged: true,
    },
  });
  const address = castAddress(estate, spot, { name: full, bornAt, tags, of: { interfaceId: net.id } });
  const NatGatewayId = natId(ground, index);
  const NatGatewayAddresses = [
    {
      AllocationId: address.id,
      AssociationId: address.thing.association?.id,
      NetworkInterfaceId: net.id,
      PublicIp: address.thing.publicIp,
      PrivateIp: net.thing.doc.PrivateIpAddress,
      IsPrimary: true,
      Status: 'succeeded' as const,
    },
  ];
  const but = { NatGatewayId, VpcId: vpcId, SubnetId, NatGatewayAddresses };
  return estate.add(natGateways, spot, { name: full, bornAt, tags, but }).id;
}

const INTERFACES = ['ssm', 'ecr.api', 'ecr.dkr', 'logs', 'kms', 'secretsmanager', 'sts'];

function castEndpoints(
  ground: Ground,
  { vpcId, cidr, inner, innerTables }: Tiers,
  production: boolean,
): void {
  const { estate, spot, bornAt, name } = ground;
  for (const service of ['s3', 'dynamodb']) {
    const full = `${name}-${service}`;
    estate.add(vpcEndpoints, spot, {
      name: full,
      bornAt,
      tags: label(ground, full),
      but: {
        VpcEndpointType: 'Gateway',
        VpcId: vpcId,
        ServiceName: `com.amazonaws.${spot.region}.${service}`,
        RouteTableIds: [...innerTables],
        SubnetIds: [],
        NetworkInterfaceIds: [],
        Groups: [],
        PrivateDnsEnabled: false,
      },
    });
  }
  if (!production) return;
  const GroupName = `${name}-endpoints`;
  const group = { name: GroupName, bornAt, tags: label(ground, GroupName) };
  const GroupId = castGroup(estate, { spot, vpcId }, group, [fromRange(443, cidr)]);
  for (const service of INTERFACES) {
    const full = `${name}-${service}`;
    const interfaces = inner.map((SubnetId, index) => {
      const net = { name: `VPC Endpoint Interface ${full}-${index}`, bornAt };
      const state = { InterfaceType: 'vpc_endpoint', Status: 'in-use', RequesterManaged: true } as const;
      const but = { ...state, VpcId: vpcId, SubnetId, Groups: [{ GroupId, GroupName }] };
      return estate.add(networkInterfaces, spot, { ...net, but }).id;
    });
    const but = {
      VpcId: vpcId,
      ServiceName: `com.amazonaws.${spot.region}.${service}`,
      SubnetIds: [...inner],
      NetworkInterfaceIds: interfaces,
      Groups: [{ GroupId, GroupName }],
    };
    estate.add(vpcEndpoints, spot, { name: full, bornAt, tags: label(ground, full), but });
  }
}

function castAttachment(ground: Ground, { vpcId }: Tiers): void {
  const { estate, spot, bornAt, name } = ground;
  const hub = transitGatewayOf(estate, spot.region);
  const but = { TransitGatewayId: hub.id, TransitGatewayOwnerId: hub.account, ResourceId: vpcId };
  estate.add(transitGatewayAttachments, spot, { name, bornAt, tags: label(ground, `${name}-tgw`), but });
}
