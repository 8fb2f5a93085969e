/** GraphML: read by yEd, Gephi and the graph libraries of most languages. */
import { type Drawing, type Format, MORE, numbersOf } from './drawing.ts';

const NODE_KEYS = [
  'id',
  'kind',
  'type',
  'name',
  'account',
  'region',
  'environment',
  'owner',
  'team',
] as const;
const EDGE_KEYS = ['kind', 'source', 'detail'] as const;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML cannot hold most control characters in any spelling, so these become the mark for what cannot be shown. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

function data(prefix: string, keys: readonly string[], of: Readonly<Record<string, unknown>>): string {
  return keys
    .flatMap((key) =>
      typeof of[key] === 'string' ? [`<data key="${prefix}_${key}">${escaped(of[key])}</data>`] : [],
    )
    .join('');
}

const declared = (prefix: string, on: string, keys: readonly string[]): string[] =>
  keys.map((key) => `  <key id="${prefix}_${key}" for="${on}" attr.name="${key}" attr.type="string"/>`);

export const graphml: Format = {
  most: { nodes: 5_000, edges: 40_000 },
  write(drawing: Drawing): string {
    const numbers = numbersOf(drawing);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      ...(drawing.truncated ? [`<!-- ${MORE} -->`] : []),
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      ...declared('n', 'node', NODE_KEYS),
      ...declared('e', 'edge', EDGE_KEYS),
      '  <graph id="estate" edgedefault="directed">',
      ...drawing.nodes.map(
        (node) => `    <node id="${numbers.get(node.id)}">${data('n', NODE_KEYS, node)}</node>`,
      ),
      ...drawing.edges.map(
        (edge) =>
          `    <edge source="${numbers.get(edge.from)}" target="${numbers.get(edge.to)}">${data('e', EDGE_KEYS, edge)}</edge>`,
      ),
      '  </graph>',
      '</graphml>',
      '',
    ].join('\n');
  },
};
