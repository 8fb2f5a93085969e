/** Says, beside the construct, why one wildcard is right; every other wildcard stays a finding. */
import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

export const acknowledgeWildcard = (construct: Construct, resource: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
