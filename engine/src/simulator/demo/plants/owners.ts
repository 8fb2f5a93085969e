/** Planted: things whose owner is gone, unknown, or misspelt. */

import type { Tags } from '../../thing.ts';
import { baseImage } from '../landscape/base-images.ts';
import { castInstance } from '../makers.ts';
import { castBucket } from '../makers-of-stores.ts';
import { standIn } from '../network/standing.ts';
import { type Bed, type Planter, sow } from './garden.ts';

function worn(
  { estate, home, network, label }: Bed,
  name: string,
  since: number,
  change: (tags: Tags) => Tags,
) {
  const part = label(name);
  const tidy = { Name: part.name, ...home.wardrobe.tidy(part.name) };
  const where = { ...standIn(network), imageId: baseImage(estate, home.spot.region) };
  const at = { bornAt: since, type: 'm6i.large', metadataTokens: 'required' as const, rootGib: 30 };
  const { instance } = castInstance(estate, home.spot, { ...part, ...where, ...at, tags: change(tidy) });
  estate.use(instance, 'steady');
  return instance;
}

const without = (tags: Tags, unwanted: (key: string) => boolean): Tags =>
  Object.fromEntries(Object.entries(tags).filter(([key]) => !unwanted(key)));

const isOwner = (key: string) => /^(owner|ansprech)/i.test(key);
const isCostCenter = (key: string) => /^(cost|kosten)/i.test(key);

const left: Planter = (garden) => {
  const what = 'Its owner left the company; the address no longer exists.';
  const seed = { kind: 'ownership', sort: 'owner-left', rule: 'tag-owner-known', what, count: 6 } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(60, 400);
    const gone = `gone.${bed.luck.pick(['wilder', 'sommer', 'haddock', 'prior'])}@example.com`;
    return {
      of: [worn(bed, 'inherited-', since, (tags) => ({ ...without(tags, isOwner), Owner: gone }))],
      since,
    };
  });
};

const missing: Planter = (garden) => {
  const what = 'Nobody is named as its owner; its network and its image are those of the team.';
  const seed = {
    kind: 'ownership',
    sort: 'owner-missing',
    rule: 'tag-owner-required',
    what,
    count: 6,
  } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(60, 400);
    return { of: [worn(bed, 'nobodys-', since, (tags) => without(tags, isOwner))], since };
  });
};

const misspelt: Planter = (garden) => {
  const what = 'Its cost center is that of another team, by a slip of two digits.';
  const seed = {
    kind: 'ownership',
    sort: 'cost-center-wrong',
    rule: 'tag-cost-center-known',
    what,
    count: 5,
  } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(60, 400);
    const CostCenter = bed.home.team.costCenter.replace(/(\d)(\d)(\d)(\d)$/, '$2$1$3$4');
    return {
      of: [worn(bed, 'misbooked-', since, (tags) => ({ ...without(tags, isCostCenter), CostCenter }))],
      since,
    };
  });
};

const naked: Planter = (garden) => {
  const what = 'A bucket without a single tag.';
  const seed = { kind: 'ownership', sort: 'untagged', rule: 'tag-required', what, count: 5 } as const;
  sow(garden, seed, ({ estate, home, index, daysAgo }) => {
    const since = daysAgo(60, 700);
    const name = `fennimarsh-${home.account.name}-tmp-${index}`;
    return { of: [castBucket(estate, home.spot, { name, bornAt: since })], since };
  });
};

export const owners: readonly Planter[] = [left, missing, misspelt, naked];
