/** Every unit under scanners. Made by `npm run gen`; do not edit. */
import type { Scanner } from './scanner.ts';
import { certificate as acmCertificate } from './scanners/acm/certificate.ts';
import { restApi as apigatewayRestApi } from './scanners/apigateway/rest-api.ts';
import { api as apigatewayv2Api } from './scanners/apigatewayv2/api.ts';
import { distribution as cloudfrontDistribution } from './scanners/cloudfront/distribution.ts';
import { alarm as cloudwatchAlarm } from './scanners/cloudwatch/alarm.ts';
import { volume as ec2Volume } from './scanners/ec2/volume.ts';
import { deliveryStream as firehoseDeliveryStream } from './scanners/firehose/delivery-stream.ts';
import { accessKey as iamAccessKey } from './scanners/iam/access-key.ts';
import { group as iamGroup } from './scanners/iam/group.ts';
import { instanceProfile as iamInstanceProfile } from './scanners/iam/instance-profile.ts';
import { managedPolicy as iamManagedPolicy } from './scanners/iam/managed-policy.ts';
import { role as iamRole } from './scanners/iam/role.ts';
import { user as iamUser } from './scanners/iam/user.ts';
import { stream as kinesisStream } from './scanners/kinesis/stream.ts';
import { key as kmsKey } from './scanners/kms/key.ts';
import { lambdaFunction as lambdaLambdaFunction } from './scanners/lambda/lambda-function.ts';
import { logGroup as logsLogGroup } from './scanners/logs/log-group.ts';
import { hostedZone as route53HostedZone } from './scanners/route53/hosted-zone.ts';
import { recordSet as route53RecordSet } from './scanners/route53/record-set.ts';
import { secret as secretsmanagerSecret } from './scanners/secretsmanager/secret.ts';
import { subscription as snsSubscription } from './scanners/sns/subscription.ts';
import { topic as snsTopic } from './scanners/sns/topic.ts';
import { queue as sqsQueue } from './scanners/sqs/queue.ts';
import { parameter as ssmParameter } from './scanners/ssm/parameter.ts';

export const everyScanner: readonly Scanner[] = [acmCertificate, apigatewayRestApi, apigatewayv2Api, cloudfrontDistribution, cloudwatchAlarm, ec2Volume, firehoseDeliveryStream, iamAccessKey, iamGroup, iamInstanceProfile, iamManagedPolicy, iamRole, iamUser, kinesisStream, kmsKey, lambdaLambdaFunction, logsLogGroup, route53HostedZone, route53RecordSet, secretsmanagerSecret, snsSubscription, snsTopic, sqsQueue, ssmParameter];
