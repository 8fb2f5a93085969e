/** How long the graph of a million resources takes to load, and a blast radius of depth 5 in it. */
import { CsrGraph } from '../engine/src/domains/graph/csr-graph.ts';
import { loadGraph } from '../engine/src/domains/graph/load-graph.ts';
import { openScratchLake } from '../engine/test/scratch-lake.ts';
import { type Bar, median } from './bar.ts';
import { arnOf, EDGES, NODES, writeEstate } from './graph-estate.ts';

const STARTS = 500;
const LOADS = 3;

export const bar: Bar = {
  id: 'graph-impact',
  what: 'Blast radius of depth 5 among a million resources and five million relations, warm p95, risk included',
  limit: { atMost: 5, unit: ' ms' },
  async measure() {
    const scratch = await openScratchLake();
    try {
      await writeEstate(scratch);
      const { lake } = scratch;
      const loads: number[] = [];
      let loaded = await loadGraph({ lake, organization: nobody }); // the first starts the query processes
      for (let round = 0; round < LOADS; round++) {
        const start = performance.now();
        loaded = await loadGraph({ lake, organization: nobody });
        loads.push((performance.now() - start) / 1000);
      }
      const graph = new CsrGraph(loaded);
      const { times, reached } = await askMany(graph);
      const { topology } = loaded.relations;
      return {
        value: percentile(times, 0.95),
        detail: `median ${median(times).toFixed(2)} ms, ${Math.round(median(reached))} reached (p95 ${Math.round(percentile(reached, 0.95))}); ${topology.nodes} nodes, ${topology.edges} edges`,
        also: [
          {
            id: 'graph-load',
            what: `The same graph loaded from the lake`,
            limit: { atMost: 3, unit: ' s' },
            value: median(loads),
            detail: `${NODES} resources, ${EDGES} relations written; ${loads.map((seconds) => seconds.toFixed(2)).join(', ')} s`,
          },
        ],
      };
    } finally {
      await scratch.end();
    }
  },
};

const nobody = { organization: null, accounts: [] };

async function askMany(graph: CsrGraph) {
  const times: number[] = [];
  const reached: number[] = [];
  for (let round = -100; round < STARTS; round++) {
    // Every start is another one: warm is the code, not the answer.
    const start = arnOf((Math.abs(round) * 9973 + 17 + (round < 0 ? 500_000 : 0)) % NODES);
    const began = performance.now();
    const answer = await graph.impact({
      start,
      depth: 5,
      direction: 'dependents',
      kinds: undefined,
      limit: 200,
      accounts: undefined,
    });
    if (round < 0) continue;
    times.push(performance.now() - began);
    reached.push(answer.reached.resources);
  }
  return { times, reached };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
