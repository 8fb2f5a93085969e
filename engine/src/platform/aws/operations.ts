/** Every AWS operation Reeve knows, with the SDK's own types; adding one is one line here and one in `operation-effects.ts`. */
import type * as ec2 from '@aws-sdk/client-ec2';
import type * as org from '@aws-sdk/client-organizations';
import type * as rds from '@aws-sdk/client-rds';
import type * as tag from '@aws-sdk/client-resource-groups-tagging-api';
import type * as s3 from '@aws-sdk/client-s3';
import type * as sts from '@aws-sdk/client-sts';

interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Omit<Output, '$metadata'>;
}

/** The service's name as IAM writes it: `tag` is the Resource Groups Tagging API. */
export type Service = 'ec2' | 'organizations' | 'rds' | 's3' | 'sts' | 'tag';

export interface AwsOperations {
  'ec2:AllocateAddress': Call<ec2.AllocateAddressCommandInput, ec2.AllocateAddressCommandOutput>;
  'ec2:AssociateAddress': Call<ec2.AssociateAddressCommandInput, ec2.AssociateAddressCommandOutput>;
  'ec2:AttachVolume': Call<ec2.AttachVolumeCommandInput, ec2.AttachVolumeCommandOutput>;
  'ec2:CopySnapshot': Call<ec2.CopySnapshotCommandInput, ec2.CopySnapshotCommandOutput>;
  'ec2:CreateSnapshot': Call<ec2.CreateSnapshotCommandInput, ec2.CreateSnapshotCommandOutput>;
  'ec2:CreateTags': Call<ec2.CreateTagsCommandInput, ec2.CreateTagsCommandOutput>;
  'ec2:CreateVolume': Call<ec2.CreateVolumeCommandInput, ec2.CreateVolumeCommandOutput>;
  'ec2:DeleteSnapshot': Call<ec2.DeleteSnapshotCommandInput, ec2.DeleteSnapshotCommandOutput>;
  'ec2:DeleteTags': Call<ec2.DeleteTagsCommandInput, ec2.DeleteTagsCommandOutput>;
  'ec2:DeleteVolume': Call<ec2.DeleteVolumeCommandInput, ec2.DeleteVolumeCommandOutput>;
  'ec2:DescribeAddresses': Call<ec2.DescribeAddressesCommandInput, ec2.DescribeAddressesCommandOutput>;
  'ec2:DescribeInstances': Call<ec2.DescribeInstancesCommandInput, ec2.DescribeInstancesCommandOutput>;
  'ec2:DescribeRegions': Call<ec2.DescribeRegionsCommandInput, ec2.DescribeRegionsCommandOutput>;
  'ec2:DescribeSnapshots': Call<ec2.DescribeSnapshotsCommandInput, ec2.DescribeSnapshotsCommandOutput>;
  'ec2:DescribeVolumes': Call<ec2.DescribeVolumesCommandInput, ec2.DescribeVolumesCommandOutput>;
  'ec2:DescribeVolumesModifications': Call<
    ec2.DescribeVolumesModificationsCommandInput,
    ec2.DescribeVolumesModificationsCommandOutput
  >;
  'ec2:DetachVolume': Call<ec2.DetachVolumeCommandInput, ec2.DetachVolumeCommandOutput>;
  'ec2:DisassociateAddress': Call<ec2.DisassociateAddressCommandInput, ec2.DisassociateAddressCommandOutput>;
  'ec2:ModifyInstanceAttribute': Call<
    ec2.ModifyInstanceAttributeCommandInput,
    ec2.ModifyInstanceAttributeCommandOutput
  >;
  'ec2:ModifyVolume': Call<ec2.ModifyVolumeCommandInput, ec2.ModifyVolumeCommandOutput>;
  'ec2:ReleaseAddress': Call<ec2.ReleaseAddressCommandInput, ec2.ReleaseAddressCommandOutput>;
  'ec2:RunInstances': Call<ec2.RunInstancesCommandInput, ec2.RunInstancesCommandOutput>;
  'ec2:StartInstances': Call<ec2.StartInstancesCommandInput, ec2.StartInstancesCommandOutput>;
  'ec2:StopInstances': Call<ec2.StopInstancesCommandInput, ec2.StopInstancesCommandOutput>;
  'ec2:TerminateInstances': Call<ec2.TerminateInstancesCommandInput, ec2.TerminateInstancesCommandOutput>;
  'organizations:CreateOrganizationalUnit': Call<
    org.CreateOrganizationalUnitCommandInput,
    org.CreateOrganizationalUnitCommandOutput
  >;
  'organizations:DescribeAccount': Call<org.DescribeAccountCommandInput, org.DescribeAccountCommandOutput>;
  'organizations:DescribeOrganization': Call<
    org.DescribeOrganizationCommandInput,
    org.DescribeOrganizationCommandOutput
  >;
  'organizations:ListAccounts': Call<org.ListAccountsCommandInput, org.ListAccountsCommandOutput>;
  'organizations:ListAccountsForParent': Call<
    org.ListAccountsForParentCommandInput,
    org.ListAccountsForParentCommandOutput
  >;
  'organizations:ListOrganizationalUnitsForParent': Call<
    org.ListOrganizationalUnitsForParentCommandInput,
    org.ListOrganizationalUnitsForParentCommandOutput
  >;
  'organizations:ListParents': Call<org.ListParentsCommandInput, org.ListParentsCommandOutput>;
  'organizations:ListRoots': Call<org.ListRootsCommandInput, org.ListRootsCommandOutput>;
  'organizations:ListTagsForResource': Call<
    org.ListTagsForResourceCommandInput,
    org.ListTagsForResourceCommandOutput
  >;
  'organizations:MoveAccount': Call<org.MoveAccountCommandInput, org.MoveAccountCommandOutput>;
  'organizations:TagResource': Call<org.TagResourceCommandInput, org.TagResourceCommandOutput>;
  'organizations:UntagResource': Call<org.UntagResourceCommandInput, org.UntagResourceCommandOutput>;
  'rds:AddTagsToResource': Call<rds.AddTagsToResourceCommandInput, rds.AddTagsToResourceCommandOutput>;
  'rds:CreateDBCluster': Call<rds.CreateDBClusterCommandInput, rds.CreateDBClusterCommandOutput>;
  'rds:CreateDBClusterSnapshot': Call<
    rds.CreateDBClusterSnapshotCommandInput,
    rds.CreateDBClusterSnapshotCommandOutput
  >;
  'rds:CreateDBInstance': Call<rds.CreateDBInstanceCommandInput, rds.CreateDBInstanceCommandOutput>;
  'rds:CreateDBSnapshot': Call<rds.CreateDBSnapshotCommandInput, rds.CreateDBSnapshotCommandOutput>;
  'rds:DeleteDBCluster': Call<rds.DeleteDBClusterCommandInput, rds.DeleteDBClusterCommandOutput>;
  'rds:DeleteDBClusterSnapshot': Call<
    rds.DeleteDBClusterSnapshotCommandInput,
    rds.DeleteDBClusterSnapshotCommandOutput
  >;
  'rds:DeleteDBInstance': Call<rds.DeleteDBInstanceCommandInput, rds.DeleteDBInstanceCommandOutput>;
  'rds:DeleteDBSnapshot': Call<rds.DeleteDBSnapshotCommandInput, rds.DeleteDBSnapshotCommandOutput>;
  'rds:DescribeDBClusterSnapshots': Call<
    rds.DescribeDBClusterSnapshotsCommandInput,
    rds.DescribeDBClusterSnapshotsCommandOutput
  >;
  'rds:DescribeDBClusters': Call<rds.DescribeDBClustersCommandInput, rds.DescribeDBClustersCommandOutput>;
  'rds:DescribeDBInstances': Call<rds.DescribeDBInstancesCommandInput, rds.DescribeDBInstancesCommandOutput>;
  'rds:DescribeDBSnapshots': Call<rds.DescribeDBSnapshotsCommandInput, rds.DescribeDBSnapshotsCommandOutput>;
  'rds:ListTagsForResource': Call<rds.ListTagsForResourceCommandInput, rds.ListTagsForResourceCommandOutput>;
  'rds:ModifyDBInstance': Call<rds.ModifyDBInstanceCommandInput, rds.ModifyDBInstanceCommandOutput>;
  'rds:RemoveTagsFromResource': Call<
    rds.RemoveTagsFromResourceCommandInput,
    rds.RemoveTagsFromResourceCommandOutput
  >;
  'rds:StartDBInstance': Call<rds.StartDBInstanceCommandInput, rds.StartDBInstanceCommandOutput>;
  'rds:StopDBInstance': Call<rds.StopDBInstanceCommandInput, rds.StopDBInstanceCommandOutput>;
  's3:CreateBucket': Call<s3.CreateBucketCommandInput, s3.CreateBucketCommandOutput>;
  's3:DeleteBucket': Call<s3.DeleteBucketCommandInput, s3.DeleteBucketCommandOutput>;
  's3:DeleteBucketLifecycle': Call<
    s3.DeleteBucketLifecycleCommandInput,
    s3.DeleteBucketLifecycleCommandOutput
  >;
  's3:DeleteBucketTagging': Call<s3.DeleteBucketTaggingCommandInput, s3.DeleteBucketTaggingCommandOutput>;
  's3:DeletePublicAccessBlock': Call<
    s3.DeletePublicAccessBlockCommandInput,
    s3.DeletePublicAccessBlockCommandOutput
  >;
  's3:GetBucketEncryption': Call<s3.GetBucketEncryptionCommandInput, s3.GetBucketEncryptionCommandOutput>;
  's3:GetBucketLifecycleConfiguration': Call<
    s3.GetBucketLifecycleConfigurationCommandInput,
    s3.GetBucketLifecycleConfigurationCommandOutput
  >;
  's3:GetBucketLocation': Call<s3.GetBucketLocationCommandInput, s3.GetBucketLocationCommandOutput>;
  's3:GetBucketTagging': Call<s3.GetBucketTaggingCommandInput, s3.GetBucketTaggingCommandOutput>;
  's3:GetBucketVersioning': Call<s3.GetBucketVersioningCommandInput, s3.GetBucketVersioningCommandOutput>;
  's3:GetPublicAccessBlock': Call<s3.GetPublicAccessBlockCommandInput, s3.GetPublicAccessBlockCommandOutput>;
  's3:ListBuckets': Call<s3.ListBucketsCommandInput, s3.ListBucketsCommandOutput>;
  's3:PutBucketEncryption': Call<s3.PutBucketEncryptionCommandInput, s3.PutBucketEncryptionCommandOutput>;
  's3:PutBucketLifecycleConfiguration': Call<
    s3.PutBucketLifecycleConfigurationCommandInput,
    s3.PutBucketLifecycleConfigurationCommandOutput
  >;
  's3:PutBucketTagging': Call<s3.PutBucketTaggingCommandInput, s3.PutBucketTaggingCommandOutput>;
  's3:PutBucketVersioning': Call<s3.PutBucketVersioningCommandInput, s3.PutBucketVersioningCommandOutput>;
  's3:PutPublicAccessBlock': Call<s3.PutPublicAccessBlockCommandInput, s3.PutPublicAccessBlockCommandOutput>;
  'sts:AssumeRole': Call<sts.AssumeRoleCommandInput, sts.AssumeRoleCommandOutput>;
  'sts:GetCallerIdentity': Call<sts.GetCallerIdentityCommandInput, sts.GetCallerIdentityCommandOutput>;
  'tag:GetResources': Call<tag.GetResourcesCommandInput, tag.GetResourcesCommandOutput>;
}

export type Operation = keyof AwsOperations;
export type InputOf<Op extends Operation> = AwsOperations[Op]['input'];
export type OutputOf<Op extends Operation> = AwsOperations[Op]['output'];
