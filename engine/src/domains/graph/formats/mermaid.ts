/** Mermaid: drawn by Markdown viewers, which refuse more than 500 edges or 50,000 letters. */
import { type Drawing, type Format, labelOf, MORE, numbersOf, oneLine } from './drawing.ts';

/** Everything but plain words as an entity: quotes, brackets, markdown, directives and HTML all lose their meaning. */
const quoted = (text: string): string =>
  `"${oneLine(text).replace(/[^\p{L}\p{N} _.,:/@()-]/gu, (letter) => `#${letter.codePointAt(0)};`)}"`;

export const mermaid: Format = {
  most: { nodes: 150, edges: 400 },
  write(drawing: Drawing): string {
    const numbers = numbersOf(drawing);
    return [
      'flowchart LR',
      ...(drawing.truncated ? [`  %% ${MORE}`] : []),
      ...drawing.nodes.map((node) => `  ${numbers.get(node.id)}[${quoted(labelOf(node))}]`),
      ...drawing.edges.map(
        ({ from, to, kind }) => `  ${numbers.get(from)} -- ${quoted(kind)} --> ${numbers.get(to)}`,
      ),
      '',
    ].join('\n');
  },
};
