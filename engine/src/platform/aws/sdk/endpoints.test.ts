import { expect, it } from 'vitest';
import { endpointOf } from './endpoints.ts';

const env = {
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
  AWS_ENDPOINT_URL_EC2: 'http://127.0.0.1:2',
  AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API: 'http://127.0.0.1:3',
};

it('prefers configuration, then the variable of the service, then that of all', () => {
  expect(endpointOf('ec2', { endpoint: 'http://127.0.0.1:9', env })).toBe('http://127.0.0.1:9');
  expect(endpointOf('ec2', { env })).toBe('http://127.0.0.1:2');
  expect(endpointOf('tag', { env })).toBe('http://127.0.0.1:3');
  expect(endpointOf('s3', { env })).toBe('http://127.0.0.1:1');
  expect(endpointOf('s3', { env: {} })).toBeUndefined();
});

it('leaves the variables aside when told to', () => {
  expect(endpointOf('ec2', { env: { ...env, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' } })).toBeUndefined();
});

it.each(['127.0.0.1:5000', 'ftp://127.0.0.1', 'nonsense'])('refuses %s, naming the setting', (endpoint) => {
  expect(() => endpointOf('ec2', { endpoint, env })).toThrow(/aws\.endpoint is not an http or https address/);
});
