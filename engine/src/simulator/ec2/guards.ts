/** Who may come in: security groups, network ACLs and key pairs. */
import type { OutputOf } from '#platform/aws/index.ts';
import { defineShelf } from '../shelf.ts';
import { defaultAcl, defaultGroup, defaultVpc } from './default-network.ts';
import { ec2Listing } from './listing.ts';

type SecurityGroup = NonNullable<OutputOf<'ec2:DescribeSecurityGroups'>['SecurityGroups']>[number];
type NetworkAcl = NonNullable<OutputOf<'ec2:DescribeNetworkAcls'>['NetworkAcls']>[number];
type Entry = NonNullable<NetworkAcl['Entries']>[number];
type KeyPair = NonNullable<OutputOf<'ec2:DescribeKeyPairs'>['KeyPairs']>[number];

const ANYWHERE = '0.0.0.0/0';
const everything = {
  IpProtocol: '-1',
  IpRanges: [{ CidrIp: ANYWHERE }],
  Ipv6Ranges: [],
  PrefixListIds: [],
  UserIdGroupPairs: [],
};

/** The one named `default` is what every VPC is born with, open to its own members. */
export const securityGroups = defineShelf<SecurityGroup>({
  kind: 'ec2:security-group',
  scope: 'region',
  make: (site, name) => {
    const first = name === 'default';
    const GroupId = first ? defaultGroup(site) : `sg-${site.hex(17)}`;
    const own = { ...everything, IpRanges: [], UserIdGroupPairs: [{ GroupId, UserId: site.account }] };
    const https = { ...everything, IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
    return {
      GroupId,
      SecurityGroupArn: `arn:aws:ec2:${site.region}:${site.account}:security-group/${GroupId}`,
      GroupName: name,
      Description: first ? 'default VPC security group' : `Who may reach ${name}`,
      VpcId: defaultVpc(site),
      OwnerId: site.account,
      IpPermissions: [first ? own : { ...https, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
      IpPermissionsEgress: [everything],
    };
  },
  idOf: (doc) => doc.GroupId ?? '',
  arnOf: (doc) => doc.SecurityGroupArn ?? '',
});

const entry = (Egress: boolean, RuleNumber: number, RuleAction: 'allow' | 'deny'): Entry => ({
  CidrBlock: ANYWHERE,
  Egress,
  Protocol: '-1',
  RuleAction,
  RuleNumber,
});

/** Number of the rule behind all others, which nobody can take away. */
const LAST = 32_767;

export const networkAcls = defineShelf<NetworkAcl>({
  kind: 'ec2:network-acl',
  scope: 'region',
  make: (site, name) => ({
    NetworkAclId: name === 'default' ? defaultAcl(site) : `acl-${site.hex(17)}`,
    VpcId: defaultVpc(site),
    OwnerId: site.account,
    IsDefault: name === 'default',
    Associations: [],
    Entries: [
      entry(true, 100, 'allow'),
      entry(true, LAST, 'deny'),
      entry(false, 100, 'allow'),
      entry(false, LAST, 'deny'),
    ],
  }),
  idOf: (doc) => doc.NetworkAclId ?? '',
  arnOf: (doc, { region, account }) => `arn:aws:ec2:${region}:${account}:network-acl/${doc.NetworkAclId}`,
});

export const keyPairs = defineShelf<KeyPair>({
  kind: 'ec2:key-pair',
  scope: 'region',
  make: (site, name) => ({
    KeyPairId: `key-${site.hex(17)}`,
    KeyName: name,
    KeyType: site.pick(['rsa', 'ed25519']),
    KeyFingerprint: site.hex(40).replace(/(..)(?!$)/g, '$1:'),
    CreateTime: new Date(site.now),
  }),
  idOf: (doc) => doc.KeyPairId ?? '',
  arnOf: (doc, { region, account }) => `arn:aws:ec2:${region}:${account}:key-pair/${doc.KeyPairId}`,
});

export const guardShelves = [securityGroups, networkAcls, keyPairs];

export const guardAnswers = {
  ...ec2Listing('ec2:DescribeSecurityGroups', securityGroups, {
    ids: 'GroupIds',
    missing: 'InvalidGroup.NotFound',
    facets: (doc) => ({
      'group-id': doc.GroupId,
      'group-name': doc.GroupName,
      'vpc-id': doc.VpcId,
      'owner-id': doc.OwnerId,
    }),
  }),
  ...ec2Listing('ec2:DescribeNetworkAcls', networkAcls, {
    ids: 'NetworkAclIds',
    missing: 'InvalidNetworkAclID.NotFound',
    facets: (doc) => ({ 'network-acl-id': doc.NetworkAclId, 'vpc-id': doc.VpcId, 'owner-id': doc.OwnerId }),
  }),
  ...ec2Listing('ec2:DescribeKeyPairs', keyPairs, {
    ids: 'KeyPairIds',
    missing: 'InvalidKeyPair.NotFound',
    facets: (doc) => ({ 'key-pair-id': doc.KeyPairId, 'key-name': doc.KeyName }),
    list: 'KeyPairs',
  }),
};
