/** What stands on shelves, and the answers about it. Made by `npm run gen`; do not edit. */
import { dynamodbAnswers, dynamodbShelves } from './services/dynamodb.ts';
import { elasticacheAnswers, elasticacheShelves } from './services/elasticache.ts';
import { iamAnswers, iamShelves } from './services/iam.ts';
import { kafkaAnswers, kafkaShelves } from './services/kafka.ts';
import { lambdaAnswers, lambdaShelves } from './services/lambda.ts';
import { opensearchAnswers, opensearchShelves } from './services/opensearch.ts';
import { redshiftAnswers, redshiftShelves } from './services/redshift.ts';
import type { Shelf } from './shelf.ts';

/** A kind's documents are only read through the shelf that made them. */
export const everyShelf = [...dynamodbShelves, ...elasticacheShelves, ...iamShelves, ...kafkaShelves, ...lambdaShelves, ...opensearchShelves, ...redshiftShelves] as readonly Shelf<object>[];

export const shelfAnswers = { ...dynamodbAnswers, ...elasticacheAnswers, ...iamAnswers, ...kafkaAnswers, ...lambdaAnswers, ...opensearchAnswers, ...redshiftAnswers };
