/** What is written in the fields of a rule is what it means, and reads as such. */
import { expect, it } from 'vitest';
import { linesOf, ruleText, splitText, weightLines, weightsOf } from './rule-words.ts';

it('says a rule and a split in words', () => {
  const when = [
    { field: 'service' as const, is: ['Amazon S3', 'Amazon EBS*'], not: false },
    { field: 'tag:App', is: [''], not: true },
  ];
  expect(ruleText({ name: 'a', when, set: { team: 'web', 'cost-center': '42' } })).toBe(
    'Where service is Amazon S3 or Amazon EBS*, and tag App is not nothing: team web, cost center 42',
  );
  const how = { kind: 'percent' as const, shares: { web: '60', ops: '40' } };
  expect(splitText({ name: 'b', of: 'team', when: when.slice(0, 1), how })).toBe(
    'Where service is Amazon S3 or Amazon EBS*: shared out among teams by percents: web 60 %, ops 40 %',
  );
});

it.each([
  ['web = 60\n ops=40 %\n', { web: '60', ops: '40' }],
  ['a = b = 0.5', { 'a = b': '0.5' }],
  ['web 60', undefined],
  ['web = -1', undefined],
  ['', undefined],
])('reads weights of %j', (text, weights) => expect(weightsOf(text)).toEqual(weights));

it('writes weights as it reads them, and takes no line for what has no value', () => {
  expect(weightsOf(weightLines({ web: '60.5', ops: '39.5' }))).toEqual({ web: '60.5', ops: '39.5' });
  expect([linesOf(' a \n\nb'), linesOf('')]).toEqual([['a', 'b'], ['']]);
});
