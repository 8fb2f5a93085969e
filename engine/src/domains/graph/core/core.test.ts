/** The algorithms against the plainest versions of themselves, on random graphs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findComponents } from './components.ts';
import { buildTopology, finish, type Topology } from './csr.ts';
import { findCutNodes } from './cut-nodes.ts';
import { HashIndex } from './hash-index.ts';
import { kShortestPaths } from './paths.ts';
import { Searcher, type TwoWayLens } from './search.ts';
import { type Lens, NONE, Walker } from './walk.ts';

type Edge = readonly [from: number, to: number, kind: number];

const KINDS = 3;

const graphs = fc.integer({ min: 1, max: 14 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: nodes - 1 }),
        fc.integer({ min: 0, max: nodes - 1 }),
        fc.integer({ min: 0, max: KINDS - 1 }),
      ),
      { maxLength: 30 },
    ),
    from: fc.integer({ min: 0, max: nodes - 1 }),
    to: fc.integer({ min: 0, max: nodes - 1 }),
    allowed: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: KINDS, maxLength: KINDS }),
    depth: fc.integer({ min: 0, max: 6 }),
  }),
);

const topologyOf = (nodes: number, edges: readonly Edge[]): Topology =>
  finish(
    buildTopology(nodes, {
      from: Uint32Array.from(edges, ([from]) => from),
      to: Uint32Array.from(edges, ([, to]) => to),
      classes: Uint16Array.from(edges, ([, , kind]) => kind),
    }),
  );

const lensOf = ({ out, in: into }: Topology, allowed: readonly number[]): TwoWayLens => ({
  onward: [{ rows: out, allowed: Uint8Array.from(allowed) }],
  back: [{ rows: into, allowed: Uint8Array.from(allowed) }],
});

/** Distances by relaxing every edge until nothing changes. */
function distances(nodes: number, edges: readonly Edge[], allowed: readonly number[], from: number) {
  const distance = Array.from({ length: nodes }, (_, node) => (node === from ? 0 : Infinity));
  for (let round = 0; round < nodes; round++)
    for (const [a, b, kind] of edges)
      if (allowed[kind] === 1) distance[b] = Math.min(distance[b] ?? 0, (distance[a] ?? 0) + 1);
  return distance;
}

describe('rows', () => {
  it('hold every edge twice, by its beginning and by its end', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const { out, in: into } = topologyOf(nodes, edges);
        const listed = (rows: typeof out, turn: boolean) =>
          Array.from({ length: nodes }, (_, node) => node).flatMap((node) =>
            Array.from(rows.targets.slice(rows.offsets[node], rows.offsets[node + 1]), (target, at) => {
              const kind = rows.classes[(rows.offsets[node] ?? 0) + at];
              return turn ? [target, node, kind] : [node, target, kind];
            }),
          );
        const sorted = (list: readonly unknown[]) => list.map(String).sort();
        expect(sorted(listed(out, false))).toEqual(sorted(edges));
        expect(sorted(listed(into, true))).toEqual(sorted(edges));
      }),
    );
  });
});

describe('a walk', () => {
  it('reaches what is at most so many allowed edges away, nearest first', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges, from, allowed, depth }) => {
        const walker = new Walker(nodes);
        const { onward } = lensOf(topologyOf(nodes, edges), allowed);
        walker.walk(onward, nodes - 1, 99, nodes); // what an earlier walk saw must not show
        const { count, levels, complete, beyond } = walker.walk(onward, from, depth, nodes);
        const expected = distances(nodes, edges, allowed, from);
        const reached = [...walker.order.slice(0, count)];
        expect(reached.toSorted((a, b) => a - b)).toEqual(
          expected.flatMap((distance, node) => (distance <= depth ? [node] : [])),
        );
        for (const [at, node] of reached.entries()) {
          expect(levels.findIndex((end) => at < end)).toBe(expected[node]);
          const via = walker.via[node] ?? NONE;
          if (via !== NONE) expect((expected[via] ?? 0) + 1).toBe(expected[node]);
        }
        expect(complete).toBe(true);
        expect(beyond).toBe(expected.some((distance) => distance > depth && distance < Infinity));
      }),
    );
  });

  it('ends at its ceiling and says so', () => {
    const { out } = topologyOf(
      5,
      [1, 2, 3, 4].map((to) => [0, to, 0]),
    );
    const lens: Lens = { rows: out, allowed: Uint8Array.of(1) };
    expect(new Walker(5).walk([lens], 0, 5, 3)).toMatchObject({ count: 3, levels: [1, 3], complete: false });
    expect(new Walker(5).walk([lens], 0, 5, 5)).toMatchObject({ count: 5, complete: true, beyond: false });
  });
});

