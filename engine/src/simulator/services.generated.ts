/** What stands on shelves, and the answers about it. Made by `npm run gen`; do not edit. */
import { bedrockAnswers, bedrockShelves } from './services/bedrock.ts';
import { cloudformationAnswers, cloudformationShelves } from './services/cloudformation.ts';
import { cloudtrailAnswers, cloudtrailShelves } from './services/cloudtrail.ts';
import { codebuildAnswers, codebuildShelves } from './services/codebuild.ts';
import { configAnswers, configShelves } from './services/config.ts';
import { ecrAnswers, ecrShelves } from './services/ecr.ts';
import { ecsAnswers, ecsShelves } from './services/ecs.ts';
import { eksAnswers, eksShelves } from './services/eks.ts';
import { eventsAnswers, eventsShelves } from './services/events.ts';
import { guarddutyAnswers, guarddutyShelves } from './services/guardduty.ts';
import { iamAnswers, iamShelves } from './services/iam.ts';
import { lambdaAnswers, lambdaShelves } from './services/lambda.ts';
import { sagemakerAnswers, sagemakerShelves } from './services/sagemaker.ts';
import { statesAnswers, statesShelves } from './services/states.ts';
import type { Shelf } from './shelf.ts';

/** A kind's documents are only read through the shelf that made them. */
export const everyShelf = [...bedrockShelves, ...cloudformationShelves, ...cloudtrailShelves, ...codebuildShelves, ...configShelves, ...ecrShelves, ...ecsShelves, ...eksShelves, ...eventsShelves, ...guarddutyShelves, ...iamShelves, ...lambdaShelves, ...sagemakerShelves, ...statesShelves] as readonly Shelf<object>[];

export const shelfAnswers = { ...bedrockAnswers, ...cloudformationAnswers, ...cloudtrailAnswers, ...codebuildAnswers, ...configAnswers, ...ecrAnswers, ...ecsAnswers, ...eksAnswers, ...eventsAnswers, ...guarddutyAnswers, ...iamAnswers, ...lambdaAnswers, ...sagemakerAnswers, ...statesAnswers };
