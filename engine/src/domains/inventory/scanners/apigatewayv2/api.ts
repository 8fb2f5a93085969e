/** HTTP and WebSocket APIs of API Gateway. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { bareArn } from '../../arns.ts';
import { integrationTargets } from '../../integration-target.ts';
import { distinct, hostOfUrl } from '../../names/host-names.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Items<Output extends { Items?: readonly unknown[] | undefined }> = NonNullable<Output['Items']>;

interface Listed {
  readonly of: Items<OutputOf<'apigatewayv2:GetApis'>>[number];
  readonly stages: readonly Items<OutputOf<'apigatewayv2:GetStages'>>[number][] | undefined;
  readonly routes: readonly Items<OutputOf<'apigatewayv2:GetRoutes'>>[number][] | undefined;
  readonly integrations: readonly Items<OutputOf<'apigatewayv2:GetIntegrations'>>[number][] | undefined;
}

export const api = defineScanner({
  type: 'AWS::ApiGatewayV2::Api',
  description: 'HTTP and WebSocket APIs of API Gateway.',
  scope: 'region',
  calls: [
    'apigatewayv2:GetApis',
    'apigatewayv2:GetStages',
    'apigatewayv2:GetRoutes',
    'apigatewayv2:GetIntegrations',
  ],
  columns: {
    api_id: varchar('The id that API Gateway calls take.', 'required'),
    note: varchar('What its makers say it is for.', 'nullable'),
    protocol: varchar('HTTP or WEBSOCKET.', 'nullable'),
    endpoint: varchar('The address that AWS gave it.', 'nullable'),
    default_endpoint: boolean('Whether it answers under that address.', 'nullable'),
    routes: integer('How many routes it has.', 'nullable'),
    open_routes: integer('How many of them ask neither for an identity nor for a key.', 'nullable'),
    targets: texts('The functions, queues and load balancers that it passes requests on to.', 'nullable'),
    hosts: texts('The hosts outside of these that it passes requests on to.', 'nullable'),
    stages: integer('How many stages it is deployed to.', 'nullable'),
    logged_stages: integer('How many of them write access logs.', 'nullable'),
    logs: texts('Where the access logs go.', 'nullable'),
  },
  relations: [
    { column: 'targets', kind: 'targets' },
    { column: 'logs', kind: 'logs-to' },
  ],
  list: async (ask) => {
    const apis = await ask.list('apigatewayv2:GetApis', {}, ({ Items }) => Items);
    return ask.each(apis, async (of): Promise<Listed> => {
      const { ApiId } = of;
      return {
        of,
        stages: await ask.also('apigatewayv2:GetStages', { ApiId }, ({ Items }) => Items),
        routes: await ask.also('apigatewayv2:GetRoutes', { ApiId }, ({ Items }) => Items),
        integrations: await ask.also('apigatewayv2:GetIntegrations', { ApiId }, ({ Items }) => Items),
      };
    });
  },
  toRow: ({ of, stages, routes, integrations }: Listed, { partition, region }) => {
    const id = needed(of.ApiId, 'AWS::ApiGatewayV2::Api', 'ApiId');
    const logs = stages?.flatMap(({ AccessLogSettings }) => bareArn(AccessLogSettings?.DestinationArn) ?? []);
    return {
      arn: `arn:${partition}:apigateway:${region}::/apis/${id}`,
      name: of.Name ?? null,
      // Left out where it has none.
      tags: of.Tags ?? {},
      created_at: of.CreatedDate ?? null,
      api_id: id,
      note: of.Description || null,
      protocol: of.ProtocolType ?? null,
      endpoint: of.ApiEndpoint ?? null,
      default_endpoint: of.DisableExecuteApiEndpoint === undefined ? null : !of.DisableExecuteApiEndpoint,
      routes: routes?.length ?? null,
      open_routes:
        routes?.filter((one) => one.AuthorizationType === 'NONE' && !one.ApiKeyRequired).length ?? null,
      targets: integrations
        ? integrationTargets(integrations.map(({ IntegrationUri }) => IntegrationUri))
        : null,
      hosts: distinct(integrations?.flatMap(({ IntegrationUri }) => hostOfUrl(IntegrationUri) ?? [])),
      stages: stages?.length ?? null,
      logged_stages: logs?.length ?? null,
      logs: logs ? [...new Set(logs)] : null,
    };
  },
});
