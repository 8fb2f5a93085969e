/** DynamoDB. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const dynamodb = defineService(() => import('@aws-sdk/client-dynamodb'), {
  client: 'DynamoDBClient',
  endpoint: 'DYNAMODB',
  limits: CAUTIOUS,
  operations: {
    DescribeContinuousBackups: read(),
    // A guess, as there are as many of them as tables: the limiter learns what AWS bears.
    DescribeTable: read({ limit: { burst: 100, perSecond: 100 } }),
    ListTables: read({
      page: pageOf('TableNames', 100, {
        tokenIn: 'ExclusiveStartTableName',
        tokenOut: 'LastEvaluatedTableName',
        size: 'Limit',
      }),
    }),
  },
});
