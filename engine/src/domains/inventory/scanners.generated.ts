/** Every unit under scanners. Made by `npm run gen`; do not edit. */
import type { Scanner } from './scanner.ts';
import { table as dynamodbTable } from './scanners/dynamodb/table.ts';
import { volume as ec2Volume } from './scanners/ec2/volume.ts';
import { cacheCluster as elasticacheCacheCluster } from './scanners/elasticache/cache-cluster.ts';
import { replicationGroup as elasticacheReplicationGroup } from './scanners/elasticache/replication-group.ts';
import { accessKey as iamAccessKey } from './scanners/iam/access-key.ts';
import { group as iamGroup } from './scanners/iam/group.ts';
import { instanceProfile as iamInstanceProfile } from './scanners/iam/instance-profile.ts';
import { managedPolicy as iamManagedPolicy } from './scanners/iam/managed-policy.ts';
import { role as iamRole } from './scanners/iam/role.ts';
import { user as iamUser } from './scanners/iam/user.ts';
import { cluster as kafkaCluster } from './scanners/kafka/cluster.ts';
import { lambdaFunction as lambdaLambdaFunction } from './scanners/lambda/lambda-function.ts';
import { domain as opensearchDomain } from './scanners/opensearch/domain.ts';
import { dbCluster as rdsDbCluster } from './scanners/rds/db-cluster.ts';
import { dbClusterSnapshot as rdsDbClusterSnapshot } from './scanners/rds/db-cluster-snapshot.ts';
import { dbInstance as rdsDbInstance } from './scanners/rds/db-instance.ts';
import { dbSnapshot as rdsDbSnapshot } from './scanners/rds/db-snapshot.ts';
import { cluster as redshiftCluster } from './scanners/redshift/cluster.ts';
import { bucket as s3Bucket } from './scanners/s3/bucket.ts';

export const everyScanner: readonly Scanner[] = [dynamodbTable, ec2Volume, elasticacheCacheCluster, elasticacheReplicationGroup, iamAccessKey, iamGroup, iamInstanceProfile, iamManagedPolicy, iamRole, iamUser, kafkaCluster, lambdaLambdaFunction, opensearchDomain, rdsDbCluster, rdsDbClusterSnapshot, rdsDbInstance, rdsDbSnapshot, redshiftCluster, s3Bucket];
