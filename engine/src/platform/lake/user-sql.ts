/** Decides from DuckDB's own parse tree whether SQL that a user wrote may run. */

import { literal } from './ddl.ts';

/** Closes DuckDB to everything but the given files; it cannot be opened again. The parse tree is the first wall, this the second. */
export const lockStatements = (files: readonly string[]): string[] => [
  `SET allowed_paths = [${files.map(literal).join(', ')}]`,
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

const TABLE_FUNCTIONS = new Set(['range', 'generate_series', 'unnest']);

/** Functions that tell of the process or act on it; all others only compute. */
const REFUSED_FUNCTIONS =
  /^(current_setting|set_config|getenv|getvariable|write_log|nextval|currval|json_execute_serialized_sql|query|query_table|read_.*|parquet_.*|duckdb_.*|pragma_.*|pg_.*)$/i;

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

interface ParseTree {
  readonly error: boolean;
  readonly error_type?: string;
  readonly error_message?: string;
  readonly position?: string;
  readonly statements?: readonly unknown[];
}

export interface Refusal {
  readonly failure: 'refused' | 'invalid';
  readonly detail: string;
}

/** What speaks against running the SQL, given `json_serialize_sql`'s answer; undefined when nothing does. */
export function refusalOf(serialized: string, views: readonly string[]): Refusal | undefined {
  const tree = JSON.parse(serialized) as ParseTree;
  if (tree.error && tree.error_type === 'parser')
    return {
      failure: 'invalid',
      detail: `Parser Error: ${tree.error_message ?? ''} (character ${tree.position ?? '?'})`,
    };
  if (tree.error) return refused('only a SELECT may run');
  if (tree.statements?.length !== 1) return refused('exactly one statement may run');
  const tables: string[] = [];
  const known = new Set(views.map((view) => view.toLowerCase()));
  const problem = walk(tree.statements, (node) => inspect(node, tables, known));
  if (problem !== undefined) return refused(problem);
  const unknown = tables.find((name) => !NAME.test(name) || !known.has(name.toLowerCase()));
  return unknown === undefined ? undefined : refused(`${unknown} is no table of this query`);
}

const refused = (detail: string): Refusal => ({ failure: 'refused', detail });

type Node = Readonly<Record<string, unknown>>;

function inspect(node: Node, tables: string[], known: Set<string>): string | undefined {
  if (node.type === 'BASE_TABLE') {
    if (node.catalog_name !== '' || (node.schema_name !== '' && node.schema_name !== 'main'))
      return `tables of ${String(node.catalog_name || node.schema_name)} may not be read`;
    tables.push(String(node.table_name));
  }
  if (node.type === 'SHOW_REF') return 'SHOW, DESCRIBE and SUMMARIZE may not run';
  if (node.type === 'TABLE_FUNCTION') {
    const name = String((node.function as Node | undefined)?.function_name).toLowerCase();
    if (!TABLE_FUNCTIONS.has(name)) return `the table function ${name} may not be called`;
  }
  if (typeof node.function_name === 'string' && REFUSED_FUNCTIONS.test(node.function_name))
    return `the function ${node.function_name} may not be called`;
  const cte = node.cte_map as { readonly map?: readonly { readonly key: string }[] } | undefined;
  for (const { key } of cte?.map ?? []) known.add(key.toLowerCase());
  return undefined;
}

/** Visits every object of the tree; the first answer that is not undefined ends the walk. */
function walk(value: unknown, visit: (node: Node) => string | undefined): string | undefined {
  // A stack of its own: deeply nested SQL must not exhaust JavaScript's.
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) {
      const answer = visit(next as Node);
      if (answer !== undefined) return answer;
    }
    for (const child of Object.values(next)) pending.push(child);
  }
  return undefined;
}
