/** Security groups: who may talk to whom. */
import type { OutputOf } from '#platform/aws/index.ts';
import { securityGroups } from '../../ec2/guards.ts';
import type { Tags } from '../../thing.ts';
import type { Estate, Span, Spot } from '../estate.ts';

type Group = NonNullable<OutputOf<'ec2:DescribeSecurityGroups'>['SecurityGroups']>[number];
type Permission = NonNullable<Group['IpPermissions']>[number];

interface GroupPart extends Span {
  readonly name: string;
  readonly tags?: Tags;
}

/** One of that VPC; its id is what others name it by. */
export function castGroup(
  estate: Estate,
  { spot, vpcId }: { readonly spot: Spot; readonly vpcId: string },
  part: GroupPart,
  permissions?: Permission[],
): string {
  const but = { VpcId: vpcId, ...(permissions && { IpPermissions: permissions }) };
  return estate.add(securityGroups, spot, { ...part, but }).id;
}

const tcp = (port: number): Permission => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  IpRanges: [],
  Ipv6Ranges: [],
  PrefixListIds: [],
  UserIdGroupPairs: [],
});

export const fromRange = (port: number, CidrIp: string): Permission => ({
  ...tcp(port),
  IpRanges: [{ CidrIp }],
});

export const fromAnywhere = (port: number): Permission => fromRange(port, '0.0.0.0/0');

export const fromGroup = (port: number, { account }: Spot, GroupId: string): Permission => ({
  ...tcp(port),
  UserIdGroupPairs: [{ GroupId, UserId: account }],
});
