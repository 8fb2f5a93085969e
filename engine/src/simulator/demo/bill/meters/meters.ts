/** Every meter, by the kind of resource it reads. */
import { compute } from './compute.ts';
import { data } from './data.ts';
import type { Meter } from './meter.ts';
import { network } from './network.ts';
import { stores } from './stores.ts';
import { watch } from './watch.ts';

export const meters: ReadonlyMap<string, Meter> = new Map(
  [...compute, ...network, ...stores, ...data, ...watch].map((meter) => [meter.kind, meter]),
);
