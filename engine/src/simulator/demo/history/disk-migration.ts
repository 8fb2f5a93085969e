/** Team by team, gp2 disks become gp3; a few were forgotten. */

import type { VolumeRecord } from '../../ec2/records.ts';
import type { Actor } from '../actor.ts';
import { DAY_MS } from '../calendar.ts';
import { baseImage } from '../landscape/base-images.ts';
import { castInstance, castVolume } from '../makers.ts';
import { standIn } from '../network/standing.ts';
import { type Bed, type Planter, sow } from '../plants/garden.ts';
import { diskMonth } from '../prices.ts';

/** Shares of the story between which the teams did it. */
const FROM = 0.3;
const UNTIL = 0.6;

/** A machine of the time before gp3, with its disk. */
function oldMachine({ estate, home, network, luck, daysAgo, label }: Bed, name: string) {
  const bornAt = daysAgo(500, 1200);
  const zone = network.zones[0];
  const part = { ...label(name), bornAt, type: 'm5.large', ...standIn(network) };
  const { instance } = castInstance(estate, home.spot, {
    ...part,
    imageId: baseImage(estate, home.spot.region),
    metadataTokens: 'required',
  });
  estate.use(instance, 'steady');
  const disk = { sizeGib: luck.pick([200, 400, 1000]), type: 'gp2', zone, encrypted: true } as const;
  return castVolume(estate, home.spot, {
    ...label(`${name}data-`),
    bornAt,
    ...disk,
    attachedTo: instance.id,
  });
}

function migrate(thing: VolumeRecord): void {
  thing.type = 'gp3';
  thing.iops = 3000;
  thing.throughput = 125;
}

export const diskMigration: Planter = (garden) => {
  const { estate } = garden;
  const moved: Actor<VolumeRecord>[] = [];
  for (const [index, home] of garden.homes('gp3-migration', 24).entries()) {
    const luck = estate.luck(`gp3-migration/${index}`);
    const label: Bed['label'] = (name) => {
      const full = `${home.name}-${name}${index + 1}`;
      return { name: full, tags: { Name: full, ...home.wardrobe.of(full, 'ec2') } };
    };
    const daysAgo: Bed['daysAgo'] = (from, to) => estate.calendar.daysAgo(luck.between(from, to));
    const network = garden.networks.at(home.spot);
    const volume = oldMachine({ estate, home, network, luck, index, daysAgo, label }, 'pet-');
    const at =
      estate.calendar.at(FROM + luck.chance() * (UNTIL - FROM)) + luck.between(8, 17) * (DAY_MS / 24);
    const what = 'The disk is moved from gp2 to gp3.';
    estate.tell({ kind: 'change', at, actor: volume, what, apply: () => migrate(volume.thing) });
    moved.push(volume);
  }
  const what = 'A gp2 disk that the move to gp3 forgot.';
  const seed = { kind: 'waste', sort: 'volume-gp2', rule: 'ebs-volume-gp2', what, count: 8 } as const;
  sow(garden, seed, (bed) => {
    const volume = oldMachine(bed, 'forgotten-');
    const { sizeGib } = volume.thing;
    const since = volume.bornAt;
    return { of: [volume], since, monthlyUsd: diskMonth('gp2', sizeGib) - diskMonth('gp3', sizeGib) };
  });
};
