/** What stands on shelves, and the answers about it. Made by `npm run gen`; do not edit. */
import { autoscalingAnswers, autoscalingShelves } from './services/autoscaling.ts';
import { ec2Answers, ec2Shelves } from './services/ec2.ts';
import { elbAnswers, elbShelves } from './services/elb.ts';
import { elbv2Answers, elbv2Shelves } from './services/elbv2.ts';
import { iamAnswers, iamShelves } from './services/iam.ts';
import { lambdaAnswers, lambdaShelves } from './services/lambda.ts';
import type { Shelf } from './shelf.ts';

/** A kind's documents are only read through the shelf that made them. */
export const everyShelf = [...autoscalingShelves, ...ec2Shelves, ...elbShelves, ...elbv2Shelves, ...iamShelves, ...lambdaShelves] as readonly Shelf<object>[];

export const shelfAnswers = { ...autoscalingAnswers, ...ec2Answers, ...elbAnswers, ...elbv2Answers, ...iamAnswers, ...lambdaAnswers };
