/** What several commands of the graph share: how a node is shown, and the moment they can be asked of. */
import type { Column } from '#platform/cli/index.ts';
import type { NodeJson } from './contract.ts';

export const NODE: readonly Column<NodeJson>[] = [
  { title: 'ID', value: ({ id }) => id },
  { title: 'NAME', value: ({ name }) => name },
  { title: 'TYPE', value: ({ type, kind }) => type ?? (kind === 'resource' ? 'not in the inventory' : kind) },
  { title: 'ENVIRONMENT', value: ({ environment }) => environment },
  { title: 'OWNER', value: ({ owner }) => owner },
];

export const AS_OF = ['--as-of <moment>', 'as it was then: 30d, 2026-10-01, 2026-10'] as const;

export interface AsOfOptions {
  readonly asOf?: string;
}
