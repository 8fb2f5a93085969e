/** What stands on shelves, and the answers about it. Made by `npm run gen`; do not edit. */
import { iamAnswers, iamShelves } from './services/iam.ts';
import { lambdaAnswers, lambdaShelves } from './services/lambda.ts';
import type { Shelf } from './shelf.ts';

/** A kind's documents are only read through the shelf that made them. */
export const everyShelf = [...iamShelves, ...lambdaShelves] as readonly Shelf<object>[];

export const shelfAnswers = { ...iamAnswers, ...lambdaAnswers };
