/** What an operation does to AWS, and so whether a call whose answer got lost may be sent again. */
import type { Operation } from './operations.ts';

/**
 * - `read`: changes nothing.
 * - `repeatable`: twice leaves what once leaves, also later: it sets a state, or names a thing by an id that AWS never gives out again.
 *   (A bucket or database name can be taken by somebody else between the two, so deleting those is `once`.)
 * - `token`: AWS recognises a repetition by `ClientToken`, if the caller gave one. The SDK invents a new token for each
 *   command it is given without one, so an absent token makes such a call `once`.
 * - `once`: a second one has a second effect, or cannot be told from one.
 */
export type Effect = 'read' | 'repeatable' | 'token' | 'once';

export const operationEffects: Readonly<Record<Operation, Effect>> = {
  'ec2:AllocateAddress': 'once',
  'ec2:AssociateAddress': 'repeatable',
  'ec2:AttachVolume': 'once',
  'ec2:CopySnapshot': 'once',
  'ec2:CreateSnapshot': 'once',
  'ec2:CreateTags': 'repeatable',
  'ec2:CreateVolume': 'token',
  'ec2:DeleteSnapshot': 'repeatable',
  'ec2:DeleteTags': 'repeatable',
  'ec2:DeleteVolume': 'repeatable',
  'ec2:DescribeAddresses': 'read',
  'ec2:DescribeInstances': 'read',
  'ec2:DescribeRegions': 'read',
  'ec2:DescribeSnapshots': 'read',
  'ec2:DescribeVolumes': 'read',
  'ec2:DescribeVolumesModifications': 'read',
  'ec2:DetachVolume': 'once',
  'ec2:DisassociateAddress': 'repeatable',
  'ec2:ModifyInstanceAttribute': 'repeatable',
  'ec2:ModifyVolume': 'once',
  'ec2:ReleaseAddress': 'repeatable',
  'ec2:RunInstances': 'token',
  'ec2:StartInstances': 'repeatable',
  'ec2:StopInstances': 'repeatable',
  'ec2:TerminateInstances': 'repeatable',
  'organizations:CreateOrganizationalUnit': 'once',
  'organizations:DescribeAccount': 'read',
  'organizations:DescribeOrganization': 'read',
  'organizations:ListAccounts': 'read',
  'organizations:ListAccountsForParent': 'read',
  'organizations:ListOrganizationalUnitsForParent': 'read',
  'organizations:ListParents': 'read',
  'organizations:ListRoots': 'read',
  'organizations:ListTagsForResource': 'read',
  'organizations:MoveAccount': 'once',
  'organizations:TagResource': 'repeatable',
  'organizations:UntagResource': 'repeatable',
  'rds:AddTagsToResource': 'repeatable',
  'rds:CreateDBCluster': 'once',
  'rds:CreateDBClusterSnapshot': 'once',
  'rds:CreateDBInstance': 'once',
  'rds:CreateDBSnapshot': 'once',
  'rds:DeleteDBCluster': 'once',
  'rds:DeleteDBClusterSnapshot': 'once',
  'rds:DeleteDBInstance': 'once',
  'rds:DeleteDBSnapshot': 'once',
  'rds:DescribeDBClusterSnapshots': 'read',
  'rds:DescribeDBClusters': 'read',
  'rds:DescribeDBInstances': 'read',
  'rds:DescribeDBSnapshots': 'read',
  'rds:ListTagsForResource': 'read',
  'rds:ModifyDBInstance': 'once',
  'rds:RemoveTagsFromResource': 'repeatable',
  'rds:StartDBInstance': 'once',
  'rds:StopDBInstance': 'once',
  's3:CreateBucket': 'once',
  's3:DeleteBucket': 'once',
  's3:DeleteBucketLifecycle': 'repeatable',
  's3:DeleteBucketTagging': 'repeatable',
  's3:DeletePublicAccessBlock': 'repeatable',
  's3:GetBucketEncryption': 'read',
  's3:GetBucketLifecycleConfiguration': 'read',
  's3:GetBucketLocation': 'read',
  's3:GetBucketTagging': 'read',
  's3:GetBucketVersioning': 'read',
  's3:GetPublicAccessBlock': 'read',
  's3:ListBuckets': 'read',
  's3:PutBucketEncryption': 'repeatable',
  's3:PutBucketLifecycleConfiguration': 'repeatable',
  's3:PutBucketTagging': 'repeatable',
  's3:PutBucketVersioning': 'repeatable',
  's3:PutPublicAccessBlock': 'repeatable',
  'sts:AssumeRole': 'read',
  'sts:GetCallerIdentity': 'read',
  'tag:GetResources': 'read',
};

export const isRead = (operation: Operation): boolean => operationEffects[operation] === 'read';

/** Whether sending the same call again cannot add a second effect. */
export function mayRepeat(operation: Operation, input: object): boolean {
  const effect = operationEffects[operation];
  if (effect === 'token') return 'ClientToken' in input && typeof input.ClientToken === 'string';
  return effect !== 'once';
}
