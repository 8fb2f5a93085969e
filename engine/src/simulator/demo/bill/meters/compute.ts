/** Meters of machines, their disks, functions and containers. */
import type { InstanceRecord, SnapshotRecord, VolumeRecord } from '../../../ec2/records.ts';
import { stateAt } from '../../../lifecycle.ts';
import { buildProjects } from '../../../services/codebuild.ts';
import { ecrRepositories } from '../../../services/ecr.ts';
import { ecsServices } from '../../../services/ecs.ts';
import { eksClusters } from '../../../services/eks.ts';
import { functions } from '../../../services/lambda.ts';
import { type Meter, meterOf, meterOfRecord, type Reading, useOf } from './meter.ts';

const HOUR_MS = 3_600_000;

const instance = meterOfRecord<InstanceRecord>('ec2:instance', ({ type, phase, spot }, { at }) => {
  // Whoever is stopping is stopped within the hour.
  if (stateAt(phase, at + HOUR_MS) !== 'running') return [];
  return [{ price: spot ? 'ec2-spot' : 'ec2', of: type, rate: 1, rhythm: 'clock' }];
});

/** GiB. */
const SMALL_DISK = 100;

const volume = meterOfRecord<VolumeRecord>('ec2:volume', ({ type, sizeGib, iops = 0 }) => {
  const monthly = sizeGib < SMALL_DISK;
  const size: Reading = { price: `ebs-${type}`, rate: sizeGib, rhythm: 'held', monthly };
  return type === 'io1' ? [size, { price: 'ebs-io1-iops', rate: iops, rhythm: 'held' }] : [size];
});

/** Only what changed since the one before is kept of most. */
const CHANGED = 0.12;

const snapshot = meterOfRecord<SnapshotRecord>('ec2:snapshot', ({ sizeGib, description }) => {
  const whole = !description.includes('weekly');
  return [{ price: 'ebs-snapshot', rate: sizeGib * (whole ? 1 : CHANGED), rhythm: 'held', monthly: true }];
});

/** Calls on an average day of an ordinary function. */
const CALLS = 120_000;
const SECONDS = 0.35;
/** GiB-seconds a day. */
const SMALL_FUNCTION = 60_000;

const lambda = meterOf(functions, ({ MemorySize = 128, Architectures }, standing) => {
  const calls = CALLS * useOf(standing);
  if (calls === 0) return [];
  const price = Architectures?.includes('arm64') ? 'lambda-time-arm' : 'lambda-time';
  const gibSeconds = (calls * SECONDS * MemorySize) / 1024;
  return [
    { price, rate: gibSeconds, rhythm: 'used', monthly: gibSeconds < SMALL_FUNCTION },
    { price: 'lambda-call', rate: calls, rhythm: 'used', monthly: true },
  ];
});

const containers = meterOf(ecsServices, ({ taskDefinition = '', desiredCount = 0 }, standing) => {
  const { cpu, memory } = standing.definitionOf(taskDefinition);
  return [
    { price: 'fargate-cpu', rate: (desiredCount * cpu) / 1024, rhythm: 'clock' },
    { price: 'fargate-memory', rate: (desiredCount * memory) / 1024, rhythm: 'clock' },
    { price: 'metric', rate: 8, rhythm: 'held', monthly: true, unnamed: true },
  ];
});

/** In extended support. */
const OLD = /^1\.(2\d|30)$/;

export const compute: readonly Meter[] = [
  instance,
  volume,
  snapshot,
  lambda,
  containers,
  meterOf(eksClusters, ({ version = '' }) => [
    { price: OLD.test(version) ? 'eks-old' : 'eks', rate: 1, rhythm: 'clock' },
  ]),
  meterOf(ecrRepositories, (_, { weight }) => [
    { price: 'ecr-storage', rate: 18 * weight, rhythm: 'held', monthly: true },
  ]),
  meterOf(buildProjects, (_, { weight }) => [
    { price: 'build', rate: 55 * weight, rhythm: 'used', monthly: true },
  ]),
];
