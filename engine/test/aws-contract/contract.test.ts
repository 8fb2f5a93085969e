/** One contract for the simulated AWS and for moto over HTTP: the same calls have the same effects and answers of the same form. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOTO_START_MS, type Moto, startMoto } from '../support/moto.ts';
import { ec2Scenarios } from './ec2-scenarios.ts';
import { knownDifferences } from './known-differences.ts';
import { serviceScenarios } from './service-scenarios.ts';
import { motoSubject, type Step, type Subject, simulatorSubject } from './subject.ts';

let moto: Moto;
let served: Subject;
let simulated: Subject;

beforeAll(async () => {
  moto = await startMoto();
  served = await motoSubject(moto);
  simulated = simulatorSubject();
}, MOTO_START_MS);

afterAll(async () => {
  await served?.close();
  await simulated?.close();
  await moto?.stop();
});

/** Each operation's outcomes, and every path that the simulator gives with a type that moto does not give it. */
function differences(mine: readonly Step[], theirs: readonly Step[]): string[] {
  const found: string[] = [];
  mine.forEach((step, index) => {
    const other = theirs[index];
    if (step.operation !== other?.operation || step.outcome !== other.outcome) {
      found.push(`${step.operation} outcome: ${step.outcome}, moto ${other?.operation} ${other?.outcome}`);
      return;
    }
    for (const [path, type] of Object.entries(step.shape)) {
      const actual = other.shape[path];
      if (actual !== type) found.push(`${step.operation} ${path}: ${type}, moto ${actual ?? 'nothing'}`);
    }
  });
  return [...new Set(found)].sort();
}

const isKnown = (difference: string) =>
  knownDifferences.some(({ operation, what }) => difference.startsWith(`${operation} ${what}:`));

describe.each(Object.entries({ ...ec2Scenarios, ...serviceScenarios }))('%s', (_name, scenario) => {
  it('has the same effects and forms on both', async () => {
    const [mine, theirs] = [simulated.steps.length, served.steps.length];
    simulated.begin();
    served.begin();
    await scenario(simulated);
    await scenario(served);
    const found = differences(simulated.steps.slice(mine), served.steps.slice(theirs));
    expect(found.filter((difference) => !isKnown(difference))).toEqual([]);
  });
});

it('knows no difference that is none any more', () => {
  const found = differences(simulated.steps, served.steps);
  const stale = knownDifferences.filter(
    ({ operation, what }) => !found.some((difference) => difference.startsWith(`${operation} ${what}:`)),
  );
  expect(stale).toEqual([]);
});
