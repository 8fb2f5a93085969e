/** Chance at a place, drawn from a stream of its own: what is made at one never shifts what another gets. */
import { draw, hex } from './random-streams.ts';
import type { Site } from './shelf.ts';
import type { World } from './world.ts';

export function siteOf(world: World, account: string, region: string, now: number): Site {
  const stream = `furnish/${account}/${region}`;
  const chance = () => draw(world, stream);
  return {
    world,
    account,
    region,
    now,
    chance,
    between: (from, to) => from + Math.floor(chance() * (to - from + 1)),
    pick: (options) => options[Math.floor(chance() * options.length)] ?? options[0],
    hex: (digits) => hex(world, stream, digits),
  };
}
