/** Every unit under scanners. Made by `npm run gen`; do not edit. */
import type { Scanner } from './scanner.ts';
import { volume as ec2Volume } from './scanners/ec2/volume.ts';
import { lambdaFunction as lambdaLambdaFunction } from './scanners/lambda/lambda-function.ts';
import { dbCluster as rdsDbCluster } from './scanners/rds/db-cluster.ts';
import { dbClusterSnapshot as rdsDbClusterSnapshot } from './scanners/rds/db-cluster-snapshot.ts';
import { dbInstance as rdsDbInstance } from './scanners/rds/db-instance.ts';
import { dbSnapshot as rdsDbSnapshot } from './scanners/rds/db-snapshot.ts';

export const everyScanner: readonly Scanner[] = [ec2Volume, lambdaLambdaFunction, rdsDbCluster, rdsDbClusterSnapshot, rdsDbInstance, rdsDbSnapshot];
