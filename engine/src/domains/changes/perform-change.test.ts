import { describe, expect, it } from 'vitest';
import { simulatedAws } from '../../../test/support/simulated-aws.ts';
import { defineExecutor, type Executor, type PlannedCall } from './executor.ts';
import { deleteVolume } from './executors/ec2/delete-volume.ts';
import { makeCalls } from './make-calls.ts';
import { undoChange } from './perform-change.ts';
import { movedFields } from './plan-change.ts';

describe('a declared executor', () => {
  it.each([
    [{ action: 'DeleteVolume' }, 'not a verb and a noun'],
    [{ actsOn: 'ec2/volume' }, 'no CloudFormation type name'],
    [{ calls: ['ec2:DeleteVolume'] }, 'no call to observe with'],
    [{ calls: ['ec2:DescribeVolumes'] }, 'none of its calls changes anything'],
    [{ undoClass: 'irreversible' }, 'but it has an undo'],
    [{ undo: undefined }, 'but it has no undo'],
  ])('is refused: %o', (more, problem) => {
    const declared = { ...deleteVolume, ...more } as unknown as Executor<object, 'ec2:DescribeVolumes'>;
    expect(() => defineExecutor(declared)).toThrow(problem);
  });
});

describe('making calls', () => {
  it('makes none at all when one of them was not declared', async () => {
    const aws = simulatedAws();
    const calls: PlannedCall[] = [
      { operation: 'ec2:CreateSnapshot', input: { VolumeId: 'vol-1' } },
      { operation: 'ec2:TerminateInstances', input: { InstanceIds: ['i-1'] } },
    ];
    await expect(makeCalls(deleteVolume, aws.port, aws.target, calls)).rejects.toThrow(
      'wants to call ec2:TerminateInstances, which it does not declare',
    );
    expect(aws.calls).toEqual([]);
  });

  it('stops at the first that fails', async () => {
    const aws = simulatedAws();
    const calls: PlannedCall[] = [
      { operation: 'ec2:DeleteVolume', input: { VolumeId: 'vol-0123456789abcdef0' } },
      { operation: 'ec2:CreateVolume', input: { AvailabilityZone: 'eu-west-1a', Size: 1 } },
    ];
    const outcome = await aws.run(makeCalls(deleteVolume, aws.port, aws.target, calls));
    expect(outcome).toMatchObject({ status: 'failed', fault: { code: 'InvalidVolume.NotFound' } });
    expect(aws.calls).toHaveLength(1);
  });

  it('does not know what became of a change whose answer was lost', async () => {
    const faults = [{ fault: { kind: 'reset', applied: true } }] as const;
    const aws = simulatedAws({ faults });
    const calls: PlannedCall[] = [
      { operation: 'ec2:CreateVolume', input: { AvailabilityZone: 'eu-west-1a', Size: 1 } },
    ];
    const outcome = await aws.run(makeCalls(deleteVolume, aws.port, aws.target, calls));
    expect(outcome.status).toBe('indeterminate');
  });
});

it('names every field that moved, also those that came or went', () => {
  expect(movedFields({ a: 1, b: 2, c: 3 }, { a: 1, b: 3, d: 4 })).toEqual(['b', 'c', 'd']);
  expect(movedFields({ a: null }, { a: null })).toEqual([]);
});

it('says so when a change cannot be undone', async () => {
  const { undo: _, ...forGood } = { ...deleteVolume, undoClass: 'irreversible' as const };
  const aws = simulatedAws();
  const plan = {
    target: { ...aws.target, id: 'vol-1' },
    observed: { VolumeId: 'vol-1' },
    preconditions: {},
    backup: [],
    apply: [],
  };
  const outcome = await undoChange(
    forGood,
    { aws: aws.port },
    plan,
    {},
    { change: 'chg-1', token: () => 't' },
  );
  expect(outcome).toMatchObject({ status: 'failed', fault: { code: 'Irreversible' } });
});
