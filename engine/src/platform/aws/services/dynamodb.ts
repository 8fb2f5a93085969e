/** DynamoDB. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const dynamodb = defineService(() => import('@aws-sdk/client-dynamodb'), {
  client: 'DynamoDBClient',
  endpoint: 'DYNAMODB',
  limits: CAUTIOUS,
  operations: {
    // "You can call DescribeContinuousBackups at a maximum rate of 10 times per second", API Reference.
    DescribeContinuousBackups: read({ limit: { burst: 10, perSecond: 10 } }),
    // 2500 a second by "Service, account, and table quotas", Developer Guide; a scan needs no more than this.
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
