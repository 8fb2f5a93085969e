/** Method names follow from method and path, and a name the document gives is kept. */
import { expect, it } from 'vitest';
import { nameOperations, operationName } from './name-operations.ts';

it.each([
  ['get', '/api/v1/status', 'getStatus'],
  ['delete', '/api/v1/keys/{id}', 'deleteKeysById'],
  ['delete', '/api/v1/sessions/current', 'deleteSessionsCurrent'],
  ['get', '/api/v1/audit/entries/{seq}/proof', 'getAuditEntriesBySeqProof'],
  ['get', '/api/v1/ai-usage', 'getAiUsage'],
  ['get', '/livez', 'getLivez'],
])('%s %s is %s', (method, path, name) => {
  expect(operationName(method, path)).toBe(name);
});

it('keeps given names and everything else', () => {
  const document = {
    openapi: '3.1.0',
    paths: { '/api/v1/keys': { get: { operationId: 'listKeys' }, post: { summary: 'Make a key' } } },
  };
  expect(nameOperations(document)).toEqual({
    openapi: '3.1.0',
    paths: {
      '/api/v1/keys': {
        get: { operationId: 'listKeys' },
        post: { summary: 'Make a key', operationId: 'postKeys' },
      },
    },
  });
});
