/** Everything that is planted. */

import { buckets } from './buckets.ts';
import { databases } from './databases.ts';
import { disks } from './disks.ts';
import type { Planter } from './garden.ts';
import { machines } from './machines.ts';

export const planters: readonly Planter[] = [...disks, ...machines, ...databases, ...buckets];
