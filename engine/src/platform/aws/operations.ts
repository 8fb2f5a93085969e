/** Every AWS operation Reeve knows, with the SDK's own types; adding one is one line. */
import type * as ec2 from '@aws-sdk/client-ec2';
import type * as sts from '@aws-sdk/client-sts';

interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Omit<Output, '$metadata'>;
}

export interface AwsOperations {
  'ec2:DescribeVolumes': Call<ec2.DescribeVolumesCommandInput, ec2.DescribeVolumesCommandOutput>;
  'sts:GetCallerIdentity': Call<sts.GetCallerIdentityCommandInput, sts.GetCallerIdentityCommandOutput>;
}
