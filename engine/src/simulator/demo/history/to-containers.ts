/** One team leaves its machines for containers: the old ones stood until the move, and one was never switched off. */

import { DAY_MS } from '../calendar.ts';
import { MOVED_AT, MOVED_TO_CONTAINERS } from '../company/homes.ts';
import { baseImage } from '../landscape/base-images.ts';
import { castInstance } from '../makers.ts';
import type { Planter } from '../plants/garden.ts';
import { instanceMonth } from '../prices.ts';

const TYPE = 'm5.2xlarge';

export const toContainers: Planter = ({ estate, book, networks, everyHome }) => {
  const movedAt = estate.calendar.at(MOVED_AT);
  for (const home of everyHome.filter(({ service }) => MOVED_TO_CONTAINERS.includes(service.name))) {
    const network = networks.at(home.spot);
    const bornAt = estate.calendar.start - 400 * DAY_MS;
    for (const index of [1, 2, 3, 4]) {
      const forgotten = index === 4 && home.environment === 'production';
      const name = `${home.name}-vm-${index}`;
      const goneAt = forgotten ? undefined : movedAt + (10 + index) * DAY_MS;
      const where = {
        zone: network.zones[0],
        subnetId: network.inner[0],
        imageId: baseImage(estate, home.spot.region),
      };
      const tags = { Name: name, ...home.wardrobe.of(name, 'ec2') };
      const { instance } = castInstance(estate, home.spot, {
        name,
        bornAt,
        goneAt,
        tags,
        type: TYPE,
        ...where,
      });
      estate.use(instance, forgotten ? 'idle' : 'steady');
      if (!forgotten) continue;
      book.plant({
        kind: 'waste',
        sort: 'instance-left-by-migration',
        what: 'The last of the machines from before the move to containers; nothing reaches it any more.',
        of: [instance],
        since: movedAt + 14 * DAY_MS,
        rule: 'ec2-instance-idle',
        monthlyUsd: instanceMonth(TYPE),
      });
    }
  }
};
