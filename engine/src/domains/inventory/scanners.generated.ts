/** Every unit under scanners. Made by `npm run gen`; do not edit. */
import type { Scanner } from './scanner.ts';
import { volume as ec2Volume } from './scanners/ec2/volume.ts';
import { cluster as ecsCluster } from './scanners/ecs/cluster.ts';
import { service as ecsService } from './scanners/ecs/service.ts';
import { task as ecsTask } from './scanners/ecs/task.ts';
import { taskDefinition as ecsTaskDefinition } from './scanners/ecs/task-definition.ts';
import { accessKey as iamAccessKey } from './scanners/iam/access-key.ts';
import { group as iamGroup } from './scanners/iam/group.ts';
import { instanceProfile as iamInstanceProfile } from './scanners/iam/instance-profile.ts';
import { managedPolicy as iamManagedPolicy } from './scanners/iam/managed-policy.ts';
import { role as iamRole } from './scanners/iam/role.ts';
import { user as iamUser } from './scanners/iam/user.ts';
import { key as kmsKey } from './scanners/kms/key.ts';
import { lambdaFunction as lambdaLambdaFunction } from './scanners/lambda/lambda-function.ts';
import { dbCluster as rdsDbCluster } from './scanners/rds/db-cluster.ts';
import { dbClusterSnapshot as rdsDbClusterSnapshot } from './scanners/rds/db-cluster-snapshot.ts';
import { dbInstance as rdsDbInstance } from './scanners/rds/db-instance.ts';
import { dbSnapshot as rdsDbSnapshot } from './scanners/rds/db-snapshot.ts';
import { secret as secretsmanagerSecret } from './scanners/secretsmanager/secret.ts';
import { subscription as snsSubscription } from './scanners/sns/subscription.ts';
import { topic as snsTopic } from './scanners/sns/topic.ts';
import { queue as sqsQueue } from './scanners/sqs/queue.ts';

export const everyScanner: readonly Scanner[] = [ec2Volume, ecsCluster, ecsService, ecsTask, ecsTaskDefinition, iamAccessKey, iamGroup, iamInstanceProfile, iamManagedPolicy, iamRole, iamUser, kmsKey, lambdaLambdaFunction, rdsDbCluster, rdsDbClusterSnapshot, rdsDbInstance, rdsDbSnapshot, secretsmanagerSecret, snsSubscription, snsTopic, sqsQueue];
