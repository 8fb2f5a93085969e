/** VPCs, and what divides and opens them: subnets, route tables, internet gateways. */
import type { OutputOf } from '#platform/aws/index.ts';
import { defineShelf, type Site } from '../shelf.ts';
import { defaultInternetGateway, defaultSubnet, defaultVpc, mainRouteTable } from './default-network.ts';
import { ec2Listing } from './listing.ts';

type Vpc = NonNullable<OutputOf<'ec2:DescribeVpcs'>['Vpcs']>[number];
type Subnet = NonNullable<OutputOf<'ec2:DescribeSubnets'>['Subnets']>[number];
type RouteTable = NonNullable<OutputOf<'ec2:DescribeRouteTables'>['RouteTables']>[number];
type InternetGateway = NonNullable<OutputOf<'ec2:DescribeInternetGateways'>['InternetGateways']>[number];

const arnAt = ({ account, region }: Pick<Site, 'account' | 'region'>, kind: string, id: string | undefined) =>
  `arn:aws:ec2:${region}:${account}:${kind}/${id}`;

/** The one named `default` is what every region is born with. */
export const vpcs = defineShelf<Vpc>({
  kind: 'ec2:vpc',
  scope: 'region',
  make: (site, name) => {
    const IsDefault = name === 'default';
    const CidrBlock = IsDefault ? '172.31.0.0/16' : `10.${site.between(0, 255)}.0.0/16`;
    return {
      VpcId: IsDefault ? defaultVpc(site) : `vpc-${site.hex(17)}`,
      OwnerId: site.account,
      IsDefault,
      CidrBlock,
      CidrBlockAssociationSet: [
        {
          AssociationId: `vpc-cidr-assoc-${site.hex(17)}`,
          CidrBlock,
          CidrBlockState: { State: 'associated' },
        },
      ],
      DhcpOptionsId: `dopt-${site.hex(17)}`,
      InstanceTenancy: 'default',
      State: 'available',
    };
  },
  idOf: (doc) => doc.VpcId ?? '',
  arnOf: (doc, place) => arnAt(place, 'vpc', doc.VpcId),
});

/** Those named `default-a`, `default-b`, … are the default VPC's, one for each zone. */
export const subnets = defineShelf<Subnet>({
  kind: 'ec2:subnet',
  scope: 'region',
  make: (site, name) => {
    const letter = /^default-([a-f])$/.exec(name)?.[1];
    const zone = `${site.region}${letter ?? site.pick(['a', 'b', 'c'])}`;
    const SubnetId = letter ? defaultSubnet(site, zone) : `subnet-${site.hex(17)}`;
    const third = letter ? (letter.charCodeAt(0) - 97) * 16 : site.between(0, 15) * 16;
    return {
      SubnetId,
      SubnetArn: arnAt(site, 'subnet', SubnetId),
      VpcId: defaultVpc(site),
      OwnerId: site.account,
      AvailabilityZone: zone,
      AvailabilityZoneId: `${site.region.slice(0, 3)}-az${zone.charCodeAt(zone.length - 1) - 96}`,
      AvailableIpAddressCount: site.between(3000, 4091),
      CidrBlock: `172.31.${third}.0/20`,
      AssignIpv6AddressOnCreation: false,
      DefaultForAz: letter !== undefined,
      MapPublicIpOnLaunch: letter !== undefined,
      MapCustomerOwnedIpOnLaunch: false,
      Ipv6CidrBlockAssociationSet: [],
      State: 'available',
    };
  },
  idOf: (doc) => doc.SubnetId ?? '',
  arnOf: (doc, place) => doc.SubnetArn ?? arnAt(place, 'subnet', doc.SubnetId),
});

/** The one named `main` is the default VPC's. */
export const routeTables = defineShelf<RouteTable>({
  kind: 'ec2:route-table',
  scope: 'region',
  make: (site, name) => {
    const main = name === 'main';
    const RouteTableId = main ? mainRouteTable(site) : `rtb-${site.hex(17)}`;
    return {
      RouteTableId,
      VpcId: defaultVpc(site),
      OwnerId: site.account,
      PropagatingVgws: [],
      Associations: main
        ? [{ Main: true, RouteTableId, RouteTableAssociationId: `rtbassoc-${site.hex(17)}` }]
        : [],
      Routes: [
        {
          DestinationCidrBlock: '172.31.0.0/16',
          GatewayId: 'local',
          Origin: 'CreateRouteTable',
          State: 'active',
        },
        {
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: defaultInternetGateway(site),
          Origin: 'CreateRoute',
          State: 'active',
        },
      ],
    };
  },
  idOf: (doc) => doc.RouteTableId ?? '',
  arnOf: (doc, place) => arnAt(place, 'route-table', doc.RouteTableId),
});

export const internetGateways = defineShelf<InternetGateway>({
  kind: 'ec2:internet-gateway',
  scope: 'region',
  make: (site, name) => ({
    InternetGatewayId: name === 'default' ? defaultInternetGateway(site) : `igw-${site.hex(17)}`,
    OwnerId: site.account,
    // What EC2 says here is missing from the SDK's list of words.
    Attachments: [{ VpcId: defaultVpc(site), State: 'available' as 'attached' }],
  }),
  idOf: (doc) => doc.InternetGatewayId ?? '',
  arnOf: (doc, place) => arnAt(place, 'internet-gateway', doc.InternetGatewayId),
});

export const networkShelves = [vpcs, subnets, routeTables, internetGateways];

export const networkAnswers = {
  ...ec2Listing('ec2:DescribeVpcs', vpcs, {
    ids: 'VpcIds',
    missing: 'InvalidVpcID.NotFound',
    facets: (doc) => ({ 'vpc-id': doc.VpcId, 'is-default': String(doc.IsDefault), 'owner-id': doc.OwnerId }),
  }),
  ...ec2Listing('ec2:DescribeSubnets', subnets, {
    ids: 'SubnetIds',
    missing: 'InvalidSubnetID.NotFound',
    facets: (doc) => ({
      'subnet-id': doc.SubnetId,
      'vpc-id': doc.VpcId,
      'availability-zone': doc.AvailabilityZone,
      'owner-id': doc.OwnerId,
    }),
  }),
  ...ec2Listing('ec2:DescribeRouteTables', routeTables, {
    ids: 'RouteTableIds',
    missing: 'InvalidRouteTableID.NotFound',
    facets: (doc) => ({ 'route-table-id': doc.RouteTableId, 'vpc-id': doc.VpcId, 'owner-id': doc.OwnerId }),
  }),
  ...ec2Listing('ec2:DescribeInternetGateways', internetGateways, {
    ids: 'InternetGatewayIds',
    missing: 'InvalidInternetGatewayID.NotFound',
    facets: (doc) => ({
      'internet-gateway-id': doc.InternetGatewayId,
      'attachment.vpc-id': doc.Attachments?.[0]?.VpcId,
      'owner-id': doc.OwnerId,
    }),
  }),
};
