/** HTTP and WebSocket APIs of API Gateway, with their stages, routes and integrations. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing, one } from '../answers.ts';
import { type Page, pageOf } from '../paging.ts';
import type { Scene } from '../scene.ts';
import { defineShelf, digitsOf } from '../shelf.ts';

interface ApiDoc {
  readonly api: NonNullable<OutputOf<'apigatewayv2:GetApis'>['Items']>[number];
  readonly stages: NonNullable<OutputOf<'apigatewayv2:GetStages'>['Items']>;
  readonly routes: NonNullable<OutputOf<'apigatewayv2:GetRoutes'>['Items']>;
  readonly integrations: NonNullable<OutputOf<'apigatewayv2:GetIntegrations'>['Items']>;
}

const PER_PAGE = 25;

export const apis = defineShelf<ApiDoc>({
  kind: 'apigateway:apis',
  scope: 'region',
  make: ({ account, region, now }, name) => {
    const ApiId = digitsOf(`${account}/${region}/${name}`, 10);
    const IntegrationId = digitsOf(`${ApiId}/integration`, 7);
    return {
      api: {
        ApiId,
        Name: name,
        ApiEndpoint: `https://${ApiId}.execute-api.${region}.amazonaws.com`,
        ApiKeySelectionExpression: '$request.header.x-api-key',
        CreatedDate: new Date(now),
        DisableExecuteApiEndpoint: false,
        ProtocolType: 'HTTP',
        RouteSelectionExpression: '$request.method $request.path',
      },
      stages: [
        {
          StageName: '$default',
          AutoDeploy: true,
          CreatedDate: new Date(now),
          LastUpdatedDate: new Date(now),
          DefaultRouteSettings: { DetailedMetricsEnabled: false },
        },
      ],
      routes: [
        {
          RouteId: digitsOf(`${ApiId}/route`, 7),
          RouteKey: 'GET /items',
          AuthorizationType: 'AWS_IAM',
          ApiKeyRequired: false,
          Target: `integrations/${IntegrationId}`,
        },
      ],
      integrations: [
        {
          IntegrationId,
          ConnectionType: 'INTERNET',
          IntegrationMethod: 'POST',
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: `arn:aws:lambda:${region}:${account}:function:${name}`,
          PayloadFormatVersion: '2.0',
        },
      ],
    };
  },
  idOf: ({ api }) => api.ApiId ?? '',
  arnOf: ({ api }, { region }) => `arn:aws:apigateway:${region}::/apis/${api.ApiId}`,
});

export const apigatewayv2Shelves = [apis];

function partsOf<Part>(
  scene: Scene,
  { ApiId, NextToken }: { readonly ApiId: string | undefined; readonly NextToken?: string | undefined },
  parts: (doc: ApiDoc) => readonly Part[],
  idOf: (part: Part) => string,
): Page<Part> {
  return pageOf(scene, parts(one(scene, apis, ApiId, 'NotFoundException').doc), idOf, {
    token: NextToken,
    size: undefined,
    min: 1,
    max: PER_PAGE,
    byDefault: PER_PAGE,
    question: ApiId,
  });
}

export const apigatewayv2Answers = {
  ...listing('apigatewayv2:GetApis', apis, {
    perPage: PER_PAGE,
    as: ({ api }, tags) => ({ ...api, Tags: tags }),
  }),
  ...answering('apigatewayv2:GetStages', (scene, input) => {
    const { items, next } = partsOf(
      scene,
      input,
      ({ stages }) => stages,
      ({ StageName = '' }) => StageName,
    );
    return { Items: [...items], NextToken: next };
  }),
  ...answering('apigatewayv2:GetRoutes', (scene, input) => {
    const { items, next } = partsOf(
      scene,
      input,
      ({ routes }) => routes,
      ({ RouteKey = '' }) => RouteKey,
    );
    return { Items: [...items], NextToken: next };
  }),
  ...answering('apigatewayv2:GetIntegrations', (scene, input) => {
    const { items, next } = partsOf(
      scene,
      input,
      ({ integrations }) => integrations,
      ({ IntegrationId = '' }) => IntegrationId,
    );
    return { Items: [...items], NextToken: next };
  }),
};
