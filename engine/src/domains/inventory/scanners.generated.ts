/** Every unit under scanners. Made by `npm run gen`; do not edit. */
import type { Scanner } from './scanner.ts';
import { volume as ec2Volume } from './scanners/ec2/volume.ts';
import { cluster as ecsCluster } from './scanners/ecs/cluster.ts';
import { service as ecsService } from './scanners/ecs/service.ts';
import { task as ecsTask } from './scanners/ecs/task.ts';
import { taskDefinition as ecsTaskDefinition } from './scanners/ecs/task-definition.ts';
import { lambdaFunction as lambdaLambdaFunction } from './scanners/lambda/lambda-function.ts';

export const everyScanner: readonly Scanner[] = [ec2Volume, ecsCluster, ecsService, ecsTask, ecsTaskDefinition, lambdaLambdaFunction];
