/** The old reporting account: emptied over two weeks, then suspended. */

import { functions } from '../../services/lambda.ts';
import { DAY_MS } from '../calendar.ts';
import { CLOSED } from '../company/accounts.ts';
import { CLOSED_AT } from '../company/found.ts';
import { baseImage } from '../landscape/base-images.ts';
import { castInstance } from '../makers.ts';
import { castBucket, castDatabase } from '../makers-of-stores.ts';
import type { Planter } from '../plants/garden.ts';

export const accountClosed: Planter = ({ estate }) => {
  const spot = { account: estate.accountOf(CLOSED), region: 'us-east-1' };
  const closedAt = estate.calendar.at(CLOSED_AT);
  const bornAt = estate.calendar.start - 1500 * DAY_MS;
  const tags = { Team: 'analytics', Environment: 'production', Application: 'reporting' };
  const until = (index: number) => closedAt - (14 - (index % 14)) * DAY_MS;
  for (let index = 1; index <= 20; index += 1) {
    const name = `report-${index}`;
    const span = { bornAt, goneAt: until(index) };
    castInstance(estate, spot, {
      name,
      ...span,
      tags,
      type: 'm4.large',
      zone: `${spot.region}a`,
      imageId: baseImage(estate, spot.region),
    });
    estate.add(functions, spot, { name: `${name}-export`, ...span, tags });
    castBucket(estate, spot, { name: `fennimarsh-${CLOSED}-${name}`, ...span, tags });
  }
  castDatabase(estate, spot, {
    name: 'reporting',
    bornAt,
    goneAt: until(13),
    tags,
    engine: 'mysql',
    engineVersion: '5.7.44',
    instanceClass: 'db.r4.large',
    zone: `${spot.region}a`,
    encrypted: false,
    storageType: 'gp2',
    sizeGib: 2000,
    multiAz: false,
    protected: false,
    backupDays: 1,
  });
};
