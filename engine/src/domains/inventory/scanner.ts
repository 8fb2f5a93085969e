/** What a scanner is: the unit that takes stock of one type of resource, declared once for lake, IAM and docs. */
import {
  type AwsPort,
  type CallOptions,
  type CallResult,
  iamActions,
  isRead,
  type Operation,
} from '#platform/aws/index.ts';
import { type Columns, defineTable, type RowIn, type Table } from '#platform/lake/index.ts';
import { type Ask, askAt, type Faults } from './ask.ts';
import { countCalls } from './count-calls.ts';
import { inventoryErrors } from './errors.ts';
import { type Found, HEAD, type Head } from './head.ts';
import type { Metric } from './metrics/metric.ts';
import type { RelationKind } from './relation-kinds.ts';
import type { Where } from './where.ts';

/** An edge of the estate: this column holds the ARN, or the ARNs, of what the resource is connected with. */
export interface Relation<Column extends string = string> {
  readonly column: Column;
  /** Read from here to there. */
  readonly kind: RelationKind;
  /** The CloudFormation type of what it points to; absent where it may be of several. */
  readonly to?: string;
}

type ResourceTable<C extends Columns> = Table<Head & C, never>;

/** A scanner as the rest of the house sees it, whatever AWS answers it with. */
export interface Scanner {
  /** The CloudFormation type name, or one formed like it. */
  readonly type: string;
  readonly scope: 'region' | 'global';
  readonly calls: readonly Operation[];
  readonly iam: readonly string[];
  readonly relations: readonly Relation[];
  /** What CloudWatch measures of it. */
  readonly metrics: readonly Metric[];
  readonly table: Table<Columns, never>;
  /** The file it was read from, where it is no part of Reeve. */
  readonly plugin?: string;
  /** The rows of one place, as complete as the answer says. */
  read(port: AwsPort, where: Where, options?: CallOptions): Promise<CallResult<readonly FoundRow[]>>;
}

/** A row as its scanner gives it: without its place and without what tags say. The lake checks every value. */
export type FoundRow = RowIn<Table<Columns, never>>;

export interface Declaration<Op extends Operation, Raw, C extends Columns> {
  readonly type: string;
  readonly description: string;
  readonly scope: Scanner['scope'];
  readonly calls: readonly Op[];
  readonly columns: C;
  readonly relations: readonly Relation<keyof C & string>[];
  readonly metrics?: readonly Metric<keyof (C & Found) & string>[];
  list(ask: Ask<Op>, options: CallOptions): Promise<CallResult<readonly Raw[]>>;
  /** Pure: what AWS says of one resource as a row; account and region come from where it was found. */
  toRow(raw: Raw, where: Where): RowIn<Table<Found & C, never>>;
}

export interface TypedScanner<Raw, C extends Columns> extends Scanner {
  readonly table: ResourceTable<C>;
  toRow(raw: Raw, where: Where): RowIn<Table<Found & C, never>>;
}

export function defineScanner<const Op extends Operation, Raw, const C extends Columns>(
  declaration: Declaration<Op, Raw, C>,
): TypedScanner<Raw, C> {
  const { type } = declaration;
  const problem = problemOfBuiltIn(declaration) ?? problemOf(declaration);
  if (problem !== undefined) throw inventoryErrors.SCANNER_INVALID({ type, problem });
  return scannerOf(declaration);
}

/** Of a declaration without a problem. */
export function scannerOf<const Op extends Operation, Raw, const C extends Columns>(
  declaration: Declaration<Op, Raw, C>,
): TypedScanner<Raw, C> {
  const { type, description, scope, calls, columns, relations, metrics = [], list, toRow } = declaration;
  const table = defineTable({
    name: tableName(type),
    description,
    columns: { ...HEAD, ...columns },
    sortBy: ['arn'],
    key: ['arn'],
    scope: ['account', 'region'],
  });
  return Object.freeze({
    type,
    scope,
    calls,
    iam: iamActions(calls),
    relations,
    metrics,
    table,
    toRow,
    async read(port: AwsPort, where: Where, options: CallOptions = {}) {
      const faults: Faults = { first: undefined };
      const calls = countCalls(port);
      const result = await list(askAt(calls.port, where, options, faults), options);
      const meta = calls.meta();
      if (result.status !== 'ok' && result.status !== 'partial') return { ...result, meta };
      const output = result.output.map((raw) => toRow(raw, where));
      if (result.status === 'partial' || !faults.first) return { ...result, output, meta };
      return { status: 'partial' as const, output, fault: faults.first, meta };
    },
  });
}

/** `AWS::RDS::DBInstance` is kept in `resources_rds_db_instance`, what is not AWS's under its owner's name too. */
const tableName = (type: string): string =>
  `resources_${type
    .replace(/^AWS::/, '')
    .split('::')
    .map((word) => word.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3_$2$4').toLowerCase())
    .join('_')}`;

type Declared = Pick<Scanner, 'type' | 'calls' | 'relations'> & { readonly columns: Columns };

function problemOfBuiltIn({ type, calls }: Declared): string | undefined {
  if (!/^AWS(::[A-Z][A-Za-z0-9]*){2}$/.test(type)) return 'its type is no CloudFormation type name';
  return calls.length === 0 ? 'it declares no call' : undefined;
}

export function problemOf({ calls, columns, relations }: Declared): string | undefined {
  const change = calls.find((call) => !isRead(call));
  if (change) return `${change} changes things, a scanner only reads`;
  const taken = Object.keys(columns).find((name) => name in HEAD);
  if (taken) return `every resource has the column ${taken} already`;
  const lost = relations.find(({ column }) => !['varchar', 'texts'].includes(columns[column]?.type ?? ''));
  return lost && `its relation ${lost.kind} needs ${lost.column} to be a varchar or texts column`;
}

/** A field without which a resource cannot be told from others. */
export function needed<T>(value: T | undefined, type: string, field: string): T {
  if (value === undefined) throw inventoryErrors.SCAN_ANSWER_INCOMPLETE({ type, field });
  return value;
}
