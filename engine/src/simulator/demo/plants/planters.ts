/** Everything that is planted. */
import { buckets } from './buckets.ts';
import { databases } from './databases.ts';
import { dependencies } from './dependencies.ts';
import { disks } from './disks.ts';
import type { Planter } from './garden.ts';
import { identities } from './identities.ts';
import { machines } from './machines.ts';
import { modelPlants } from './models.ts';
import { ways } from './network.ts';
import { owners } from './owners.ts';
import { quiet } from './quiet.ts';

export const planters: readonly Planter[] = [
  ...disks,
  ...machines,
  ...databases,
  ...buckets,
  ...ways,
  ...identities,
  ...quiet,
  ...modelPlants,
  ...owners,
  ...dependencies,
];
