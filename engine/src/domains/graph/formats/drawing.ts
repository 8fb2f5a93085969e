/** What every format of an export writes: nodes and edges, cut to what it can hold, and words that people can read. */
import type { EdgeJson, NodeJson } from '../contract.ts';

export interface Drawing {
  readonly nodes: readonly NodeJson[];
  readonly edges: readonly EdgeJson[];
  /** Whether there is more than this. */
  readonly truncated: boolean;
}

export interface Format {
  /** What programs that read it bear. */
  readonly most: { readonly nodes: number; readonly edges: number };
  write(drawing: Drawing): string;
}

/** As much of it as fits; edges whose ends do not are left out with them. */
export function cut({ nodes, edges, truncated }: Drawing, { most }: Format): Drawing {
  const kept = nodes.slice(0, most.nodes);
  const ids = new Set(kept.map(({ id }) => id));
  const among = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const links = among.slice(0, most.edges);
  return {
    nodes: kept,
    edges: links,
    truncated: truncated || kept.length < nodes.length || links.length < edges.length,
  };
}

/** Letters of a label; the rest is in what the format shows on demand. */
const LABEL = 60;

/** Its name or the end of its ARN, and its type without the vendor: in whole characters, one line. */
export function labelOf({ id, name, type, kind }: NodeJson): string {
  const letters = Array.from(oneLine(name ?? id.split(/[/:]/).at(-1) ?? id));
  const short = letters.length > LABEL ? `${letters.slice(0, LABEL - 1).join('')}…` : letters.join('');
  const what = kind === 'resource' ? (type?.replace(/^AWS::/, '') ?? 'not in the inventory') : kind;
  return `${short} (${what})`;
}

/** Line ends and other controls as spaces; half a character as the mark for what cannot be shown. */
export const oneLine = (text: string): string =>
  text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** Numbers of the nodes: names of people never become identifiers of a language. */
export const numbersOf = ({ nodes }: Drawing): ReadonlyMap<string, string> =>
  new Map(nodes.map(({ id }, at) => [id, `n${at}`]));

export const MORE = 'This is a part: the graph has more than the limit lets through.';
