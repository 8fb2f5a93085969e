/** Services on machines: a scaling group of instances with their disks, more of them in the busy months. */

import { images, launchTemplates } from '../../ec2/blueprints.ts';
import type { InstanceRecord } from '../../ec2/records.ts';
import { scalingGroups } from '../../services/autoscaling.ts';
import type { Actor } from '../actor.ts';
import { DAY_MS, demandOn } from '../calendar.ts';
import { castInstance, castSnapshot, castVolume } from '../makers.ts';
import { castBackups } from './backups.ts';
import { castEntrance, healthy } from './entrance.ts';
import type { Kit } from './kit.ts';
import type { Traces } from './watch.ts';

const TYPES = {
  production: ['m6i.xlarge', 'm7g.large', 'c6i.xlarge', 'r6i.large', 'm6i.2xlarge'],
  other: ['t3.medium', 't3.large', 't4g.medium', 'm6i.large'],
} as const;

interface Mould {
  readonly type: string;
  readonly imageId: string;
  readonly profile: string;
  readonly keyName?: string;
}

export function castFleet(kit: Kit): Traces {
  const { home, luck, add, production } = kit;
  const type = production ? luck.pick(TYPES.production) : luck.pick(TYPES.other);
  const imageId = castImages(kit, type);
  const mould = { type, imageId, profile: `${home.name}-${home.spot.region}` };
  const template = add(launchTemplates, home.name, {
    Data: {
      ImageId: imageId,
      InstanceType: type,
      MetadataOptions: { HttpTokens: 'required' },
    },
  });
  const count = kit.many(5 + luck.between(0, 8));
  const instances = Array.from({ length: count }, (_, index) => castMember(kit, mould, index));
  const entrance = castEntrance(
    kit,
    'instance',
    instances.map(({ id }) => healthy(id, 8080)),
  );
  castScaling(kit, template.id, instances, entrance.targetGroupArn);
  if (production) castSurges(kit, mould);
  const machines = instances.map(({ id }, index) => ({
    namespace: 'AWS/EC2',
    dimension: 'InstanceId',
    value: id,
    name: `${home.name}-${index + 1}`,
  }));
  return {
    logs: [`/app/${home.name}`, `/app/${home.name}/access`],
    watched: [...machines, entrance.watched],
  };
}

/** The image in use, made from a snapshot of its own. */
function castImages({ estate, home, luck, add, part }: Kit, type: string): string {
  const snapshot = castSnapshot(estate, home.spot, {
    ...part(`${home.name}-image-disk`, 'ec2'),
    volumeId: 'vol-ffffffff',
    sizeGib: 30,
    encrypted: true,
    description: `Created by CreateImage for ${home.name}`,
  });
  const Ebs = {
    SnapshotId: snapshot.id,
    VolumeSize: 30,
    VolumeType: 'gp3',
    Encrypted: true,
    DeleteOnTermination: true,
  } as const;
  const image = add(images, `${home.name}-${luck.hex(7)}`, {
    Architecture: /^[a-z]+\d+g/.test(type) ? 'arm64' : 'x86_64',
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs }],
  });
  return image.id;
}

function castMember(kit: Kit, mould: Mould, index: number): Actor<InstanceRecord> {
  const { estate, home, network, luck, part } = kit;
  const at = index % network.zones.length;
  const zone = network.zones[at] ?? network.zones[0];
  const label = part(`${home.name}-${index + 1}`, 'ec2');
  const where = {
    zone,
    subnetId: network.inner[at],
    vpcId: network.vpcId,
    metadataTokens: 'required' as const,
  };
  const { instance } = castInstance(estate, home.spot, { ...label, ...mould, ...where, rootGib: 30 });
  estate.useNormally(instance);
  const disk = { zone, sizeGib: luck.pick([50, 100, 200, 500]), type: 'gp3', encrypted: true } as const;
  const data = part(`${home.name}-${index + 1}-data`, 'ec2');
  const volume = castVolume(estate, home.spot, { ...data, ...disk, attachedTo: instance.id });
  castBackups(kit, volume.id, disk.sizeGib, `${home.name}-${index + 1}`);
  return instance;
}

function castScaling(
  kit: Kit,
  templateId: string,
  instances: readonly Actor<InstanceRecord>[],
  targets: string,
): void {
  const { home, network, add } = kit;
  const template = { LaunchTemplateId: templateId, LaunchTemplateName: home.name, Version: '$Default' };
  add(scalingGroups, home.name, {
    LaunchTemplate: template,
    MinSize: Math.min(2, instances.length),
    MaxSize: instances.length * 2 + 2,
    DesiredCapacity: instances.length,
    AvailabilityZones: [...network.zones],
    VPCZoneIdentifier: network.inner.join(','),
    TargetGroupARNs: [targets],
    HealthCheckType: 'ELB',
    Instances: instances.map(({ id, thing }) => ({
      InstanceId: id,
      InstanceType: thing.type,
      AvailabilityZone: thing.zone,
      LifecycleState: 'InService',
      HealthStatus: 'Healthy',
      LaunchTemplate: template,
      ProtectedFromScaleIn: false,
    })),
  });
}

/** Machines that come with the busy weeks and go with them. */
function castSurges({ estate, home, network, part }: Kit, mould: Mould): void {
  const { start, end } = estate.calendar;
  for (let at = start; at < end; at += 28 * DAY_MS) {
    if (estate.isOver(home.spot, ['ec2:instance', 'ec2:volume'], at + 26 * DAY_MS)) continue;
    const extra = at >= home.bornAt && demandOn(at + 3 * DAY_MS) > 1.15 ? 2 : 0;
    for (let index = 0; index < extra; index += 1) {
      const label = part(`${home.name}-surge-${Math.round((at - start) / DAY_MS)}-${index}`, 'ec2');
      const span = { bornAt: at + 6 * 3_600_000, goneAt: at + 26 * DAY_MS };
      const zone = network.zones[index] ?? network.zones[0];
      const where = { zone, subnetId: network.inner[index], metadataTokens: 'required' as const };
      castInstance(estate, home.spot, { ...label, ...span, ...mould, ...where, rootGib: 30 });
    }
  }
}
