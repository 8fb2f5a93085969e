/** Nodes and links, as most drawing libraries take them. */
import type { Drawing, Format } from './drawing.ts';

export const json: Format = {
  most: { nodes: 5_000, edges: 40_000 },
  write: ({ nodes, edges, truncated }: Drawing): string =>
    JSON.stringify({
      nodes,
      // `source` is the word of these libraries for where a link begins.
      links: edges.map(({ from, to, kind, source, detail }) => {
        return { source: from, target: to, kind, evidence: source, detail };
      }),
      truncated,
    }),
};
