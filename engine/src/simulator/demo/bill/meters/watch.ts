/** Meters of what watches, keeps secrets, and carries messages. */
import { trails } from '../../../services/cloudtrail.ts';
import { alarms } from '../../../services/cloudwatch.ts';
import { detectors } from '../../../services/guardduty.ts';
import { keys } from '../../../services/kms.ts';
import { logGroups } from '../../../services/logs.ts';
import { secrets } from '../../../services/secretsmanager.ts';
import { topics } from '../../../services/sns.ts';
import { queues } from '../../../services/sqs.ts';
import { stateMachines } from '../../../services/states.ts';
import { type Meter, meterOf, useOf } from './meter.ts';

/** What takes in less in a day, in GB, is billed by the month. */
const SMALL = 0.4;

const logs = meterOf(logGroups, ({ storedBytes = 0, retentionInDays }, standing) => {
  const gb = storedBytes / 1e9;
  const storage = { price: 'log-storage', rate: gb, rhythm: 'held', monthly: true } as const;
  // What is kept for ever and never asked for is not written to either.
  const daily = retentionInDays === undefined ? 0 : (gb / retentionInDays) * Math.min(1, standing.weight);
  if (daily === 0) return [storage];
  return [{ price: 'log-in', rate: daily, rhythm: 'used', monthly: daily < SMALL }, storage];
});

const guard = meterOf(detectors, (_, standing) =>
  standing.inhabited
    ? [
        { price: 'guard-events', rate: 900_000 * useOf(standing), rhythm: 'used', monthly: true },
        { price: 'guard-bytes', rate: 1.5 * useOf(standing), rhythm: 'used', monthly: true },
      ]
    : [],
);

export const watch: readonly Meter[] = [
  logs,
  guard,
  meterOf(alarms, () => [{ price: 'alarm', rate: 1, rhythm: 'held', monthly: true }]),
  meterOf(trails, (_, { weight }) => [{ price: 'trail', rate: 10_000_000 * weight, rhythm: 'used' }]),
  meterOf(keys, () => [{ price: 'key', rate: 1, rhythm: 'held', monthly: true }]),
  meterOf(secrets, () => [{ price: 'secret', rate: 1, rhythm: 'held', monthly: true }]),
  meterOf(queues, (_, standing) => [
    { price: 'queue', rate: 800_000 * useOf(standing), rhythm: 'used', monthly: true },
  ]),
  meterOf(topics, (_, standing) => [
    { price: 'topic', rate: 400_000 * useOf(standing), rhythm: 'used', monthly: true },
  ]),
  meterOf(stateMachines, (_, standing) => [
    { price: 'flow', rate: 20_000 * useOf(standing), rhythm: 'used', monthly: true },
  ]),
];
