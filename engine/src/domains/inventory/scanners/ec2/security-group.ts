/** Security groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { openTo } from '../../open-ports.ts';
import { ownedBy } from '../../owned.ts';
import { defineScanner, needed } from '../../scanner.ts';
import type { Where } from '../../where.ts';

type SecurityGroup = NonNullable<OutputOf<'ec2:DescribeSecurityGroups'>['SecurityGroups']>[number];

/** Other groups that its rules name; AWS refuses to delete a group that is named. */
function namedIn(where: Where, { GroupId, IpPermissions, IpPermissionsEgress }: SecurityGroup): string[] {
  const pairs = [...(IpPermissions ?? []), ...(IpPermissionsEgress ?? [])].flatMap(
    ({ UserIdGroupPairs }) => UserIdGroupPairs ?? [],
  );
  const arns = pairs
    .filter((pair) => pair.GroupId !== GroupId)
    .flatMap(
      (pair) =>
        ec2Arn({ ...where, account: pair.UserId ?? where.account }, 'security-group', pair.GroupId) ?? [],
    );
  return [...new Set(arns)];
}

export const securityGroup = defineScanner({
  type: 'AWS::EC2::SecurityGroup',
  description: 'Security groups: who may reach what stands behind them, and whom that may reach.',
  scope: 'region',
  calls: ['ec2:DescribeSecurityGroups'],
  columns: {
    group_id: varchar('The id that EC2 calls take.', 'required'),
    group_name: varchar('Its name within its VPC.', 'nullable'),
    description: varchar('What whoever made it wrote down.', 'nullable'),
    is_default: boolean('Whether it is the one that its VPC was born with.', 'nullable'),
    ingress_rule_count: integer('How many sources, each with its ports, it lets in.', 'nullable'),
    egress_rule_count: integer('How many destinations, each with its ports, it lets out to.', 'nullable'),
    open_ingress: texts(
      'What anybody on the internet may reach: tcp/22, udp/1000-2000, icmp, all.',
      'nullable',
    ),
    open_egress: texts('What may be reached anywhere on the internet, written alike.', 'nullable'),
    vpc: varchar('The VPC it belongs to.', 'nullable'),
    references: texts('Other groups that its rules name.', 'nullable'),
  },
  relations: [
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'references', kind: 'uses', to: 'AWS::EC2::SecurityGroup' },
  ],
  list: (ask) =>
    ask.list('ec2:DescribeSecurityGroups', {}, ({ SecurityGroups }) =>
      SecurityGroups?.filter(ownedBy(ask.where)),
    ),
  toRow: (raw: SecurityGroup, where) => {
    const id = needed(raw.GroupId, 'AWS::EC2::SecurityGroup', 'GroupId');
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:security-group/${id}`,
      name: tags?.Name ?? raw.GroupName ?? null,
      tags,
      created_at: null,
      group_id: id,
      group_name: raw.GroupName ?? null,
      description: raw.Description || null,
      // AWS keeps the name for these.
      is_default: raw.GroupName === undefined ? null : raw.GroupName === 'default',
      ingress_rule_count: rulesIn(raw.IpPermissions),
      egress_rule_count: rulesIn(raw.IpPermissionsEgress),
      open_ingress: openTo(raw.IpPermissions),
      open_egress: openTo(raw.IpPermissionsEgress),
      vpc: ec2Arn(where, 'vpc', raw.VpcId),
      references: raw.IpPermissions ? namedIn(where, raw) : null,
    };
  },
});

/** EC2 folds rules with the same ports together; its quota counts them one by one. */
const rulesIn = (permissions: SecurityGroup['IpPermissions']): number | null =>
  permissions?.reduce(
    (sum, { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] }) =>
      sum + IpRanges.length + Ipv6Ranges.length + PrefixListIds.length + UserIdGroupPairs.length,
    0,
  ) ?? null;
