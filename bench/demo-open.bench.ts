/** The demo organisation opens quickly, and a resource of it costs little memory. */
import { createDemo } from '../engine/src/simulator/index.ts';
import { type Bar, median } from './bar.ts';

const ROUNDS = 5;
const preparedAt = new Date('2026-11-21T00:00:00Z');

function open(): { readonly ms: number; readonly resources: number; readonly bytes: number } {
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const demo = createDemo({ seed: 7, preparedAt, from: preparedAt });
  demo.advance(preparedAt);
  const ms = performance.now() - started;
  const tables = Object.values(demo.world.places).flatMap(({ shelves, clientTokens: _, ...records }) => [
    ...Object.values(shelves),
    ...Object.values(records),
  ]);
  const resources = tables.reduce((sum, table) => sum + Object.keys(table).length, 0);
  return { ms, resources, bytes: (process.memoryUsage().heapUsed - before) / resources };
}

export const bar: Bar = {
  id: 'demo-open',
  what: 'The demo organisation of scale 1, from nothing to its last day',
  limit: { atMost: 2, unit: 's' },
  measure: async () => {
    const rounds = Array.from({ length: ROUNDS }, open);
    const { resources = 0 } = rounds[0] ?? {};
    const bytes = median(rounds.map((round) => round.bytes));
    return {
      value: median(rounds.map(({ ms }) => ms)) / 1000,
      detail: `${resources} resources, about ${(bytes / 1000).toFixed(1)} kB of memory each; ${ROUNDS} rounds`,
    };
  },
};
