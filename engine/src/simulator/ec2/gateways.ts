/** Ways out of a VPC and between VPCs: NAT gateways, endpoints, peerings, transit gateways. */
import type { OutputOf } from '#platform/aws/index.ts';
import { defineShelf, type Site } from '../shelf.ts';
import { defaultGroup, defaultSubnet, defaultVpc } from './default-network.ts';
import { ec2Listing } from './listing.ts';

type NatGateway = NonNullable<OutputOf<'ec2:DescribeNatGateways'>['NatGateways']>[number];
type Endpoint = NonNullable<OutputOf<'ec2:DescribeVpcEndpoints'>['VpcEndpoints']>[number];
type Peering = NonNullable<OutputOf<'ec2:DescribeVpcPeeringConnections'>['VpcPeeringConnections']>[number];
type TransitGateway = NonNullable<OutputOf<'ec2:DescribeTransitGateways'>['TransitGateways']>[number];
type Attached = OutputOf<'ec2:DescribeTransitGatewayAttachments'>;
type Attachment = NonNullable<Attached['TransitGatewayAttachments']>[number];

const arnAt = ({ account, region }: Pick<Site, 'account' | 'region'>, kind: string, id: string | undefined) =>
  `arn:aws:ec2:${region}:${account}:${kind}/${id}`;

export const natGateways = defineShelf<NatGateway>({
  kind: 'ec2:natgateway',
  scope: 'region',
  make: (site) => ({
    NatGatewayId: `nat-${site.hex(17)}`,
    VpcId: defaultVpc(site),
    SubnetId: defaultSubnet(site, `${site.region}a`),
    State: 'available',
    ConnectivityType: 'public',
    CreateTime: new Date(site.now),
    NatGatewayAddresses: [
      {
        AllocationId: `eipalloc-${site.hex(17)}`,
        AssociationId: `eipassoc-${site.hex(17)}`,
        NetworkInterfaceId: `eni-${site.hex(17)}`,
        PrivateIp: `172.31.${site.between(0, 15)}.${site.between(4, 250)}`,
        PublicIp: `3.${site.between(1, 254)}.${site.between(1, 254)}.${site.between(1, 254)}`,
        IsPrimary: true,
        Status: 'succeeded',
      },
    ],
  }),
  idOf: (doc) => doc.NatGatewayId ?? '',
  arnOf: (doc, place) => arnAt(place, 'natgateway', doc.NatGatewayId),
});

const openPolicy = JSON.stringify({
  Version: '2008-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
});

export const vpcEndpoints = defineShelf<Endpoint>({
  kind: 'ec2:vpc-endpoint',
  scope: 'region',
  make: (site) => ({
    VpcEndpointId: `vpce-${site.hex(17)}`,
    VpcEndpointType: 'Interface',
    VpcId: defaultVpc(site),
    OwnerId: site.account,
    ServiceName: `com.amazonaws.${site.region}.${site.pick(['ssm', 'ecr.api', 'ecr.dkr', 'logs', 'kms'])}`,
    ServiceRegion: site.region,
    State: 'available' as 'Available',
    PolicyDocument: openPolicy,
    RouteTableIds: [],
    SubnetIds: [defaultSubnet(site, `${site.region}a`)],
    NetworkInterfaceIds: [`eni-${site.hex(17)}`],
    Groups: [{ GroupId: defaultGroup(site), GroupName: 'default' }],
    PrivateDnsEnabled: true,
    RequesterManaged: false,
    IpAddressType: 'ipv4',
    CreationTimestamp: new Date(site.now),
  }),
  idOf: (doc) => doc.VpcEndpointId ?? '',
  arnOf: (doc, place) => arnAt(place, 'vpc-endpoint', doc.VpcEndpointId),
});

export const peerings = defineShelf<Peering>({
  kind: 'ec2:vpc-peering-connection',
  scope: 'region',
  make: (site) => {
    const side = { OwnerId: site.account, Region: site.region };
    return {
      VpcPeeringConnectionId: `pcx-${site.hex(17)}`,
      RequesterVpcInfo: { ...side, VpcId: defaultVpc(site), CidrBlock: '172.31.0.0/16' },
      AccepterVpcInfo: { ...side, VpcId: `vpc-${site.hex(17)}`, CidrBlock: '10.0.0.0/16' },
      Status: { Code: 'active', Message: 'Active' },
    };
  },
  idOf: (doc) => doc.VpcPeeringConnectionId ?? '',
  arnOf: (doc, place) => arnAt(place, 'vpc-peering-connection', doc.VpcPeeringConnectionId),
});

