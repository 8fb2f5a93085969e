/** What stands on shelves, and the answers about it. Made by `npm run gen`; do not edit. */
import { acmAnswers, acmShelves } from './services/acm.ts';
import { apigatewayAnswers, apigatewayShelves } from './services/apigateway.ts';
import { apigatewayv2Answers, apigatewayv2Shelves } from './services/apigatewayv2.ts';
import { athenaAnswers, athenaShelves } from './services/athena.ts';
import { autoscalingAnswers, autoscalingShelves } from './services/autoscaling.ts';
import { backupAnswers, backupShelves } from './services/backup.ts';
import { bedrockAnswers, bedrockShelves } from './services/bedrock.ts';
import { cloudformationAnswers, cloudformationShelves } from './services/cloudformation.ts';
import { cloudfrontAnswers, cloudfrontShelves } from './services/cloudfront.ts';
import { cloudtrailAnswers, cloudtrailShelves } from './services/cloudtrail.ts';
import { cloudwatchAnswers, cloudwatchShelves } from './services/cloudwatch.ts';
import { codebuildAnswers, codebuildShelves } from './services/codebuild.ts';
import { configAnswers, configShelves } from './services/config.ts';
import { dynamodbAnswers, dynamodbShelves } from './services/dynamodb.ts';
import { ec2Answers, ec2Shelves } from './services/ec2.ts';
import { ecrAnswers, ecrShelves } from './services/ecr.ts';
import { ecsAnswers, ecsShelves } from './services/ecs.ts';
import { efsAnswers, efsShelves } from './services/efs.ts';
import { eksAnswers, eksShelves } from './services/eks.ts';
import { elasticacheAnswers, elasticacheShelves } from './services/elasticache.ts';
import { elbAnswers, elbShelves } from './services/elb.ts';
import { elbv2Answers, elbv2Shelves } from './services/elbv2.ts';
import { eventsAnswers, eventsShelves } from './services/events.ts';
import { firehoseAnswers, firehoseShelves } from './services/firehose.ts';
import { fsxAnswers, fsxShelves } from './services/fsx.ts';
import { glueAnswers, glueShelves } from './services/glue.ts';
import { guarddutyAnswers, guarddutyShelves } from './services/guardduty.ts';
import { iamAnswers, iamShelves } from './services/iam.ts';
import { kafkaAnswers, kafkaShelves } from './services/kafka.ts';
import { kinesisAnswers, kinesisShelves } from './services/kinesis.ts';
import { kmsAnswers, kmsShelves } from './services/kms.ts';
import { lambdaAnswers, lambdaShelves } from './services/lambda.ts';
import { logsAnswers, logsShelves } from './services/logs.ts';
import { opensearchAnswers, opensearchShelves } from './services/opensearch.ts';
import { redshiftAnswers, redshiftShelves } from './services/redshift.ts';
import { route53Answers, route53Shelves } from './services/route53.ts';
import { sagemakerAnswers, sagemakerShelves } from './services/sagemaker.ts';
import { secretsmanagerAnswers, secretsmanagerShelves } from './services/secretsmanager.ts';
import { snsAnswers, snsShelves } from './services/sns.ts';
import { sqsAnswers, sqsShelves } from './services/sqs.ts';
import { ssmAnswers, ssmShelves } from './services/ssm.ts';
import { statesAnswers, statesShelves } from './services/states.ts';
import type { Shelf } from './shelf.ts';

/** A kind's documents are only read through the shelf that made them. */
export const everyShelf = [...acmShelves, ...apigatewayShelves, ...apigatewayv2Shelves, ...athenaShelves, ...autoscalingShelves, ...backupShelves, ...bedrockShelves, ...cloudformationShelves, ...cloudfrontShelves, ...cloudtrailShelves, ...cloudwatchShelves, ...codebuildShelves, ...configShelves, ...dynamodbShelves, ...ec2Shelves, ...ecrShelves, ...ecsShelves, ...efsShelves, ...eksShelves, ...elasticacheShelves, ...elbShelves, ...elbv2Shelves, ...eventsShelves, ...firehoseShelves, ...fsxShelves, ...glueShelves, ...guarddutyShelves, ...iamShelves, ...kafkaShelves, ...kinesisShelves, ...kmsShelves, ...lambdaShelves, ...logsShelves, ...opensearchShelves, ...redshiftShelves, ...route53Shelves, ...sagemakerShelves, ...secretsmanagerShelves, ...snsShelves, ...sqsShelves, ...ssmShelves, ...statesShelves] as readonly Shelf<object>[];

export const shelfAnswers = { ...acmAnswers, ...apigatewayAnswers, ...apigatewayv2Answers, ...athenaAnswers, ...autoscalingAnswers, ...backupAnswers, ...bedrockAnswers, ...cloudformationAnswers, ...cloudfrontAnswers, ...cloudtrailAnswers, ...cloudwatchAnswers, ...codebuildAnswers, ...configAnswers, ...dynamodbAnswers, ...ec2Answers, ...ecrAnswers, ...ecsAnswers, ...efsAnswers, ...eksAnswers, ...elasticacheAnswers, ...elbAnswers, ...elbv2Answers, ...eventsAnswers, ...firehoseAnswers, ...fsxAnswers, ...glueAnswers, ...guarddutyAnswers, ...iamAnswers, ...kafkaAnswers, ...kinesisAnswers, ...kmsAnswers, ...lambdaAnswers, ...logsAnswers, ...opensearchAnswers, ...redshiftAnswers, ...route53Answers, ...sagemakerAnswers, ...secretsmanagerAnswers, ...snsAnswers, ...sqsAnswers, ...ssmAnswers, ...statesAnswers };
