import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { crawler } from './crawler.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(crawler, { estate: { 'glue:crawler': 25 }, rows: 25 });

it('tells what a crawler looks at, and where it writes', () => {
  const of = {
    Name: 'nightly',
    DatabaseName: 'sales',
    Targets: {
      S3Targets: [{ Path: 's3://data/sales/' }, { Path: 's3://data/returns/' }],
      DynamoDBTargets: [{ Path: 'orders' }],
    },
    LastCrawl: { Status: 'FAILED' as const, LogGroup: '/aws-glue/crawlers', ErrorMessage: 'no such key' },
  };
  expect(crawler.toRow({ of, tags: {} }, where)).toMatchObject({
    arn: 'arn:aws:glue:eu-west-1:111122223333:crawler/nightly',
    buckets: ['arn:aws:s3:::data'],
    tables: ['arn:aws:dynamodb:eu-west-1:111122223333:table/orders'],
    database: 'arn:aws:glue:eu-west-1:111122223333:database/sales',
    last_run_status: 'FAILED',
    last_run_error: 'no such key',
    schedule: null,
    logs: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws-glue/crawlers',
  });
});
