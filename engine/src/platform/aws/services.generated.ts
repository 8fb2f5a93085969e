/** Every AWS service that is spoken to. Made by `npm run gen`; do not edit. */
import { autoscaling } from './services/autoscaling.ts';
import { ec2 } from './services/ec2.ts';
import { elb } from './services/elb.ts';
import { elbv2 } from './services/elbv2.ts';
import { iam } from './services/iam.ts';
import { lambda } from './services/lambda.ts';
import { organizations } from './services/organizations.ts';
import { rds } from './services/rds.ts';
import { s3 } from './services/s3.ts';
import { sts } from './services/sts.ts';
import { tag } from './services/tag.ts';

export const services = { autoscaling, ec2, elb, elbv2, iam, lambda, organizations, rds, s3, sts, tag };