export const transitGateways = defineShelf<TransitGateway>({
  kind: 'ec2:transit-gateway',
  scope: 'region',
  make: (site, name) => {
    const TransitGatewayId = `tgw-${site.hex(17)}`;
    return {
      TransitGatewayId,
      TransitGatewayArn: arnAt(site, 'transit-gateway', TransitGatewayId),
      OwnerId: site.account,
      State: 'available',
      Description: name,
      CreationTime: new Date(site.now),
      Options: {
        AmazonSideAsn: 64_512,
        AutoAcceptSharedAttachments: 'disable',
        DefaultRouteTableAssociation: 'enable',
        DefaultRouteTablePropagation: 'enable',
        DnsSupport: 'enable',
        VpnEcmpSupport: 'enable',
        MulticastSupport: 'disable',
      },
    };
  },
  idOf: (doc) => doc.TransitGatewayId ?? '',
  arnOf: (doc) => doc.TransitGatewayArn ?? '',
});

/** What hangs on a transit gateway; which one is for the wish to say. */
export const transitGatewayAttachments = defineShelf<Attachment>({
  kind: 'ec2:transit-gateway-attachment',
  scope: 'region',
  make: (site) => ({
    TransitGatewayAttachmentId: `tgw-attach-${site.hex(17)}`,
    TransitGatewayId: `tgw-${site.hex(17)}`,
    TransitGatewayOwnerId: site.account,
    ResourceType: 'vpc',
    ResourceId: defaultVpc(site),
    ResourceOwnerId: site.account,
    State: 'available',
    CreationTime: new Date(site.now),
  }),
  idOf: (doc) => doc.TransitGatewayAttachmentId ?? '',
  arnOf: (doc, place) => arnAt(place, 'transit-gateway-attachment', doc.TransitGatewayAttachmentId),
});

export const gatewayShelves = [
  natGateways,
  vpcEndpoints,
  peerings,
  transitGateways,
  transitGatewayAttachments,
];

export const gatewayAnswers = {
  ...ec2Listing('ec2:DescribeNatGateways', natGateways, {
    ids: 'NatGatewayIds',
    missing: 'NatGatewayNotFound',
    facets: (doc) => ({
      'nat-gateway-id': doc.NatGatewayId,
      'vpc-id': doc.VpcId,
      'subnet-id': doc.SubnetId,
      state: doc.State,
    }),
  }),
  ...ec2Listing('ec2:DescribeVpcEndpoints', vpcEndpoints, {
    ids: 'VpcEndpointIds',
    missing: 'InvalidVpcEndpointId.NotFound',
    facets: (doc) => ({
      'vpc-endpoint-id': doc.VpcEndpointId,
      'vpc-id': doc.VpcId,
      'service-name': doc.ServiceName,
      'vpc-endpoint-type': doc.VpcEndpointType,
    }),
  }),
  ...ec2Listing('ec2:DescribeVpcPeeringConnections', peerings, {
    ids: 'VpcPeeringConnectionIds',
    missing: 'InvalidVpcPeeringConnectionID.NotFound',
    facets: (doc) => ({
      'vpc-peering-connection-id': doc.VpcPeeringConnectionId,
      'status-code': doc.Status?.Code,
    }),
  }),
  ...ec2Listing('ec2:DescribeTransitGateways', transitGateways, {
    ids: 'TransitGatewayIds',
    missing: 'InvalidTransitGatewayID.NotFound',
    facets: (doc) => ({ 'transit-gateway-id': doc.TransitGatewayId, 'owner-id': doc.OwnerId }),
  }),
  ...ec2Listing('ec2:DescribeTransitGatewayAttachments', transitGatewayAttachments, {
    ids: 'TransitGatewayAttachmentIds',
    missing: 'InvalidTransitGatewayAttachmentID.NotFound',
    facets: (doc) => ({
      'transit-gateway-id': doc.TransitGatewayId,
      'resource-id': doc.ResourceId,
      'resource-type': doc.ResourceType,
    }),
  }),
};
