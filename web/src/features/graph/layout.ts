/** Places a drawing in columns: the same drawing always looks the same, and it takes time in proportion to its edges. */
import type { Drawing } from './draw-graph.ts';

export const BOX = { width: 184, height: 30 } as const;

const GAP = { column: 76, within: 14, row: 10 } as const;
const MARGIN = 16;
/** Curves within the last column swing out to its right. */
const SWING = 44;
/** Longer columns are broken into several side by side. */
const ROWS = 14;
const SWEEPS = 3;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
}

export function layOut({ nodes, edges }: Pick<Drawing, 'nodes' | 'edges'>): Layout {
  const columns = new Map<number, string[]>();
  for (const { id, column } of nodes) columns.set(column, [...(columns.get(column) ?? []), id]);
  const ordered = [...columns].sort(([a], [b]) => a - b).map(([, ids]) => ids);
  untangle(ordered, edges);
  return place(ordered);
}

/** Nodes move towards the middle of those they are connected with; ties keep their order. */
function untangle(columns: string[][], edges: Drawing['edges']): void {
  const near = new Map<string, string[]>();
  const connect = (one: string, other: string) => near.set(one, [...(near.get(one) ?? []), other]);
  for (const { from, to } of edges) {
    connect(from, to);
    connect(to, from);
  }
  const height = new Map<string, number>();
  const note = (ids: readonly string[]) => {
    ids.forEach((id, at) => {
      height.set(id, (at + 0.5) / ids.length);
    });
  };
  columns.forEach(note);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const ids of columns) {
      const pull = new Map(ids.map((id) => [id, mean(near.get(id) ?? [id], height)]));
      ids.sort((a, b) => (pull.get(a) ?? 0) - (pull.get(b) ?? 0));
      note(ids);
    }
}

const mean = (ids: readonly string[], height: ReadonlyMap<string, number>): number =>
  ids.reduce((sum, id) => sum + (height.get(id) ?? 0), 0) / ids.length;

function place(columns: readonly (readonly string[])[]): Layout {
  const places = new Map<string, Place>();
  const step = BOX.height + GAP.row;
  const rows = Math.max(1, ...columns.map((ids) => Math.ceil(ids.length / strands(ids))));
  const height = rows * step - GAP.row + 2 * MARGIN;
  let x = MARGIN;
  for (const ids of columns) {
    const each = Math.ceil(ids.length / strands(ids));
    ids.forEach((id, at) => {
      const strand = Math.floor(at / each);
      const inStrand = Math.min(each, ids.length - strand * each);
      const top = (height - inStrand * step + GAP.row) / 2;
      places.set(id, { x: x + strand * (BOX.width + GAP.within), y: top + (at % each) * step });
    });
    x += Math.ceil(ids.length / each) * (BOX.width + GAP.within) - GAP.within + GAP.column;
  }
  return { width: Math.max(x - GAP.column, BOX.width) + SWING, height, places };
}

/** Squarer where there are many, so that neither way of scrolling is endless. */
const strands = (ids: readonly string[]): number =>
  Math.max(1, Math.min(Math.ceil(ids.length / ROWS), Math.ceil(Math.sqrt(ids.length / 4))));

const ARROWS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The node that an arrow key leads to: the nearest that way, and what lies aside counts as farther. */
export function nodeTowards({ places }: Layout, from: string, key: string): string | undefined {
  const way = ARROWS[key];
  const here = places.get(from);
  if (way === undefined || here === undefined) return undefined;
  let best: { readonly id: string; readonly far: number } | undefined;
  for (const [id, { x, y }] of places) {
    const along = (x - here.x) * way.x + (y - here.y) * way.y;
    const aside = Math.abs((x - here.x) * way.y) + Math.abs((y - here.y) * way.x);
    const far = along + 2 * aside;
    if (along > 0 && (best === undefined || far < best.far)) best = { id, far };
  }
  return best?.id;
}
