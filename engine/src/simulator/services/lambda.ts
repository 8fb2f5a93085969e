/** Lambda functions. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defineShelf } from '../shelf.ts';

type FunctionDoc = NonNullable<OutputOf<'lambda:ListFunctions'>['Functions']>[number];

const functions = defineShelf<FunctionDoc>({
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

export const lambdaShelves = [functions];

export const lambdaAnswers = { ...listing('lambda:ListFunctions', functions) };
