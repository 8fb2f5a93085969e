/** Starting, stopping, terminating and changing EC2 instances. */
import type { OutputOf } from '#platform/aws/index.ts';
import { passing } from '../lifecycle.ts';
import { Refusal } from '../refusal.ts';
import { type HandlersOf, here, required, type Scene } from '../scene.ts';
import { instanceState, toState } from './instance-answers.ts';
import { findInstance } from './instances.ts';
import type { InstanceRecord, InstanceState } from './records.ts';
import { wrongInstanceState } from './refusals.ts';

type StateChange = NonNullable<OutputOf<'ec2:StopInstances'>['StoppingInstances']>[number];

const STARTING_MS = 20_000;
const STOPPING_MS = 30_000;

interface Transition {
  readonly from: readonly InstanceState[];
  /** States in which the call is accepted and changes nothing. */
  readonly already: readonly InstanceState[];
  readonly through: InstanceState;
  readonly to: InstanceState;
  readonly ms: number;
}

const start: Transition = {
  from: ['stopped'],
  already: ['pending', 'running'],
  through: 'pending',
  to: 'running',
  ms: STARTING_MS,
};
const stopping: Transition = {
  from: ['running'],
  already: ['stopping', 'stopped'],
  through: 'stopping',
  to: 'stopped',
  ms: STOPPING_MS,
};
const terminate: Transition = {
  from: ['pending', 'running', 'stopping', 'stopped'],
  already: ['shutting-down', 'terminated'],
  through: 'shutting-down',
  to: 'terminated',
  ms: STOPPING_MS,
};

/** All or none, as EC2 does it: every id is checked before the first instance changes. */
function transit(
  scene: Scene,
  ids: readonly string[] | undefined,
  transition: Transition,
  check: (instance: InstanceRecord) => void = () => undefined,
): StateChange[] {
  const targets = required(ids, 'instanceIds').map((id) => findInstance(scene, id));
  for (const instance of targets) {
    const state = instanceState(instance, scene.now);
    if (![...transition.from, ...transition.already].includes(state))
      throw wrongInstanceState(instance.id, state);
    check(instance);
  }
  return targets.map((instance) => {
    const before = instanceState(instance, scene.now);
    if (transition.from.includes(before)) enter(scene, instance, transition);
    const after = instanceState(instance, scene.now);
    return { InstanceId: instance.id, PreviousState: toState(before), CurrentState: toState(after) };
  });
}

function enter(scene: Scene, instance: InstanceRecord, { through, to, ms }: Transition): void {
  instance.phase = passing(through, to, scene.now + ms);
  if (through === 'pending') {
    instance.launchedAt = scene.now;
    delete instance.stateReason;
    return;
  }
  // "User initiated (2026-11-21 04:00:00 GMT)": the only place where EC2 says since when an instance is stopped.
  const moment = new Date(scene.now).toISOString().slice(0, 19).replace('T', ' ');
  instance.stateReason = `User initiated (${moment} GMT)`;
  if (to === 'terminated') letGo(scene, instance);
}

/** For furnishing: it has been stopped since then. */
export const stop = (scene: Scene, instance: InstanceRecord): void => enter(scene, instance, stopping);

/** Root volumes go with the instance; others and addresses stay behind, and go on costing. */
function letGo(scene: Scene, instance: InstanceRecord): void {
  const place = here(scene);
  for (const volume of Object.values(place.volumes)) {
    if (volume.attachment?.instanceId !== instance.id) continue;
    if (volume.attachment.deleteOnTermination) {
      volume.phase = passing('deleting', 'deleted', scene.now + STOPPING_MS);
    }
    delete volume.attachment;
  }
  for (const address of Object.values(place.addresses)) {
    if (address.association?.instanceId === instance.id) delete address.association;
  }
}

export const instanceChanges: HandlersOf<
  'ec2:StartInstances' | 'ec2:StopInstances' | 'ec2:TerminateInstances' | 'ec2:ModifyInstanceAttribute'
> = {
  'ec2:StartInstances': (scene, input) => ({
    StartingInstances: transit(scene, input.InstanceIds, start),
  }),

  'ec2:StopInstances': (scene, input) => ({
    StoppingInstances: transit(scene, input.InstanceIds, stopping),
  }),

  'ec2:TerminateInstances': (scene, input) => ({
    TerminatingInstances: transit(scene, input.InstanceIds, terminate, (instance) => {
      if (!instance.protected) return;
      const message = `The instance '${instance.id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`;
      throw new Refusal('OperationNotPermitted', message);
    }),
  }),

  'ec2:ModifyInstanceAttribute': (scene, input) => {
    const instance = findInstance(scene, input.InstanceId);
    const type = input.InstanceType?.Value;
    if (type !== undefined) {
      const state = instanceState(instance, scene.now);
      if (state !== 'stopped') throw wrongInstanceState(instance.id, state);
      instance.type = type;
    }
    const locked = input.DisableApiTermination?.Value;
    if (locked !== undefined) instance.protected = locked;
    return {};
  },
};
