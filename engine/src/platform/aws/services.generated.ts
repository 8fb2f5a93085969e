/** Every AWS service that is spoken to. Made by `npm run gen`; do not edit. */
import { ec2 } from './services/ec2.ts';
import { iam } from './services/iam.ts';
import { lambda } from './services/lambda.ts';
import { organizations } from './services/organizations.ts';
import { rds } from './services/rds.ts';
import { s3 } from './services/s3.ts';
import { sts } from './services/sts.ts';
import { tag } from './services/tag.ts';

export const services = { ec2, iam, lambda, organizations, rds, s3, sts, tag };
