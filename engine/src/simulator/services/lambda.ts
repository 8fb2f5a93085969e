/** Lambda functions, and the mappings that feed them. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defineShelf, docsAt } from '../shelf.ts';
import { uuidOf } from '../uuid.ts';

type MappingDoc = NonNullable<OutputOf<'lambda:ListEventSourceMappings'>['EventSourceMappings']>[number];
type FunctionDoc = NonNullable<OutputOf<'lambda:ListFunctions'>['Functions']>[number];

export const functions = defineShelf<FunctionDoc>({
  kind: 'lambda:function',
  scope: 'region',
  make: (site, name) => ({
    FunctionName: name,
    FunctionArn: `arn:aws:lambda:${site.region}:${site.account}:function:${name}`,
    Runtime: site.pick(['nodejs22.x', 'python3.13', 'java21']),
    Role: `arn:aws:iam::${site.account}:role/${name}`,
    Handler: 'index.handler',
    CodeSize: site.between(10_000, 40_000_000),
    Timeout: site.pick([3, 30, 300]),
    MemorySize: site.pick([128, 512, 1024]),
    LastModified: new Date(site.now).toISOString().replace('Z', '+0000'),
    Version: '$LATEST',
    TracingConfig: { Mode: 'PassThrough' },
    PackageType: 'Zip',
    Architectures: [site.pick(['x86_64', 'arm64'])],
    EphemeralStorage: { Size: 512 },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${name}` },
  }),
  idOf: (doc) => doc.FunctionName ?? '',
  arnOf: (doc) => doc.FunctionArn ?? '',
});

/** From a queue of its name to the first function that stands there. */
export const eventSourceMappings = defineShelf<MappingDoc>({
  kind: 'lambda:event-source-mapping',
  scope: 'region',
  make: (site, name) => {
    const place = `${site.region}:${site.account}`;
    const UUID = uuidOf(site.hex(32));
    return {
      UUID,
      EventSourceMappingArn: `arn:aws:lambda:${place}:event-source-mapping:${UUID}`,
      BatchSize: site.pick([1, 10, 100]),
      MaximumBatchingWindowInSeconds: 0,
      EventSourceArn: `arn:aws:sqs:${place}:${name}`,
      FunctionArn: docsAt(site, functions)[0]?.FunctionArn ?? `arn:aws:lambda:${place}:function:${name}`,
      LastModified: new Date(site.now),
      State: 'Enabled',
      StateTransitionReason: 'USER_INITIATED',
      FunctionResponseTypes: [],
    };
  },
  idOf: (doc) => doc.UUID ?? '',
  arnOf: (doc) => doc.EventSourceMappingArn ?? '',
});

export const lambdaShelves = [functions, eventSourceMappings];

export const lambdaAnswers = {
  ...listing('lambda:ListFunctions', functions),
  ...listing('lambda:ListEventSourceMappings', eventSourceMappings),
};
