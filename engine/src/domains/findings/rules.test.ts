import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEEDED_CASES, readCases, runCase } from '../../../test/rule-cases.ts';
import { openScratchLake, type ScratchLake } from '../../../test/scratch-lake.ts';
import { readRules } from './index.ts';

const folder = path.resolve(import.meta.dirname, '../../../../rules');
const rules = await readRules(folder);

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
});
afterAll(() => scratch.end());

it('there are rules', () => {
  expect(rules.length).toBeGreaterThan(0);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', async (_, rule) => {
  const cases = await readCases(folder, rule);
  it('has the five cases', () => {
    expect(Object.keys(cases)).toEqual(expect.arrayContaining([...NEEDED_CASES]));
  });
  it.each(Object.entries(cases))('answers its case %s', async (_name, given) => {
    const { found, wanted } = await runCase(scratch, rule, given);
    expect(found).toEqual(wanted);
  });
});
