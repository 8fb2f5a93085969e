import { expect, it } from 'vitest';
import { hostOfUrl, hostsOfEnvironment } from './host-names.ts';

it.each([
  ['https://Shop.Example.com:8443/path?q=1', 'shop.example.com'],
  ['http://internal-1.eu-west-1.elb.amazonaws.com', 'internal-1.eu-west-1.elb.amazonaws.com'],
  ['jdbc:postgresql://user:pa@db.example.org:5432/x', 'db.example.org'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: API Gateway's notation for a stage's variable
  ['https://${stageVariables.host}/x', null],
  ['http://10.0.0.1/x', null],
  ['arn:aws:lambda:eu-west-1:111122223333:function:f', null],
  [undefined, null],
])('reads the host of %s', (url, host) => {
  expect(hostOfUrl(url)).toBe(host);
});

it('keeps host names of an environment, and nothing that may be a secret', () => {
  expect(
    hostsOfEnvironment({
      DATABASE_HOST: 'db.internal',
      BROKERS: 'b-1.msk.example:9092,b-2.msk.example:9092',
      CACHE: 'orders.abc.0001.euw1.cache.amazonaws.com:6379',
      QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/111122223333/q',
      API_TOKEN: 'https://hidden.example/x',
      DB_PASSWORD: 'correct.horse',
      GREETING: 'hello.world',
      SESSION: 'eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl',
      STAGE: 'prod',
    }),
  ).toEqual([
    ...['b-1.msk.example', 'b-2.msk.example', 'db.internal', 'orders.abc.0001.euw1.cache.amazonaws.com'],
    'sqs.eu-west-1.amazonaws.com',
  ]);
});
