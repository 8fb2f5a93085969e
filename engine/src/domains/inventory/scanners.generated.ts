/** Every unit under scanners. Made by `npm run gen`; do not edit. */
import type { Scanner } from './scanner.ts';
import { volume as ec2Volume } from './scanners/ec2/volume.ts';
import { accessKey as iamAccessKey } from './scanners/iam/access-key.ts';
import { group as iamGroup } from './scanners/iam/group.ts';
import { instanceProfile as iamInstanceProfile } from './scanners/iam/instance-profile.ts';
import { managedPolicy as iamManagedPolicy } from './scanners/iam/managed-policy.ts';
import { role as iamRole } from './scanners/iam/role.ts';
import { user as iamUser } from './scanners/iam/user.ts';
import { lambdaFunction as lambdaLambdaFunction } from './scanners/lambda/lambda-function.ts';

export const everyScanner: readonly Scanner[] = [ec2Volume, iamAccessKey, iamGroup, iamInstanceProfile, iamManagedPolicy, iamRole, iamUser, lambdaLambdaFunction];
