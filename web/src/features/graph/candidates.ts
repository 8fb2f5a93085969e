/** The resources that a refusal names because one of them may have been meant. */
import { ReeveProblem } from '@reeve/sdk';

export function candidatesOf(error: unknown): readonly string[] {
  if (!(error instanceof ReeveProblem)) return [];
  const named =
    error.code === 'GRAPH_NODE_UNKNOWN'
      ? / Did you mean (.+)\?$/.exec(error.title)?.[1]?.split(' or ')
      : error.code === 'GRAPH_NODE_AMBIGUOUS'
        ? / resources: (.+)\.$/.exec(error.title)?.[1]?.split(', ')
        : [];
  return named ?? [];
}
