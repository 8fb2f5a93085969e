/** Machines that nobody ordered, and machines that nobody sent home. */
import { DAY_MS } from '../calendar.ts';
import type { Spot } from '../estate.ts';
import { castInstance } from '../makers.ts';
import type { Garden, Planter } from '../plants/garden.ts';
import { instanceMonth } from '../prices.ts';

const HOUR_MS = DAY_MS / 24;

interface Burst {
  readonly id: string;
  readonly what: string;
  readonly spot: Spot;
  readonly from: number;
  readonly days: number;
  readonly count: number;
  readonly type: string;
  readonly tags: Record<string, string>;
}

function burst({ estate, book }: Garden, { id, what, spot, from, days, count, type, tags }: Burst): void {
  const until = from + days * DAY_MS;
  const of = Array.from({ length: count }, (_, index) => {
    const span = { bornAt: from + Math.floor(index / 4) * 180_000, goneAt: until };
    const where = { zone: `${spot.region}${'abc'[index % 3]}`, imageId: `ami-${estate.luck(id).hex(17)}` };
    const { instance } = castInstance(estate, spot, {
      name: `${id}-${index}`,
      ...span,
      ...where,
      type,
      tags,
      rootGib: 100,
    });
    estate.use(instance, 'saturated');
    return instance;
  });
  const usdPerDay = (count * instanceMonth(type) * 24) / 730;
  const resources = of.map(({ arn }) => arn);
  estate.befall({ id, what, ...spot, from, until, resources, usdPerDay });
  book.plant({ kind: 'anomaly', sort: id, what, of, since: from, until });
}

/** A key found in a public repository; a region that nobody works in. */
export const mining: Planter = (garden) => {
  const { estate } = garden;
  burst(garden, {
    id: 'mining',
    what: 'Two dozen machines with graphics cards start within minutes, without tags, in a region that the company does not use.',
    spot: { account: estate.accountOf('sandbox-interns'), region: 'sa-east-1' },
    from: estate.calendar.at(0.83) + 2 * HOUR_MS,
    days: 2,
    count: 24,
    type: 'g5.12xlarge',
    tags: {},
  });
};

export const loadTest: Planter = (garden) => {
  const { estate } = garden;
  burst(garden, {
    id: 'load-test-forgotten',
    what: 'A load test of an afternoon whose forty machines ran on for six days.',
    spot: { account: estate.accountOf('qa-automation'), region: 'us-east-1' },
    from: estate.calendar.at(0.44) + 14 * HOUR_MS,
    days: 6,
    count: 40,
    type: 'c6i.8xlarge',
    tags: { team: 'quality', purpose: 'load test, delete by friday' },
  });
};
