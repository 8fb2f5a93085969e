/** Expressions of the portable subset in Trino's words; whatever else DuckDB knows is refused. */
import { literal, quoted } from '../ddl.ts';
import type { Param, Params } from '../query-protocol.ts';
import { NotPortable } from './not-portable.ts';

/** A node of DuckDB's parse tree. */
export type Node = Readonly<Record<string, unknown>>;

export interface Printing {
  readonly params: Params;
  query(node: Node): string;
}

export const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);
export const nodeOf = (value: unknown): Node => (value ?? {}) as Node;

/** Functions that both know by one name, with one meaning. */
const FUNCTIONS = new Set(
  'sum count min max abs lower upper length trim starts_with date_trunc cardinality row_number rank dense_rank nullif'.split(
    ' ',
  ),
);
/** Not `/`: whole numbers divide differently. */
const OPERATORS: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '||': '||',
  '~~': 'LIKE',
  '!~~': 'NOT LIKE',
};

const COMPARISONS: Readonly<Record<string, string>> = {
  COMPARE_EQUAL: '=',
  COMPARE_NOTEQUAL: '<>',
  COMPARE_LESSTHAN: '<',
  COMPARE_LESSTHANOREQUALTO: '<=',
  COMPARE_GREATERTHAN: '>',
  COMPARE_GREATERTHANOREQUALTO: '>=',
};

const TYPES: Readonly<Record<string, string>> = {
  VARCHAR: 'varchar',
  BIGINT: 'bigint',
  INTEGER: 'integer',
  DOUBLE: 'double',
  DATE: 'date',
  BOOLEAN: 'boolean',
};

type Print = (node: Node, on: Printing) => string;

const BY_CLASS: Readonly<Record<string, Print>> = {
  COLUMN_REF: ({ column_names }) => (column_names as string[]).map(quoted).join('.'),
  CONSTANT: ({ value }) => constantOf(nodeOf(value)),
  PARAMETER: ({ identifier }, { params }) => parameter(String(identifier), params),
  COMPARISON: ({ type, left, right }, on) =>
    `${inner(left, on)} ${known(COMPARISONS, type)} ${inner(right, on)}`,
  CONJUNCTION: ({ type, children }, on) =>
    nodesOf(children)
      .map((child) => inner(child, on))
      .join(type === 'CONJUNCTION_AND' ? ' AND ' : ' OR '),
  BETWEEN: ({ input, lower, upper }, on) =>
    `${inner(input, on)} BETWEEN ${inner(lower, on)} AND ${inner(upper, on)}`,
  CASE: ({ case_checks, else_expr }, on) => {
    const checks = nodesOf(case_checks).map(
      (check) => `WHEN ${inner(check.when_expr, on)} THEN ${inner(check.then_expr, on)}`,
    );
    return `CASE ${checks.join(' ')} ELSE ${inner(else_expr, on)} END`;
  },
  CAST: ({ child, cast_type, try_cast }, on) => {
    if (try_cast) throw new NotPortable('TRY_CAST fails differently elsewhere');
    return `CAST(${expression(nodeOf(child), on)} AS ${typeOf(nodeOf(cast_type))})`;
  },
  OPERATOR: operator,
  FUNCTION: call,
  WINDOW: window,
  SUBQUERY: ({ subquery_type, subquery }, on) => {
    if (subquery_type !== 'SCALAR') throw new NotPortable('only subqueries that give one value are allowed');
    return `(${on.query(nodeOf(nodeOf(subquery).node))})`;
  },
  STAR: ({ relation_name, exclude_list, replace_list, rename_list, columns, expr }) => {
    const isPlain = [exclude_list, replace_list, rename_list].every((list) => nodesOf(list).length === 0);
    if (!isPlain || columns || expr) throw new NotPortable('* takes no EXCLUDE, REPLACE, RENAME or COLUMNS');
    return relation_name ? `${quoted(String(relation_name))}.*` : '*';
  },
};

/** Without its alias. */
export function expression(node: Node, on: Printing): string {
  const print = BY_CLASS[String(node.class)];
  if (!print) throw new NotPortable(`${String(node.class).toLowerCase()} expressions are not allowed`);
  return print(node, on);
}

/** In brackets where it has parts of its own: nobody must know which operator binds closer. */
function inner(value: unknown, on: Printing): string {
  const node = nodeOf(value);
  const text = expression(node, on);
  return ['COMPARISON', 'CONJUNCTION', 'BETWEEN', 'OPERATOR'].includes(String(node.class)) || node.is_operator
    ? `(${text})`
    : text;
}

function known(words: Readonly<Record<string, string>>, type: unknown): string {
  const word = words[String(type)];
  if (word === undefined) throw new NotPortable(`${String(type)} is not allowed`);
  return word;
}

function typeOf({ id, type_info }: Node): string {
  if (id !== 'DECIMAL') return known(TYPES, id);
  const { width, scale } = nodeOf(type_info);
  return `decimal(${Number(width)}, ${Number(scale)})`;
}

