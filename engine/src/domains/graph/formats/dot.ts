/** Graphviz: `dot -Tsvg`. */
import { type Drawing, type Format, labelOf, MORE, numbersOf, oneLine } from './drawing.ts';

// In a label a backslash begins an escape of its own, so it is doubled; then only the quote can end the string.
const quoted = (text: string): string => `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

export const dot: Format = {
  most: { nodes: 5_000, edges: 40_000 },
  write(drawing: Drawing): string {
    const numbers = numbersOf(drawing);
    return [
      'digraph estate {',
      ...(drawing.truncated ? [`  // ${MORE}`] : []),
      '  graph [rankdir=LR];',
      '  node [shape=box, style=rounded, fontname="sans-serif"];',
      ...drawing.nodes.map(
        (node) => `  ${numbers.get(node.id)} [label=${quoted(labelOf(node))}, tooltip=${quoted(node.id)}];`,
      ),
      ...drawing.edges.map(
        ({ from, to, kind, source, detail }) =>
          `  ${numbers.get(from)} -> ${numbers.get(to)} [label=${quoted(kind)}, tooltip=${quoted(detail ?? source)}];`,
      ),
      '}',
      '',
    ].join('\n');
  },
};
