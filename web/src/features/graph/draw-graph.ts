/** One drawing made of the answers: every node and edge once, nearest first, cut to what can be read. */
import type { Edge, Impact, Neighbours, Node, Paths } from './graph-queries.ts';

export interface DrawnNode extends Node {
  /** The column: left of the start is below zero, right of it above. */
  readonly column: number;
  /** Edges between it and the start; null where they are not known. */
  readonly steps: number | null;
  /** Steps from the start in a blast radius; null for what was only opened. */
  readonly distance: number | null;
}

export interface Drawing {
  readonly start: string;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly Edge[];
  /** Known and left out of the drawing. */
  readonly left: number;
}

interface DrawWish {
  readonly impact?: Impact | undefined;
  readonly paths?: Paths | undefined;
  /** The start's neighbours and those of what was opened. */
  readonly neighbours: readonly Neighbours[];
  /** Drawn in any case. */
  readonly chosen?: string | undefined;
  readonly business: boolean;
  readonly most: number;
}

export function drawGraph({ impact, paths, neighbours, chosen, business, most }: DrawWish): Drawing {
  const start = (impact?.start ?? paths?.from ?? neighbours[0]?.start)?.id ?? '';
  const nodes = new Map<string, DrawnNode>();
  /** Where it stands in the answer that names it: what comes first in its answer is drawn first. */
  const ranks = new Map<string, number>();
  const put = (node: Node, rank: number, at: Omit<DrawnNode, keyof Node>) => {
    ranks.set(node.id, Math.min(rank, ranks.get(node.id) ?? rank));
    if (!nodes.has(node.id)) nodes.set(node.id, { ...node, ...at });
  };
  const wanted = ({ kind, id }: Node) => business || kind === 'resource' || id === start;
  impact?.nodes.filter(wanted).forEach(({ distance, ...node }, at) => {
    put(node, at, { column: distance, steps: distance, distance });
  });
  for (const { nodes: along } of paths?.paths ?? [])
    along.forEach((node, at) => {
      put(node, 0, { column: at, steps: at, distance: null });
    });
  for (const answer of neighbours) {
    put(answer.start, 0, { column: 0, steps: answer.start.id === start ? 0 : null, distance: null });
    const { column = 0, steps = null } = nodes.get(answer.start.id) ?? {};
    const pointedTo = new Set(
      answer.edges.filter(({ from }) => from === answer.start.id).map(({ to }) => to),
    );
    answer.nodes.filter(wanted).forEach((node, at) => {
      const side = pointedTo.has(node.id) ? 1 : -1;
      put(node, at + 1, { column: column + side, steps: steps === null ? null : steps + 1, distance: null });
    });
  }
  if (chosen !== undefined) ranks.set(chosen, 0);
  const drawn = [...nodes.values()]
    .sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
    .slice(0, most);
  const kept = new Set(drawn.map(({ id }) => id));
  const edges = new Map<string, Edge>();
  const answers = [...(impact ? [impact] : []), ...(paths?.paths ?? []), ...neighbours];
  for (const edge of answers.flatMap((answer) => answer.edges))
    if (kept.has(edge.from) && kept.has(edge.to)) edges.set(edgeKey(edge), edge);
  return { start, nodes: drawn, edges: [...edges.values()], left: nodes.size - drawn.length };
}

export const edgeKey = ({ from, to, kind, source, detail }: Edge): string =>
  JSON.stringify([from, to, kind, source, detail]);
