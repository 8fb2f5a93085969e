/** Services on machines: instances with their disks, replaced whenever something is rolled out. */

import type { InstanceRecord } from '../../ec2/records.ts';
import type { Actor } from '../actor.ts';
import { DAY_MS, demandOn } from '../calendar.ts';
import type { Home } from '../company/homes.ts';
import type { Estate } from '../estate.ts';
import { castInstance, castVolume } from '../makers.ts';

const TYPES = {
  production: ['m6i.xlarge', 'm7g.large', 'c6i.xlarge', 'r6i.large', 'm6i.2xlarge'],
  other: ['t3.medium', 't3.large', 't4g.medium', 'm6i.large'],
} as const;

export interface Fleet {
  readonly instances: readonly Actor<InstanceRecord>[];
}

export function castFleet(estate: Estate, home: Home): Fleet {
  const { spot, wardrobe, name, environment } = home;
  const luck = estate.luck(`fleet/${home.key}`);
  const count = Math.max(1, Math.round((2 + luck.chance() * 4) * home.size));
  const type = environment === 'production' ? luck.pick(TYPES.production) : luck.pick(TYPES.other);
  const imageId = `ami-${estate.luck(`image/${home.service.name}`).hex(17)}`;
  const instances = Array.from({ length: count }, (_, index) => {
    const zone = `${spot.region}${'abc'[index % 3]}`;
    const title = `${name}-${index + 1}`;
    const tags = { Name: title, ...wardrobe.of(`${home.key}/${index}`, 'ec2') };
    const { instance } = castInstance(estate, spot, {
      name: title,
      bornAt: home.bornAt,
      type,
      zone,
      imageId,
      rootGib: 30,
      tags,
    });
    const disk = { zone, sizeGib: luck.pick([50, 100, 200, 500]), type: 'gp3' as const, encrypted: true };
    castVolume(estate, spot, {
      name: `${title}-data`,
      bornAt: home.bornAt,
      ...disk,
      attachedTo: instance.id,
      tags,
    });
    return instance;
  });
  if (environment === 'production') castSurges(estate, home, type, imageId);
  return { instances };
}

/** Machines that come with the busy weeks and go with them. */
function castSurges(estate: Estate, home: Home, type: string, imageId: string): void {
  const { calendar } = estate;
  for (let at = calendar.start; at < calendar.end; at += 28 * DAY_MS) {
    const extra = demandOn(at + 3 * DAY_MS) > 1.15 ? 2 : 0;
    for (let index = 0; index < extra; index += 1) {
      if (at < home.bornAt) continue;
      const title = `${home.name}-surge-${Math.round((at - calendar.start) / DAY_MS)}-${index}`;
      const tags = { Name: `${home.name}-surge`, ...home.wardrobe.of(title, 'ec2') };
      const zone = `${home.spot.region}${'abc'[index % 3]}`;
      const span = { bornAt: at + 6 * 3_600_000, goneAt: at + 26 * DAY_MS };
      castInstance(estate, home.spot, { name: title, ...span, type, zone, imageId, rootGib: 30, tags });
    }
  }
}
