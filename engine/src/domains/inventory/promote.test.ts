import { expect, it } from 'vitest';
import { promote } from './promote.ts';

it('takes tags whatever their spelling, the better key first', () => {
  expect(
    promote({ 'Cost-Center': ' 4711 ', ENV: 'Prd', Owner: 'ada', contact: 'bob', 'app:name': 'x' }),
  ).toEqual({
    owner: 'ada',
    team: null,
    environment: 'production',
    cost_center: '4711',
    project: null,
    data_class: null,
    managed_by: null,
  });
});

it('leaves a word for an environment that nobody knows as it is', () => {
  expect(promote({ env: 'blue' }).environment).toBe('blue');
});

it('decides between two spellings of one key the same way every time', () => {
  const tags = { owner: 'b', Owner: 'a' };
  expect(promote(tags).owner).toBe('a');
  expect(promote({ Owner: 'a', owner: 'b' }).owner).toBe('a');
});

it.each([
  [{ 'aws:cloudformation:stack-id': 'arn:x' }, 'cloudformation'],
  [{ 'managed-by': 'Terraform v1.9' }, 'terraform'],
  [{ 'managed-by': 'a person' }, null],
])('knows what code manages: %o', (tags: Readonly<Record<string, string>>, tool) => {
  expect(promote(tags).managed_by).toBe(tool);
});
