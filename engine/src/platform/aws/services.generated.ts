/** Every AWS service that is spoken to. Made by `npm run gen`; do not edit. */
import { athena } from './services/athena.ts';
import { backup } from './services/backup.ts';
import { dynamodb } from './services/dynamodb.ts';
import { ec2 } from './services/ec2.ts';
import { efs } from './services/efs.ts';
import { elasticache } from './services/elasticache.ts';
import { fsx } from './services/fsx.ts';
import { glue } from './services/glue.ts';
import { iam } from './services/iam.ts';
import { kafka } from './services/kafka.ts';
import { lambda } from './services/lambda.ts';
import { opensearch } from './services/opensearch.ts';
import { organizations } from './services/organizations.ts';
import { rds } from './services/rds.ts';
import { redshift } from './services/redshift.ts';
import { s3 } from './services/s3.ts';
import { sts } from './services/sts.ts';
import { tag } from './services/tag.ts';

export const services = { athena, backup, dynamodb, ec2, efs, elasticache, fsx, glue, iam, kafka, lambda, opensearch, organizations, rds, redshift, s3, sts, tag };
