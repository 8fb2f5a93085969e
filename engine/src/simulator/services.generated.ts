/** What stands on shelves, and the answers about it. Made by `npm run gen`; do not edit. */
import { athenaAnswers, athenaShelves } from './services/athena.ts';
import { backupAnswers, backupShelves } from './services/backup.ts';
import { dynamodbAnswers, dynamodbShelves } from './services/dynamodb.ts';
import { efsAnswers, efsShelves } from './services/efs.ts';
import { elasticacheAnswers, elasticacheShelves } from './services/elasticache.ts';
import { fsxAnswers, fsxShelves } from './services/fsx.ts';
import { glueAnswers, glueShelves } from './services/glue.ts';
import { iamAnswers, iamShelves } from './services/iam.ts';
import { kafkaAnswers, kafkaShelves } from './services/kafka.ts';
import { lambdaAnswers, lambdaShelves } from './services/lambda.ts';
import { opensearchAnswers, opensearchShelves } from './services/opensearch.ts';
import { redshiftAnswers, redshiftShelves } from './services/redshift.ts';
import type { Shelf } from './shelf.ts';

/** A kind's documents are only read through the shelf that made them. */
export const everyShelf = [...athenaShelves, ...backupShelves, ...dynamodbShelves, ...efsShelves, ...elasticacheShelves, ...fsxShelves, ...glueShelves, ...iamShelves, ...kafkaShelves, ...lambdaShelves, ...opensearchShelves, ...redshiftShelves] as readonly Shelf<object>[];

export const shelfAnswers = { ...athenaAnswers, ...backupAnswers, ...dynamodbAnswers, ...efsAnswers, ...elasticacheAnswers, ...fsxAnswers, ...glueAnswers, ...iamAnswers, ...kafkaAnswers, ...lambdaAnswers, ...opensearchAnswers, ...redshiftAnswers };
