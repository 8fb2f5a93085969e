/** Every AWS service that is spoken to. Made by `npm run gen`; do not edit. */
import { acm } from './services/acm.ts';
import { apigateway } from './services/apigateway.ts';
import { apigatewayv2 } from './services/apigatewayv2.ts';
import { cloudfront } from './services/cloudfront.ts';
import { cloudwatch } from './services/cloudwatch.ts';
import { ec2 } from './services/ec2.ts';
import { firehose } from './services/firehose.ts';
import { iam } from './services/iam.ts';
import { kinesis } from './services/kinesis.ts';
import { kms } from './services/kms.ts';
import { lambda } from './services/lambda.ts';
import { logs } from './services/logs.ts';
import { organizations } from './services/organizations.ts';
import { rds } from './services/rds.ts';
import { route53 } from './services/route53.ts';
import { s3 } from './services/s3.ts';
import { secretsmanager } from './services/secretsmanager.ts';
import { sns } from './services/sns.ts';
import { sqs } from './services/sqs.ts';
import { ssm } from './services/ssm.ts';
import { sts } from './services/sts.ts';
import { tag } from './services/tag.ts';

export const services = { acm, apigateway, apigatewayv2, cloudfront, cloudwatch, ec2, firehose, iam, kinesis, kms, lambda, logs, organizations, rds, route53, s3, secretsmanager, sns, sqs, ssm, sts, tag };
