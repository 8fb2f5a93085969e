/** What stands on shelves, and the answers about it. Made by `npm run gen`; do not edit. */
import { autoscalingAnswers, autoscalingShelves } from './services/autoscaling.ts';
import { bedrockAnswers, bedrockShelves } from './services/bedrock.ts';
import { cloudformationAnswers, cloudformationShelves } from './services/cloudformation.ts';
import { cloudtrailAnswers, cloudtrailShelves } from './services/cloudtrail.ts';
import { codebuildAnswers, codebuildShelves } from './services/codebuild.ts';
import { configAnswers, configShelves } from './services/config.ts';
import { ec2Answers, ec2Shelves } from './services/ec2.ts';
import { ecrAnswers, ecrShelves } from './services/ecr.ts';
import { ecsAnswers, ecsShelves } from './services/ecs.ts';
import { eksAnswers, eksShelves } from './services/eks.ts';
import { elbAnswers, elbShelves } from './services/elb.ts';
import { elbv2Answers, elbv2Shelves } from './services/elbv2.ts';
import { eventsAnswers, eventsShelves } from './services/events.ts';
import { guarddutyAnswers, guarddutyShelves } from './services/guardduty.ts';
import { iamAnswers, iamShelves } from './services/iam.ts';
import { lambdaAnswers, lambdaShelves } from './services/lambda.ts';
import { sagemakerAnswers, sagemakerShelves } from './services/sagemaker.ts';
import { statesAnswers, statesShelves } from './services/states.ts';
import type { Shelf } from './shelf.ts';

/** A kind's documents are only read through the shelf that made them. */
export const everyShelf = [...autoscalingShelves, ...bedrockShelves, ...cloudformationShelves, ...cloudtrailShelves, ...codebuildShelves, ...configShelves, ...ec2Shelves, ...ecrShelves, ...ecsShelves, ...eksShelves, ...elbShelves, ...elbv2Shelves, ...eventsShelves, ...guarddutyShelves, ...iamShelves, ...lambdaShelves, ...sagemakerShelves, ...statesShelves] as readonly Shelf<object>[];

export const shelfAnswers = { ...autoscalingAnswers, ...bedrockAnswers, ...cloudformationAnswers, ...cloudtrailAnswers, ...codebuildAnswers, ...configAnswers, ...ec2Answers, ...ecrAnswers, ...ecsAnswers, ...eksAnswers, ...elbAnswers, ...elbv2Answers, ...eventsAnswers, ...guarddutyAnswers, ...iamAnswers, ...lambdaAnswers, ...sagemakerAnswers, ...statesAnswers };
