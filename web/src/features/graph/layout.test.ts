/** A drawing is always laid out the same, nothing lies on anything else, and arrow keys lead where they point. */
import { expect, it } from 'vitest';
import { type DrawnNode, drawGraph } from './draw-graph.ts';
import type { Neighbours, Node } from './graph-queries.ts';
import { BOX, layOut, nodeTowards, type Place } from './layout.ts';

const node = (id: string, kind: Node['kind'] = 'resource'): Node => ({
  id,
  kind,
  type: 'AWS::EC2::VPC',
  name: id,
  account: null,
  region: null,
  environment: null,
  owner: null,
  team: null,
  inInventory: true,
});
const edge = (from: string, to: string) => ({
  from,
  to,
  kind: 'uses',
  source: 'configuration',
  detail: null,
});
const answer = (start: string, into: readonly string[], out: readonly string[]): Neighbours => ({
  snapshot: { id: 1, at: '2026-01-01T00:00:00Z' },
  start: node(start),
  nodes: [...into, ...out].map((id) => node(id, id.startsWith('team:') ? 'team' : 'resource')),
  edges: [...into.map((id) => edge(id, start)), ...out.map((id) => edge(start, id))],
  total: into.length + out.length,
  outsideScope: 0,
  truncated: false,
});
const wish = { business: false, most: 100 };

it('draws what points to the start on its left and what it points to on its right, each once', () => {
  const drawn = drawGraph({
    ...wish,
    neighbours: [answer('s', ['a'], ['b', 'team:x']), answer('b', ['s'], ['c'])],
  });
  expect(new Map(drawn.nodes.map(({ id, column, steps }) => [id, [column, steps]]))).toEqual(
    new Map([
      ['s', [0, 0]],
      ['a', [-1, 1]],
      ['b', [1, 1]],
      ['c', [2, 2]],
    ]),
  );
  expect(drawn.edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['a>s', 's>b', 'b>c']);
});

it('draws no more than it may, counts the rest, and keeps no edge to what is not drawn', () => {
  const drawn = drawGraph({ ...wish, most: 2, neighbours: [answer('s', ['a', 'b', 'c'], [])] });
  expect(drawn).toMatchObject({ left: 2, edges: [{ from: 'a', to: 's' }] });
});

it('keeps what was opened or chosen, and something of every answer, however many there are', () => {
  const many = Array.from({ length: 50 }, (_, at) => `n${at}`);
  const answers = [answer('s', many, []), answer('n49', ['s'], ['x', 'y'])];
  const drawn = drawGraph({ ...wish, most: 6, chosen: 'n48', neighbours: answers });
  expect(drawn.nodes.map(({ id }) => id)).toEqual(['s', 'n48', 'n49', 'n0', 'n1', 'x']);
});

it('lays out hundreds without overlap, the same every time', () => {
  const many = Array.from(
    { length: 300 },
    (_, at): DrawnNode => ({ ...node(`n${at}`), column: at % 3, steps: null, distance: null }),
  );
  const edges = many.slice(3).map(({ id }, at) => edge(id, `n${(at * 7) % 300}`));
  const { places, width, height } = layOut({ nodes: many, edges });
  const all = [...places.values()];
  const apart = (one: Place, other: Place) =>
    Math.abs(one.x - other.x) >= BOX.width || Math.abs(one.y - other.y) >= BOX.height;
  expect(all.filter((one, at) => all.slice(at + 1).some((other) => !apart(one, other)))).toEqual([]);
  expect(Math.max(...all.map(({ x }) => x)) + BOX.width).toBeLessThan(width);
  expect(Math.max(...all.map(({ y }) => y)) + BOX.height).toBeLessThan(height);
  expect(layOut({ nodes: many, edges }).places).toEqual(places);
});

it('follows arrow keys', () => {
  const layout = layOut(drawGraph({ ...wish, neighbours: [answer('s', ['a', 'b'], ['c'])] }));
  expect(nodeTowards(layout, 's', 'ArrowRight')).toBe('c');
  expect(nodeTowards(layout, 'c', 'ArrowLeft')).toBe('s');
  expect(nodeTowards(layout, 'a', 'ArrowDown')).toBe('b');
  expect(nodeTowards(layout, 'c', 'ArrowRight')).toBeUndefined();
});
