import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { restApi } from './rest-api.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(restApi, { estate: { 'apigateway:restapis': 25 }, rows: 25 });

it('tells who may call an API, what it calls, and what its stages cost', () => {
  const called = 'arn:aws:lambda:eu-west-1:111122223333:function:ship';
  const uri = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${called}/invocations`;
  const logs = 'arn:aws:logs:eu-west-1:111122223333:log-group:access';
  const row = restApi.toRow(
    {
      of: {
        id: 'a1',
        name: 'shop',
        endpointConfiguration: { types: ['PRIVATE'], vpcEndpointIds: ['vpce-1'] },
        disableExecuteApiEndpoint: true,
        tags: { team: 'atlas' },
      },
      stages: [
        { stageName: 'prod', cacheClusterEnabled: true, cacheClusterSize: '1.6', tracingEnabled: true },
        { stageName: 'test', cacheClusterEnabled: false, accessLogSettings: { destinationArn: `${logs}:*` } },
      ],
      resources: [
        { path: '/' },
        {
          path: '/items',
          resourceMethods: {
            GET: { authorizationType: 'NONE', apiKeyRequired: false, methodIntegration: { uri } },
            PUT: { authorizationType: 'AWS_IAM', methodIntegration: { uri } },
            POST: { authorizationType: 'NONE', apiKeyRequired: true },
          },
        },
      ],
    },
    where,
  );
  expect(row).toMatchObject({
    arn: 'arn:aws:apigateway:eu-west-1::/restapis/a1',
    tags: { team: 'atlas' },
    endpoint_type: 'PRIVATE',
    default_endpoint: false,
    vpc_endpoints: ['arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint/vpce-1'],
    methods: 3,
    open_methods: 1,
    targets: [called],
    stages: 2,
    cached_stages: 1,
    cache_gib: 1.6,
    logged_stages: 1,
    traced_stages: 1,
    guarded_stages: 0,
    logs: [logs],
  });
});

it('knows nothing of stages and methods that it may not see', () => {
  const row = restApi.toRow({ of: { id: 'a1' }, stages: undefined, resources: undefined }, where);
  expect(row).toMatchObject({ tags: {}, stages: null, cache_gib: null, open_methods: null, targets: null });
});
