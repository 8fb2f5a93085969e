/** What stands on shelves, and the answers about it. Made by `npm run gen`; do not edit. */
import { acmAnswers, acmShelves } from './services/acm.ts';
import { apigatewayAnswers, apigatewayShelves } from './services/apigateway.ts';
import { apigatewayv2Answers, apigatewayv2Shelves } from './services/apigatewayv2.ts';
import { cloudfrontAnswers, cloudfrontShelves } from './services/cloudfront.ts';
import { cloudwatchAnswers, cloudwatchShelves } from './services/cloudwatch.ts';
import { firehoseAnswers, firehoseShelves } from './services/firehose.ts';
import { iamAnswers, iamShelves } from './services/iam.ts';
import { kinesisAnswers, kinesisShelves } from './services/kinesis.ts';
import { kmsAnswers, kmsShelves } from './services/kms.ts';
import { lambdaAnswers, lambdaShelves } from './services/lambda.ts';
import { logsAnswers, logsShelves } from './services/logs.ts';
import { route53Answers, route53Shelves } from './services/route53.ts';
import { secretsmanagerAnswers, secretsmanagerShelves } from './services/secretsmanager.ts';
import { snsAnswers, snsShelves } from './services/sns.ts';
import { sqsAnswers, sqsShelves } from './services/sqs.ts';
import { ssmAnswers, ssmShelves } from './services/ssm.ts';
import type { Shelf } from './shelf.ts';

/** A kind's documents are only read through the shelf that made them. */
export const everyShelf = [...acmShelves, ...apigatewayShelves, ...apigatewayv2Shelves, ...cloudfrontShelves, ...cloudwatchShelves, ...firehoseShelves, ...iamShelves, ...kinesisShelves, ...kmsShelves, ...lambdaShelves, ...logsShelves, ...route53Shelves, ...secretsmanagerShelves, ...snsShelves, ...sqsShelves, ...ssmShelves] as readonly Shelf<object>[];

export const shelfAnswers = { ...acmAnswers, ...apigatewayAnswers, ...apigatewayv2Answers, ...cloudfrontAnswers, ...cloudwatchAnswers, ...firehoseAnswers, ...iamAnswers, ...kinesisAnswers, ...kmsAnswers, ...lambdaAnswers, ...logsAnswers, ...route53Answers, ...secretsmanagerAnswers, ...snsAnswers, ...sqsAnswers, ...ssmAnswers };
