/** Every AWS service that is spoken to. Made by `npm run gen`; do not edit. */
import { dynamodb } from './services/dynamodb.ts';
import { ec2 } from './services/ec2.ts';
import { elasticache } from './services/elasticache.ts';
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

export const services = { dynamodb, ec2, elasticache, iam, kafka, lambda, opensearch, organizations, rds, redshift, s3, sts, tag };
