import { expect, it } from 'vitest';
import { integrationTargets } from './integration-target.ts';

const call = (address: string) =>
  `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${address}/invocations`;

it.each([
  [
    call('arn:aws:lambda:eu-west-1:111122223333:function:f'),
    'arn:aws:lambda:eu-west-1:111122223333:function:f',
  ],
  [
    call('arn:aws:lambda:eu-west-1:111122223333:function:f:live'),
    'arn:aws:lambda:eu-west-1:111122223333:function:f',
  ],
  ['arn:aws:lambda:eu-west-1:111122223333:function:f', 'arn:aws:lambda:eu-west-1:111122223333:function:f'],
  ['arn:aws:apigateway:eu-west-1:sqs:path/111122223333/q', 'arn:aws:sqs:eu-west-1:111122223333:q'],
  [
    'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/shop/0a/0b',
    'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0a',
  ],
])('%s leads to %s', (uri, arn) => {
  expect(integrationTargets([uri, uri])).toEqual([arn]);
});

it.each([
  undefined,
  'https://example.com/{proxy}',
  call('arn:aws:lambda:eu-west-1:111122223333:function:$' + '{stageVariables.name}'),
  'arn:aws:apigateway:eu-west-1:states:action/StartExecution',
])('%s leads to nothing that is known', (uri) => {
  expect(integrationTargets([uri])).toEqual([]);
});