function constantOf({ type, is_null, value }: Node): string {
  if (is_null) return 'NULL';
  const id = String(nodeOf(type).id);
  if (id === 'VARCHAR') return literal(String(value));
  if (id === 'BOOLEAN') return value ? 'true' : 'false';
  if (['INTEGER', 'BIGINT'].includes(id)) return String(value);
  throw new NotPortable(`constants of the type ${id} are not allowed: write them as text in a CAST`);
}

function parameter(name: string, params: Params): string {
  if (!/^[A-Za-z_]/.test(name)) throw new NotPortable('parameters have names');
  const value = params[name];
  if (value === undefined) throw new NotPortable(`the parameter ${name} has no value`);
  return Array.isArray(value)
    ? `ARRAY[${(value as readonly Param[]).map(single).join(', ')}]`
    : single(value);
}

function single(value: Param | undefined): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return literal(value);
  if (value instanceof Date)
    return `TIMESTAMP ${literal(value.toISOString().slice(0, 19).replace('T', ' '))}`;
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  throw new NotPortable('parameters are texts, whole numbers, times, or lists of them');
}

function operator({ type, children }: Node, on: Printing): string {
  const all = nodesOf(children);
  const [first, ...others] = all.map((child) => inner(child, on));
  switch (type) {
    case 'OPERATOR_COALESCE':
      return `coalesce(${all.map((child) => expression(child, on)).join(', ')})`;
    case 'OPERATOR_NOT':
      return `NOT ${first}`;
    case 'OPERATOR_IS_NULL':
      return `${first} IS NULL`;
    case 'OPERATOR_IS_NOT_NULL':
      return `${first} IS NOT NULL`;
    case 'COMPARE_IN':
      return `${first} IN (${others.join(', ')})`;
    case 'COMPARE_NOT_IN':
      return `${first} NOT IN (${others.join(', ')})`;
    case 'ARRAY_EXTRACT': {
      // A key that is not there is null in DuckDB, and an error elsewhere.
      const [, key] = all;
      const isText = nodeOf(nodeOf(nodeOf(key).value).type).id === 'VARCHAR' || key?.class === 'PARAMETER';
      if (!isText) throw new NotPortable('[] takes the key of a map, as text');
      return `element_at(${first}, ${others[0]})`;
    }
    default:
      throw new NotPortable(`${String(type)} is not allowed`);
  }
}

function call(
  { function_name, schema, children, filter, order_bys, distinct, is_operator }: Node,
  on: Printing,
): string {
  const name = String(function_name).toLowerCase();
  const args = nodesOf(children).map((child) => (is_operator ? inner(child, on) : expression(child, on)));
  if ((schema && schema !== 'main') || nodesOf(nodeOf(order_bys).orders).length > 0)
    throw new NotPortable(`${name} takes no schema and no order`);
  const counted = `${distinct ? 'DISTINCT ' : ''}${args.join(', ')}`;
  const where = filter ? ` FILTER (WHERE ${expression(nodeOf(filter), on)})` : '';
  const word = is_operator ? OPERATORS[name] : undefined;
  if (word !== undefined) return args.length === 1 ? `${word}${args[0]}` : args.join(` ${word} `);
  if (name === 'count_star') return `count(*)${where}`;
  // The list comes first in both.
  if (name === 'list_contains') return `contains(${args.join(', ')})`;
  if (name === 'date_diff') return difference(args);
  if (is_operator || !FUNCTIONS.has(name)) throw new NotPortable(`the function ${name} is not allowed`);
  return `${name}(${counted})${where}`;
}

/** DuckDB counts the midnights between two times, Trino whole days: of whole days both count the same. */
function difference([unit = '', from, to]: readonly string[]): string {
  if (!["'day'", "'hour'"].includes(unit)) throw new NotPortable('date_diff counts days or hours');
  return `date_diff(${unit}, date_trunc(${unit}, ${from}), date_trunc(${unit}, ${to}))`;
}

function window(node: Node, on: Printing): string {
  const { function_name, children, partitions, orders, start, end, exclude_clause, ignore_nulls } = node;
  const isUsual =
    start === 'UNBOUNDED_PRECEDING' && end === 'CURRENT_ROW_RANGE' && exclude_clause === 'NO_OTHER';
  if (!isUsual || ignore_nulls) throw new NotPortable('windows have no frame of their own');
  const own = call({ function_name, children, distinct: node.distinct, filter: node.filter_expr }, on);
  const parts = [
    nodesOf(partitions).length > 0
      ? `PARTITION BY ${nodesOf(partitions)
          .map((one) => expression(one, on))
          .join(', ')}`
      : '',
    orderBy(nodesOf(orders), on),
  ];
  return `${own} OVER (${parts.filter(Boolean).join(' ')})`;
}

/** Nulls stand last in both unless it is said otherwise. */
export function orderBy(orders: readonly Node[], on: Printing): string {
  const all = orders.map(({ type, null_order, expression: by }) => {
    const nulls = String(null_order).replaceAll('_', ' ');
    return `${expression(nodeOf(by), on)}${type === 'DESCENDING' ? ' DESC' : ''}${nulls.startsWith('NULLS') ? ` ${nulls}` : ''}`;
  });
  return all.length === 0 ? '' : `ORDER BY ${all.join(', ')}`;
}
