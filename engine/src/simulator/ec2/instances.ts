/** EC2 instances: launch and describe. */
import type { InputOf } from '#platform/aws/index.ts';
import { once } from '../client-tokens.ts';
import { passing } from '../lifecycle.ts';
import { pageOf } from '../paging.ts';
import { draw } from '../random-streams.ts';
import { Refusal } from '../refusal.ts';
import { born, find, type HandlersOf, here, isVisible, newId, required, type Scene } from '../scene.ts';
import { fromPairs, withTags } from '../tags.ts';
import type { Tags } from '../thing.ts';
import { matches } from './filters.ts';
import { instanceState, networkOf, toReservations } from './instance-answers.ts';
import type { InstanceRecord, InstanceSettings } from './records.ts';
import { noInstance } from './refusals.ts';
import { addVolume } from './volumes.ts';

const STARTING_MS = 20_000;
/** Terminated instances stay visible for about an hour. */
const GHOST_MS = 3_600_000;

const isGone = (instance: InstanceRecord, now: number): boolean =>
  instanceState(instance, now) === 'terminated' && now - (instance.phase.next?.at ?? 0) > GHOST_MS;

export function findInstance(scene: Scene, id: string | undefined): InstanceRecord {
  const instance = find(scene, here(scene).instances, id, noInstance);
  if (isGone(instance, scene.now)) throw noInstance(instance.id);
  return instance;
}

export interface InstanceWish extends InstanceSettings {
  readonly imageId: string;
  readonly type: string;
  readonly zone: string;
  readonly tags?: Tags;
  /** @default 8 */
  readonly rootGib?: number;
  readonly rootEncrypted?: boolean;
}

/** The instance and its root volume, which goes when the instance goes. */
export function addInstance(
  scene: Scene,
  { rootGib = 8, rootEncrypted = false, tags = {}, ...wish }: InstanceWish,
  reservationId: string,
): InstanceRecord {
  const octet = () => Math.floor(draw(scene.world, `ip/${scene.account}/${scene.region}`) * 254) + 1;
  const record: InstanceRecord = {
    id: newId(scene, 'i'),
    reservationId,
    ...wish,
    privateIp: `10.${octet()}.${octet()}.${octet()}`,
    launchedAt: scene.now,
    protected: false,
    tags,
    phase: passing('pending', 'running', scene.now + STARTING_MS),
    ...born(scene),
  };
  here(scene).instances[record.id] = record;
  const size = { zone: wish.zone, sizeGib: rootGib, type: 'gp3', encrypted: rootEncrypted } as const;
  const root = addVolume(scene, size);
  const attached = { instanceId: record.id, device: '/dev/xvda', attachedAt: scene.now };
  root.attachment = { ...attached, deleteOnTermination: true };
  return record;
}

const facetsOf = (scene: Scene, instance: InstanceRecord) => ({
  'instance-id': instance.id,
  'instance-type': instance.type,
  'instance-state-name': instanceState(instance, scene.now),
  'availability-zone': instance.zone,
  'image-id': instance.imageId,
  get 'vpc-id'() {
    return networkOf(scene, instance).VpcId;
  },
  get 'subnet-id'() {
    return networkOf(scene, instance).SubnetId;
  },
});

function settingsOf(input: InputOf<'ec2:RunInstances'>): InstanceSettings {
  const { IamInstanceProfile, MetadataOptions, CreditSpecification } = input;
  return {
    subnetId: input.SubnetId,
    groupIds: input.SecurityGroupIds,
    profile: IamInstanceProfile?.Name ?? IamInstanceProfile?.Arn?.split(':instance-profile/')[1],
    keyName: input.KeyName,
    metadataTokens: MetadataOptions?.HttpTokens,
    monitored: input.Monitoring?.Enabled,
    ebsOptimized: input.EbsOptimized,
    spot: input.InstanceMarketOptions?.MarketType === 'spot',
    credits: CreditSpecification?.CpuCredits === 'unlimited' ? 'unlimited' : undefined,
  };
}

export const instances: HandlersOf<'ec2:RunInstances' | 'ec2:DescribeInstances'> = {
  'ec2:RunInstances': (scene, input) => {
    const count = required(input.MaxCount, 'maxCount');
    if (count < required(input.MinCount, 'minCount') || count < 1) {
      throw new Refusal('InvalidParameterValue', 'minCount must be between 1 and maxCount.');
    }
    const tagsFor = input.TagSpecifications?.find(({ ResourceType }) => ResourceType === 'instance');
    const wish: InstanceWish = {
      imageId: required(input.ImageId, 'imageId'),
      type: input.InstanceType ?? 'm1.small',
      zone: input.Placement?.AvailabilityZone ?? `${scene.region}a`,
      tags: withTags({}, fromPairs(tagsFor?.Tags), 'TagLimitExceeded', 'InvalidParameterValue'),
      ...settingsOf(input),
    };
    const ids = once(scene, input, () => {
      const reservation = newId(scene, 'r');
      return Array.from({ length: count }, () => addInstance(scene, wish, reservation).id);
    });
    const made = ids.map((id) => required(here(scene).instances[id], 'instance'));
    return required(toReservations(scene, made)[0], 'reservation');
  },

  'ec2:DescribeInstances': (scene, input) => {
    const { InstanceIds, Filters, NextToken, MaxResults } = input;
    if (InstanceIds && MaxResults !== undefined) {
      const message = 'The parameter instancesSet cannot be used with the parameter maxResults';
      throw new Refusal('InvalidParameterCombination', message);
    }
    const asked = InstanceIds?.map((id) => findInstance(scene, id));
    const present = (asked ?? Object.values(here(scene).instances)).filter(
      (instance) =>
        isVisible(instance, scene.now) &&
        !isGone(instance, scene.now) &&
        matches(Filters, facetsOf(scene, instance), instance.tags),
    );
    const page = pageOf(scene, present, (instance) => instance.id, {
      token: NextToken,
      size: MaxResults,
      min: 5,
      max: 1000,
      byDefault: Number.POSITIVE_INFINITY,
      question: [InstanceIds, Filters],
    });
    return { Reservations: toReservations(scene, page.items), NextToken: page.next };
  },
};
