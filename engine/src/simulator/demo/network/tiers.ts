/** A VPC in three tiers over two or three zones, and the one that AWS makes when nobody builds any. */

import { defaultGroup, defaultSubnet, defaultVpc } from '../../ec2/default-network.ts';
import { securityGroups } from '../../ec2/guards.ts';
import { internetGateways, routeTables, subnets, vpcs } from '../../ec2/networks.ts';
import type { Wardrobe } from '../company/tags.ts';
import type { Estate, Spot } from '../estate.ts';
import { castGroup } from './groups.ts';

export interface Ground {
  readonly estate: Estate;
  readonly spot: Spot;
  readonly wardrobe: Wardrobe;
  readonly bornAt: number;
  /** What its things are called after. */
  readonly name: string;
}

export interface Tiers {
  readonly vpcId: string;
  readonly cidr: string;
  readonly zones: readonly [string, ...string[]];
  /** Subnet ids, one for each zone. */
  readonly open: readonly string[];
  readonly inner: readonly string[];
  readonly data: readonly string[];
  readonly openTable: string;
  readonly innerTables: readonly string[];
  readonly defaultGroupId: string;
}

export const label = ({ wardrobe, spot }: Ground, name: string) => ({
  Name: name,
  ...wardrobe.of(`${spot.account}/${spot.region}/${name}`, 'ec2'),
});

export function castVpc(ground: Ground, zoneCount: number): Tiers {
  const { estate, spot, bornAt, name } = ground;
  const second = estate.luck(`cidr/${name}/${spot.region}`).between(0, 255);
  const cidr = `10.${second}.0.0/16`;
  const vpc = estate.add(vpcs, spot, { name, bornAt, tags: label(ground, name), but: { CidrBlock: cidr } });
  const VpcId = vpc.id;
  const zones = ['a', 'b', 'c'].slice(0, zoneCount).map((letter) => `${spot.region}${letter}`);
  const tier = (role: string, third: number) =>
    zones.map((zone, index) => {
      const full = `${name}-${role}-${zone.at(-1)}`;
      const CidrBlock = `10.${second}.${third + index * 16}.0/20`;
      const but = { VpcId, AvailabilityZone: zone, CidrBlock, MapPublicIpOnLaunch: role === 'public' };
      return estate.add(subnets, spot, { name: full, bornAt, tags: label(ground, full), but }).id;
    });
  const [open, inner, data] = [tier('public', 0), tier('private', 64), tier('data', 128)];
  const gateway = estate.add(internetGateways, spot, {
    name,
    bornAt,
    tags: label(ground, `${name}-igw`),
    but: { Attachments: [{ VpcId, State: 'available' as 'attached' }] },
  });
  const [openTable = '', ...innerTables] = [
    castRoutes(ground, { name: `${name}-public`, VpcId, cidr, of: open }, { GatewayId: gateway.id }),
    ...inner.map((subnet, index) => {
      const of = [subnet, data[index] ?? subnet];
      return castRoutes(
        ground,
        { name: `${name}-private-${index + 1}`, VpcId, cidr, of },
        natWay(ground, of, inner),
      );
    }),
  ];
  const group = { name: `${name}-default`, bornAt, tags: label(ground, `${name}-default`) };
  const defaultGroupId = castGroup(estate, { spot, vpcId: VpcId }, group);
  const [first = '', ...others] = zones;
  return {
    vpcId: VpcId,
    cidr,
    zones: [first, ...others],
    open,
    inner,
    data,
    openTable,
    innerTables,
    defaultGroupId,
  };
}

interface RoutesPart {
  readonly name: string;
  readonly VpcId: string;
  readonly cidr: string;
  /** Subnets. */
  readonly of: readonly string[];
}

function castRoutes(ground: Ground, { name, VpcId, cidr, of }: RoutesPart, way: object): string {
  const { estate, spot, bornAt } = ground;
  const RouteTableId = `rtb-${estate.luck(`rtb/${spot.account}/${spot.region}/${name}`).hex(17)}`;
  const active = { State: 'active' } as const;
  const local = {
    DestinationCidrBlock: cidr,
    GatewayId: 'local',
    Origin: 'CreateRouteTable',
    ...active,
  } as const;
  const out = { DestinationCidrBlock: '0.0.0.0/0', ...way, Origin: 'CreateRoute', ...active } as const;
  const Associations = of.map((SubnetId, index) => ({
    Main: false,
    RouteTableId,
    RouteTableAssociationId: `rtbassoc-${RouteTableId.slice(4, 20)}${index}`,
    SubnetId,
  }));
  const but = { RouteTableId, VpcId, Associations, Routes: [local, out] };
  return estate.add(routeTables, spot, { name, bornAt, tags: label(ground, name), but }).id;
}

/** The gateway of a private tier: one for each zone in production, one for all elsewhere. */
function natWay(ground: Ground, of: readonly string[], inner: readonly string[]) {
  const zone = inner.indexOf(of[0] ?? '');
  return { NatGatewayId: natId(ground, inner.length === 3 ? zone : 0) };
}

/** Routes name the gateway before it is cast: its id follows from its place. */
export const natId = ({ estate, spot, name }: Ground, zone: number): string =>
  `nat-${estate.luck(`nat/${spot.account}/${spot.region}/${name}/${zone}`).hex(17)}`;

export function castDefaultVpc({ estate, spot, bornAt }: Ground): Tiers {
  estate.add(vpcs, spot, { name: 'default', bornAt });
  estate.add(securityGroups, spot, { name: 'default', bornAt });
  estate.add(internetGateways, spot, { name: 'default', bornAt });
  const table = estate.add(routeTables, spot, { name: 'main', bornAt }).id;
  for (const letter of ['a', 'b', 'c']) estate.add(subnets, spot, { name: `default-${letter}`, bornAt });
  const zones: Tiers['zones'] = [`${spot.region}a`, `${spot.region}b`, `${spot.region}c`];
  const all = zones.map((zone) => defaultSubnet(spot, zone));
  return {
    vpcId: defaultVpc(spot),
    cidr: '172.31.0.0/16',
    zones,
    open: all,
    inner: all,
    data: all,
    openTable: table,
    innerTables: [table],
    defaultGroupId: defaultGroup(spot),
  };
}
