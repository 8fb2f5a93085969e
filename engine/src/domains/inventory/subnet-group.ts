/** Where things stand that name a group of subnets: databases, caches, warehouses. */
import { ec2Arn, ec2Arns } from './arns.ts';
import type { Where } from './where.ts';

interface SubnetGroup {
  readonly VpcId?: string | undefined;
  readonly Subnets?: readonly { readonly SubnetIdentifier?: string | undefined }[] | undefined;
}

export const inSubnetGroup = (where: Where, group: SubnetGroup | undefined) => ({
  vpc: ec2Arn(where, 'vpc', group?.VpcId),
  subnets: group?.Subnets
    ? ec2Arns(
        where,
        'subnet',
        group.Subnets.map(({ SubnetIdentifier }) => SubnetIdentifier),
      )
    : null,
});

interface Membership {
  readonly VpcSecurityGroupId?: string | undefined;
}

/** As RDS and Redshift name the security groups around something. */
export const vpcSecurityGroups = (where: Where, groups: readonly Membership[] | undefined) =>
  groups
    ? ec2Arns(
        where,
        'security-group',
        groups.map((group) => group.VpcSecurityGroupId),
      )
    : null;
