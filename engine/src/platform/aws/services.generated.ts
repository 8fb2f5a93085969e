/** Every AWS service that is spoken to. Made by `npm run gen`; do not edit. */
import { autoscaling } from './services/autoscaling.ts';
import { bedrock } from './services/bedrock.ts';
import { cloudformation } from './services/cloudformation.ts';
import { cloudtrail } from './services/cloudtrail.ts';
import { codebuild } from './services/codebuild.ts';
import { config } from './services/config.ts';
import { ec2 } from './services/ec2.ts';
import { ecr } from './services/ecr.ts';
import { ecs } from './services/ecs.ts';
import { eks } from './services/eks.ts';
import { elb } from './services/elb.ts';
import { elbv2 } from './services/elbv2.ts';
import { events } from './services/events.ts';
import { guardduty } from './services/guardduty.ts';
import { iam } from './services/iam.ts';
import { lambda } from './services/lambda.ts';
import { organizations } from './services/organizations.ts';
import { rds } from './services/rds.ts';
import { s3 } from './services/s3.ts';
import { sagemaker } from './services/sagemaker.ts';
import { states } from './services/states.ts';
import { sts } from './services/sts.ts';
import { tag } from './services/tag.ts';

export const services = { autoscaling, bedrock, cloudformation, cloudtrail, codebuild, config, ec2, ecr, ecs, eks, elb, elbv2, events, guardduty, iam, lambda, organizations, rds, s3, sagemaker, states, sts, tag };