describe('paths', () => {
  /** Every path without a repeated node, shortest first. */
  function everyPath(edges: readonly Edge[], allowed: readonly number[], from: number, to: number) {
    const found: number[][] = [];
    const go = (path: number[]): void => {
      const here = path.at(-1);
      if (here === to) return void found.push(path);
      const next = new Set(edges.flatMap(([a, b, kind]) => (a === here && allowed[kind] === 1 ? [b] : [])));
      for (const node of next) if (!path.includes(node)) go([...path, node]);
    };
    go([from]);
    return found.sort((a, b) => a.length - b.length);
  }
  const small = graphs.filter(({ nodes, edges }) => nodes <= 8 && edges.length <= 20);

  it('are the shortest there are, none twice, every one real', () => {
    fc.assert(
      fc.property(
        small,
        fc.integer({ min: 1, max: 6 }),
        ({ nodes, edges, from, to, allowed, depth }, most) => {
          const lens = lensOf(topologyOf(nodes, edges), allowed);
          const wish = { from, to, most, longest: depth, budget: 1e9 };
          const { paths } = kShortestPaths(new Searcher(nodes), lens, wish);
          const every = everyPath(edges, allowed, from, to).filter((path) => path.length - 1 <= depth);
          expect(paths.map((path) => path.length)).toEqual(every.slice(0, most).map((path) => path.length));
          expect(new Set(paths.map(String)).size).toBe(paths.length);
          for (const path of paths) expect(every.map(String)).toContain(String(path));
        },
      ),
    );
  });

  it('say when the budget ended the search', () => {
    const lens = lensOf(
      topologyOf(4, [
        [0, 1, 0],
        [1, 3, 0],
        [0, 2, 0],
        [2, 3, 0],
      ]),
      [1],
    );
    const wish = { from: 0, to: 3, most: 5, longest: 9, budget: 0 };
    expect(kShortestPaths(new Searcher(4), lens, wish)).toMatchObject({ complete: false });
    expect(kShortestPaths(new Searcher(4), lens, { ...wish, budget: 99 })).toEqual({
      paths: [
        [0, 1, 3],
        [0, 2, 3],
      ],
      complete: true,
    });
  });
});

/** Components by relaxing every edge both ways; without a node where one is left out. */
function leaders(nodes: number, edges: readonly Edge[], without = -1): number[] {
  const leader = Array.from({ length: nodes }, (_, node) => node);
  for (let round = 0; round < nodes; round++)
    for (const [a, b] of edges) {
      if (a === without || b === without) continue;
      const least = Math.min(leader[a] ?? 0, leader[b] ?? 0);
      leader[a] = least;
      leader[b] = least;
    }
  return leader;
}

describe('what hangs together', () => {
  it('is found as components led by their smallest node', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const { leader, count, largest } = finish(findComponents(topologyOf(nodes, edges)));
        const expected = leaders(nodes, edges);
        expect([...leader]).toEqual(expected);
        expect(count).toBe(new Set(expected).size);
        expect(largest).toBe(Math.max(...expected.map((a) => expected.filter((b) => a === b).length)));
      }),
    );
  });

  it('falls apart without its cut nodes, which know how much they part', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(graphs, weights, ({ nodes, edges }, weight) => {
        const { isCut, parted } = finish(findCutNodes(topologyOf(nodes, edges), Uint8Array.from(weight)));
        const whole = leaders(nodes, edges);
        for (let node = 0; node < nodes; node++) {
          const rest = leaders(nodes, edges, node);
          const others = whole.flatMap((leader, at) => (leader === whole[node] && at !== node ? [at] : []));
          const pieces = new Map<number, number>();
          for (const at of others)
            pieces.set(rest[at] ?? 0, (pieces.get(rest[at] ?? 0) ?? 0) + (weight[at] ?? 0));
          const sum = [...pieces.values()].reduce((total, size) => total + size, 0);
          expect(isCut[node]).toBe(pieces.size > 1 ? 1 : 0);
          expect(parted[node]).toBe(pieces.size > 1 ? sum - Math.max(...pieces.values()) : 0);
        }
      }),
    );
  });
});

describe('hashes', () => {
  it('get dense numbers in the order they come, through growing', () => {
    const hash = fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 60 }), (hashes) => {
        const index = new HashIndex(1);
        const known: string[] = [];
        for (const [high, low] of hashes) {
          const text = String((BigInt(high) << 32n) | BigInt(low));
          if (!known.includes(text)) known.push(text);
          expect(index.intern(high, low)).toBe(known.indexOf(text));
        }
        expect(index.hashesFrom(0)).toEqual(known);
        expect(index.hashesFrom(2)).toEqual(known.slice(2));
      }),
    );
  });
});
