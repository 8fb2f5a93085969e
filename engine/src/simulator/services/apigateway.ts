/** REST APIs of API Gateway, with their stages and resources. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, listing, one } from '../answers.ts';
import { pageOf } from '../paging.ts';
import { defineShelf, digitsOf } from '../shelf.ts';

interface ApiDoc {
  readonly api: NonNullable<OutputOf<'apigateway:GetRestApis'>['items']>[number];
  readonly stages: NonNullable<OutputOf<'apigateway:GetStages'>['item']>;
  readonly resources: NonNullable<OutputOf<'apigateway:GetResources'>['items']>;
}

export const restApis = defineShelf<ApiDoc>({
  kind: 'apigateway:restapis',
  scope: 'region',
  make: ({ account, region, now }, name) => {
    const id = digitsOf(`${account}/${region}/${name}`, 10);
    const called = `arn:aws:lambda:${region}:${account}:function:${name}`;
    return {
      api: {
        id,
        name,
        createdDate: new Date(now),
        apiKeySource: 'HEADER',
        endpointConfiguration: { types: ['REGIONAL'] },
        disableExecuteApiEndpoint: false,
        rootResourceId: digitsOf(`${id}/`, 10),
      },
      stages: [
        {
          stageName: 'prod',
          deploymentId: digitsOf(`${id}/prod`, 6),
          cacheClusterEnabled: false,
          cacheClusterStatus: 'NOT_AVAILABLE',
          methodSettings: {},
          tracingEnabled: false,
          createdDate: new Date(now),
          lastUpdatedDate: new Date(now),
        },
      ],
      resources: [
        { id: digitsOf(`${id}/`, 10), path: '/' },
        {
          id: digitsOf(`${id}/items`, 6),
          parentId: digitsOf(`${id}/`, 10),
          pathPart: 'items',
          path: '/items',
          resourceMethods: {
            GET: {
              httpMethod: 'GET',
              authorizationType: 'AWS_IAM',
              apiKeyRequired: false,
              methodIntegration: {
                type: 'AWS_PROXY',
                httpMethod: 'POST',
                uri: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${called}/invocations`,
              },
            },
          },
        },
      ],
    };
  },
  idOf: ({ api }) => api.id ?? '',
  arnOf: ({ api }, { region }) => `arn:aws:apigateway:${region}::/restapis/${api.id}`,
});

export const apigatewayShelves = [restApis];

const MISSING = 'NotFoundException';

export const apigatewayAnswers = {
  ...listing('apigateway:GetRestApis', restApis, { as: ({ api }, tags) => ({ ...api, tags }) }),
  ...answering('apigateway:GetStages', (scene, { restApiId }) => ({
    item: one(scene, restApis, restApiId, MISSING).doc.stages,
  })),
  ...answering('apigateway:GetResources', (scene, { restApiId, position, limit, embed }) => {
    const { resources } = one(scene, restApis, restApiId, MISSING).doc;
    const page = pageOf(scene, resources, ({ id }) => id ?? '', {
      token: position,
      size: limit,
      min: 1,
      max: 500,
      byDefault: 25,
      question: [restApiId, embed],
    });
    const bare = ({ resourceMethods, ...resource }: ApiDoc['resources'][number]) => ({
      ...resource,
      ...(resourceMethods && {
        resourceMethods: Object.fromEntries(Object.keys(resourceMethods).map((method) => [method, {}])),
      }),
    });
    return {
      items: embed?.includes('methods') ? [...page.items] : page.items.map(bare),
      position: page.next,
    };
  }),
};
