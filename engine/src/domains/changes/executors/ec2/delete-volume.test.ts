import { describe, expect, it } from 'vitest';
import { executorContract } from '../../../../../test/executor-contract.ts';
import { type SimulatedAws, simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { performChange } from '../../perform-change.ts';
import { planChange } from '../../plan-change.ts';
import { deleteVolume } from './delete-volume.ts';

/** The machine to attach to, where there is one; disks must stand in its zone. */
async function machineIn({ port, target }: SimulatedAws) {
  const found = await port.call(target, 'ec2:DescribeInstances', {});
  const [first] = found.status === 'ok' ? (found.output.Reservations ?? []) : [];
  return first?.Instances?.[0];
}

async function idle(aws: SimulatedAws): Promise<string> {
  const made = await aws.port.call(aws.target, 'ec2:CreateVolume', {
    AvailabilityZone: (await machineIn(aws))?.Placement?.AvailabilityZone ?? `${aws.target.region}a`,
    Size: 8,
    VolumeType: 'gp3',
    Iops: 4000,
    Encrypted: true,
    TagSpecifications: [{ ResourceType: 'volume', Tags: [{ Key: 'team', Value: 'data' }] }],
    ClientToken: 'arranged',
  });
  await aws.clock.sleep(60_000);
  return made.status === 'ok' ? (made.output.VolumeId ?? '') : '';
}

async function attach(aws: SimulatedAws, VolumeId: string): Promise<void> {
  const InstanceId = (await machineIn(aws))?.InstanceId;
  const input = { VolumeId, InstanceId, Device: '/dev/sdx' };
  const { status } = await aws.port.call(aws.target, 'ec2:AttachVolume', input);
  expect(status).toBe('ok');
}

executorContract(deleteVolume, {
  arrange: idle,
  refusals: [
    { reason: /does not exist/, arrange: async () => 'vol-0123456789abcdef0' },
    {
      reason: /state is in-use/,
      arrange: async (aws) => {
        const id = await idle(aws);
        await attach(aws, id);
        return id;
      },
    },
  ],
  moves: [
    { field: 'state', move: attach },
    {
      field: 'tags',
      move: ({ port, target }, id) =>
        port.call(target, 'ec2:CreateTags', { Resources: [id], Tags: [{ Key: 'keep', Value: 'yes' }] }),
    },
    {
      field: 'size',
      move: ({ port, target }, id) => port.call(target, 'ec2:ModifyVolume', { VolumeId: id, Size: 9 }),
    },
  ],
});

describe('the snapshot before the deletion', () => {
  const context = { change: 'chg-1', token: () => 'token' };

  it('is waited for: a volume that is used meanwhile stays', async () => {
    const aws = simulatedAws({ perRegion: { instances: 1 } });
    const target = { ...aws.target, id: await aws.run(idle(aws)) };
    const planned = await aws.run(planChange(deleteVolume, aws.port, target, context));
    if (planned.status !== 'planned') throw new Error('not planned');
    aws.forget();
    const performed = performChange(deleteVolume, { aws: aws.port, clock: aws.clock }, planned.plan);
    const meddling = aws.clock.sleep(30_000).then(() => attach(aws, target.id));
    const [outcome] = await aws.run(Promise.all([performed, meddling]));
    expect(outcome).toMatchObject({ status: 'stale', moved: ['state', 'attachments'] });
    expect(aws.changes().map(({ operation }) => operation)).toEqual([
      'ec2:CreateSnapshot',
      'ec2:AttachVolume',
    ]);
  });

  it('carries the tags of the volume and the name of the change', async () => {
    const aws = simulatedAws();
    const target = { ...aws.target, id: await aws.run(idle(aws)) };
    const planned = await aws.run(planChange(deleteVolume, aws.port, target, context));
    expect(planned).toMatchObject({
      plan: {
        backup: [
          {
            operation: 'ec2:CreateSnapshot',
            input: {
              VolumeId: target.id,
              TagSpecifications: [
                {
                  Tags: [
                    { Key: 'team', Value: 'data' },
                    { Key: 'reeve:change', Value: 'chg-1' },
                  ],
                },
              ],
            },
          },
        ],
        apply: [{ operation: 'ec2:DeleteVolume', input: { VolumeId: target.id } }],
      },
    });
  });
});

it('needs leave to tag what it makes', () => {
  expect(deleteVolume.iam).toContain('ec2:CreateTags');
});
