import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { api } from './api.ts';

const where = whereIs('111122223333', 'eu-west-1');
const bare = { ApiId: 'a1', Name: 'shop', ProtocolType: 'HTTP' as const, RouteSelectionExpression: '' };

// A page holds twenty-five.
scannerContract(api, { estate: { 'apigateway:apis': 30 }, rows: 30 });

it('tells who may call an API and what it calls', () => {
  const called = 'arn:aws:lambda:eu-west-1:111122223333:function:ship';
  const logs = 'arn:aws:logs:eu-west-1:111122223333:log-group:access';
  const row = api.toRow(
    {
      of: { ...bare, DisableExecuteApiEndpoint: false, Tags: { team: 'atlas' } },
      stages: [{ StageName: '$default', AccessLogSettings: { DestinationArn: logs } }, { StageName: 'test' }],
      routes: [
        { RouteKey: 'GET /', AuthorizationType: 'NONE' },
        { RouteKey: 'PUT /', AuthorizationType: 'JWT' },
      ],
      integrations: [{ IntegrationUri: called }, { IntegrationUri: 'https://example.com' }],
    },
    where,
  );
  expect(row).toMatchObject({
    arn: 'arn:aws:apigateway:eu-west-1::/apis/a1',
    tags: { team: 'atlas' },
    default_endpoint: true,
    routes: 2,
    open_routes: 1,
    targets: [called],
    stages: 2,
    logged_stages: 1,
    logs: [logs],
  });
});

it('knows nothing of stages and routes that it may not see', () => {
  const unseen = { stages: undefined, routes: undefined, integrations: undefined };
  const row = api.toRow({ of: bare, ...unseen }, where);
  expect(row).toMatchObject({ tags: {}, stages: null, open_routes: null, targets: null, logs: null });
});
