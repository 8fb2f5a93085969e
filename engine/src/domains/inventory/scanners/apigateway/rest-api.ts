/** REST APIs of API Gateway. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, double, integer, texts, varchar } from '#platform/lake/index.ts';
import { bareArn, ec2Arns } from '../../arns.ts';
import { integrationTargets } from '../../integration-target.ts';
import { distinct, hostOfUrl } from '../../names/host-names.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'apigateway:GetRestApis'>['items']>[number];
  readonly stages: OutputOf<'apigateway:GetStages'>['item'];
  readonly resources: NonNullable<OutputOf<'apigateway:GetResources'>['items']> | undefined;
}

export const restApi = defineScanner({
  type: 'AWS::ApiGateway::RestApi',
  description: 'REST APIs of API Gateway.',
  scope: 'region',
  calls: ['apigateway:GetRestApis', 'apigateway:GetStages', 'apigateway:GetResources'],
  columns: {
    api_id: varchar('The id that API Gateway calls take.', 'required'),
    note: varchar('What its makers say it is for.', 'nullable'),
    endpoint_type: varchar('EDGE, REGIONAL or PRIVATE.', 'nullable'),
    default_endpoint: boolean('Whether it also answers under the name that AWS gave it.', 'nullable'),
    security_policy: varchar('The TLS policy of that name.', 'nullable'),
    has_policy: boolean('Whether a policy of its own says who may call it.', 'nullable'),
    vpc_endpoints: texts('The endpoints through which a private one is reached.', 'nullable'),
    methods: integer('How many methods it has.', 'nullable'),
    open_methods: integer('How many of them ask neither for an identity nor for a key.', 'nullable'),
    targets: texts('The functions, queues and load balancers that it passes requests on to.', 'nullable'),
    hosts: texts('The hosts outside of these that it passes requests on to.', 'nullable'),
    stages: integer('How many stages it is deployed to.', 'nullable'),
    cached_stages: integer('How many of them have a cache, which is paid for by the hour.', 'nullable'),
    cache_gib: double('The size of those caches together in GiB.', 'nullable'),
    logged_stages: integer('How many of them write access logs.', 'nullable'),
    traced_stages: integer('How many of them X-Ray traces.', 'nullable'),
    guarded_stages: integer('How many of them a web ACL guards.', 'nullable'),
    web_acls: texts('Those web ACLs.', 'nullable'),
    logs: texts('Where the access logs go.', 'nullable'),
  },
  relations: [
    { column: 'vpc_endpoints', kind: 'routes-to', to: 'AWS::EC2::VPCEndpoint' },
    { column: 'targets', kind: 'targets' },
    { column: 'web_acls', kind: 'protected-by', to: 'AWS::WAFv2::WebACL' },
    { column: 'logs', kind: 'logs-to' },
  ],
  list: async (ask) => {
    const apis = await ask.list('apigateway:GetRestApis', {}, ({ items }) => items);
    return ask.each(apis, async (of) => {
      const restApiId = of.id;
      const stages = await ask.detail('apigateway:GetStages', { restApiId });
      const question = { restApiId, embed: ['methods'] };
      const resources = await ask.also('apigateway:GetResources', question, ({ items }) => items);
      return { of, stages: stages ? (stages.item ?? []) : undefined, resources: resources && [...resources] };
    });
  },
  toRow: ({ of, stages, resources }: Listed, where) => {
    const id = needed(of.id, 'AWS::ApiGateway::RestApi', 'id');
    const methods = resources?.flatMap(({ resourceMethods }) => Object.values(resourceMethods ?? {}));
    return {
      arn: `arn:${where.partition}:apigateway:${where.region}::/restapis/${id}`,
      name: of.name ?? null,
      // Left out where it has none.
      tags: of.tags ?? {},
      created_at: of.createdDate ?? null,
      api_id: id,
      note: of.description || null,
      endpoint_type: of.endpointConfiguration?.types?.[0] ?? null,
      default_endpoint: of.disableExecuteApiEndpoint === undefined ? null : !of.disableExecuteApiEndpoint,
      security_policy: of.securityPolicy ?? null,
      has_policy: Boolean(of.policy),
      vpc_endpoints: ec2Arns(where, 'vpc-endpoint', of.endpointConfiguration?.vpcEndpointIds),
      methods: methods?.length ?? null,
      open_methods:
        methods?.filter((one) => one.authorizationType === 'NONE' && !one.apiKeyRequired).length ?? null,
      targets: methods
        ? integrationTargets(methods.map(({ methodIntegration }) => methodIntegration?.uri))
        : null,
      hosts: distinct(methods?.flatMap(({ methodIntegration }) => hostOfUrl(methodIntegration?.uri) ?? [])),
      ...ofStages(stages),
    };
  },
});

function ofStages(stages: Listed['stages']) {
  const cached = stages?.filter(({ cacheClusterEnabled }) => cacheClusterEnabled);
  const logs = stages?.flatMap(({ accessLogSettings }) => bareArn(accessLogSettings?.destinationArn) ?? []);
  const walls = stages?.flatMap(({ webAclArn }) => webAclArn ?? []);
  return {
    stages: stages?.length ?? null,
    cached_stages: cached?.length ?? null,
    cache_gib: cached?.reduce((sum, { cacheClusterSize }) => sum + Number(cacheClusterSize ?? 0), 0) ?? null,
    logged_stages: logs?.length ?? null,
    traced_stages: stages?.filter(({ tracingEnabled }) => tracingEnabled).length ?? null,
    guarded_stages: walls?.length ?? null,
    web_acls: walls ? [...new Set(walls)] : null,
    logs: logs ? [...new Set(logs)] : null,
  };
}
