/** A question of the portable subset as Trino and Athena read it: printed from DuckDB's own parse tree, so that nothing slips by. */
import { quoted } from '../ddl.ts';
import type { Params } from '../query-protocol.ts';
import { expression, type Node, nodeOf, nodesOf, orderBy, type Printing } from './expressions.ts';
import { NotPortable } from './not-portable.ts';

/** `serialized` is the answer of DuckDB's `json_serialize_sql`; throws NotPortable. */
export function trinoText(serialized: string, params: Params): string {
  const tree = JSON.parse(serialized) as Node;
  const statements = nodesOf(tree.statements);
  if (tree.error || statements.length !== 1)
    throw new NotPortable(String(tree.error_message ?? 'one SELECT is allowed'));
  const on: Printing = { params, query: (node) => selectText(node, on) };
  return on.query(nodeOf(nodeOf(statements[0]).node));
}

function selectText(node: Node, on: Printing): string {
  if (node.type !== 'SELECT_NODE') throw new NotPortable(`${String(node.type)} is not allowed`);
  const { select_list, from_table, where_clause, having } = node;
  for (const word of ['qualify', 'sample'])
    if (node[word]) throw new NotPortable(`${word.toUpperCase()} is not allowed`);
  const modifiers = nodesOf(node.modifiers);
  const of = (type: string) => modifiers.find((one) => one.type === type);
  const distinct = of('DISTINCT_MODIFIER');
  if (distinct && nodesOf(distinct.distinct_on_targets).length > 0)
    throw new NotPortable('DISTINCT ON is not allowed');
  const lines = [
    withText(nodesOf(nodeOf(node.cte_map).map), on),
    `SELECT ${distinct ? 'DISTINCT ' : ''}${nodesOf(select_list)
      .map((one) => aliased(expression(one, on), one.alias))
      .join(', ')}`,
    nodeOf(from_table).type === 'EMPTY' ? '' : `FROM ${tableText(nodeOf(from_table), on)}`,
    where_clause ? `WHERE ${expression(nodeOf(where_clause), on)}` : '',
    groupText(node, on),
    having ? `HAVING ${expression(nodeOf(having), on)}` : '',
    orderBy(nodesOf(of('ORDER_MODIFIER')?.orders), on),
    limitText(of('LIMIT_MODIFIER'), on),
  ];
  return lines.filter(Boolean).join('\n');
}

const aliased = (text: string, alias: unknown): string =>
  alias ? `${text} AS ${quoted(String(alias))}` : text;

function withText(parts: readonly Node[], on: Printing): string {
  const all = parts.map(({ key, value }) => {
    const { aliases, query, key_targets } = nodeOf(value);
    if (nodesOf(aliases).length > 0 || nodesOf(key_targets).length > 0)
      throw new NotPortable('WITH takes a plain name');
    return `${quoted(String(key))} AS (\n${on.query(nodeOf(nodeOf(query).node))}\n)`;
  });
  return all.length === 0 ? '' : `WITH ${all.join(',\n')}`;
}

function groupText({ group_expressions, group_sets, aggregate_handling }: Node, on: Printing): string {
  const keys = nodesOf(group_expressions).map((one) => expression(one, on));
  if (aggregate_handling !== 'STANDARD_HANDLING') throw new NotPortable('GROUP BY ALL is not allowed');
  if (nodesOf(group_sets).length > 1) throw new NotPortable('GROUPING SETS, ROLLUP and CUBE are not allowed');
  return keys.length === 0 ? '' : `GROUP BY ${keys.join(', ')}`;
}

/** Trino wants OFFSET before LIMIT. */
function limitText(modifier: Node | undefined, on: Printing): string {
  if (!modifier) return '';
  const { limit, offset } = modifier;
  return [
    offset ? `OFFSET ${expression(nodeOf(offset), on)}` : '',
    limit ? `LIMIT ${expression(nodeOf(limit), on)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function tableText(node: Node, on: Printing): string {
  if (node.sample) throw new NotPortable('TABLESAMPLE is not allowed');
  const names = nodesOf(node.column_name_alias).map((name) => quoted(String(name)));
  const columns = names.length > 0 ? ` (${names.join(', ')})` : '';
  switch (node.type) {
    case 'BASE_TABLE':
      if (node.catalog_name || node.schema_name || node.at_clause)
        throw new NotPortable('tables are named without a schema and without a time');
      return aliased(quoted(String(node.table_name)), node.alias) + columns;
    case 'SUBQUERY':
      return `${aliased(`(${rowsText(nodeOf(nodeOf(node.subquery).node), on)})`, node.alias)}${columns}`;
    case 'JOIN':
      return joinText(node, on);
    default:
      throw new NotPortable(`${String(node.type)} is not allowed after FROM`);
  }
}

/** `(VALUES …)` is a SELECT from a list in the tree. */
function rowsText(node: Node, on: Printing): string {
  const from = nodeOf(node.from_table);
  if (from.type !== 'EXPRESSION_LIST') return on.query(node);
  const rows = nodesOf(from.values).map(
    (row) =>
      `(${nodesOf(row)
        .map((one) => expression(one, on))
        .join(', ')})`,
  );
  return `VALUES ${rows.join(', ')}`;
}

function joinText(
  { left, right, condition, join_type, ref_type, using_columns }: Node,
  on: Printing,
): string {
  const word = { LEFT: 'LEFT JOIN', INNER: 'JOIN' }[String(join_type)];
  const isCross = ref_type === 'CROSS';
  if ((!word && !isCross) || (!isCross && ref_type !== 'REGULAR') || nodesOf(using_columns).length > 0)
    throw new NotPortable('only JOIN, LEFT JOIN and CROSS JOIN with ON are allowed');
  const sides = [tableText(nodeOf(left), on), tableText(nodeOf(right), on)];
  if (isCross) return sides.join(' CROSS JOIN ');
  return `${sides.join(` ${word} `)} ON ${expression(nodeOf(condition), on)}`;
}
