/** Adds what only the lake knows of nodes and edges: the names of resources, and why each edge is there. */
import type { Lake } from '#platform/lake/index.ts';
import type { EdgeJson, NodeJson } from './contract.ts';
import { EDGES, FACTS } from './reading.ts';

export interface Wording {
  readonly lake: Lake;
  /** The snapshot's id; undefined is now. */
  readonly asOf: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Words {
  named<N extends NodeJson>(node: N): N;
  explained(edge: EdgeJson): EdgeJson;
}

/** As many rows as an answer can have edges, parallel ones included. */
const MOST = { maxRows: 500_000, maxBytes: 2 ** 30 } as const;

export async function wordsFor(
  wording: Wording,
  nodes: readonly NodeJson[],
  edges: readonly EdgeJson[],
): Promise<Words> {
  const [names, details] = await Promise.all([namesOf(wording, nodes), detailsOf(wording, edges)]);
  return {
    named: (node) => ({ ...node, name: names.get(node.id) ?? node.name }),
    explained: (edge) => ({ ...edge, detail: details.get(keyOf(edge)) ?? null }),
  };
}

async function namesOf({ lake, asOf, signal }: Wording, nodes: readonly NodeJson[]) {
  const arns = [...new Set(nodes.flatMap(({ id, kind }) => (kind === 'resource' ? [id] : [])))];
  if (arns.length === 0) return new Map<string, string>();
  const { rows } = await lake.query<{ arn: string; name: string }>({
    ...MOST,
    sql: 'SELECT arn, name FROM resources WHERE arn IN (SELECT unnest($arns)) AND name IS NOT NULL',
    params: { arns },
    tables: [FACTS.resources],
    asOf,
    signal,
  });
  return new Map(rows.map(({ arn, name }) => [arn, name]));
}

async function detailsOf({ lake, asOf, signal }: Wording, edges: readonly EdgeJson[]) {
  if (edges.length === 0) return new Map<string, string>();
  const { rows } = await lake.query<EdgeJson & Record<string, unknown> & { detail: string }>({
    ...MOST,
    sql: `SELECT DISTINCT from_arn AS "from", to_arn AS "to", kind, source, detail FROM ${EDGES.sql}
      WHERE from_arn IN (SELECT unnest($begins)) AND to_arn IN (SELECT unnest($ends)) AND detail IS NOT NULL
      ORDER BY ALL`,
    params: {
      begins: [...new Set(edges.map(({ from }) => from))],
      ends: [...new Set(edges.map(({ to }) => to))],
    },
    tables: EDGES.tables,
    asOf,
    signal,
  });
  const details = new Map<string, string>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = details.get(key);
    details.set(key, known === undefined ? row.detail : `${known}; ${row.detail}`);
  }
  return details;
}

const keyOf = ({ from, to, kind, source }: EdgeJson): string => [from, to, kind, source].join('\n');
