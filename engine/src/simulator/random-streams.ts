/** Named streams of random values: what one part draws never shifts what another gets, and the state is a table of counters. */
import { seededRandom } from '#platform/clock/random.ts';
import type { World } from './world.ts';

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

const generator = (world: World, stream: string) => {
  const count = world.streams[stream] ?? 0;
  world.streams[stream] = count + 1;
  return seededRandom(hash(`${world.seed}/${stream}/${count}`));
};

/** Uniform in [0, 1). */
export const draw = (world: World, stream: string): number => generator(world, stream).next();

export function hex(world: World, stream: string, digits: number): string {
  const bytes = generator(world, stream).bytes(Math.ceil(digits / 2));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, digits);
}
