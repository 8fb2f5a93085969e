/** What a plugin declares, checked word by word: nobody's compiler has seen it. */
import * as z from 'zod';
import { everyOperation, type Operation } from '#platform/aws/index.ts';
import type { Columns } from '#platform/lake/index.ts';
import { STATS, type Stat } from '../metrics/metric.ts';
import { RELATION_KINDS, type RelationKind } from '../relation-kinds.ts';
import type { Declaration } from '../scanner.ts';

/** Three words, each beginning with a capital. */
export const TYPE_NAME = /^[A-Z][A-Za-z0-9]*(::[A-Z][A-Za-z0-9]*){2}$/;

const COLUMN_TYPES = [
  'varchar',
  'bigint',
  'integer',
  'double',
  'decimal',
  'date',
  'timestamptz',
  'boolean',
  'tags',
  'texts',
] as const;

const text = z.string().trim().min(1, 'must not be empty');
const work = (name: string) =>
  z.custom<(...given: unknown[]) => unknown>((value) => typeof value === 'function', {
    error: `${name} must be a function`,
  });
const keysOf = <K extends string>(words: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(words) as [K, ...K[]]);

const metric = z.strictObject({
  namespace: text,
  name: text,
  stats: z.array(keysOf<Stat>(STATS)).min(1),
  dimensions: z.record(text, z.union([text, z.strictObject({ column: text, after: z.string() })])),
  where: z.strictObject({ column: text, is: z.string() }).exactOptional(),
});

const declaration = z.strictObject({
  type: z.string().regex(TYPE_NAME, 'must be three words such as Acme::Billing::Ledger'),
  description: text,
  scope: z.enum(['region', 'global']),
  calls: z
    .array(z.enum(everyOperation as [Operation, ...Operation[]], { error: 'is no call that Reeve knows' }))
    .default([]),
  columns: z.record(
    z.string(),
    z.strictObject({
      type: z.enum(COLUMN_TYPES),
      description: text,
      nullability: z.enum(['required', 'nullable']),
    }),
  ),
  relations: z
    .array(
      z.strictObject({
        column: text,
        kind: keysOf<RelationKind>(RELATION_KINDS),
        to: text.exactOptional(),
      }),
    )
    .default([]),
  metrics: z.array(metric).default([]),
  list: work('list'),
  toRow: work('toRow'),
});

/** Its `list` and `toRow` may give anything at all. */
export type OwnDeclaration = Omit<Declaration<Operation, unknown, Columns>, 'list' | 'toRow'> & {
  readonly list: (...given: unknown[]) => unknown;
  readonly toRow: (...given: unknown[]) => unknown;
};

/** The declaration, or in words what is wrong with it. */
export function readDeclaration(value: unknown): OwnDeclaration | string {
  const read = declaration.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  const given = issue?.path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
  const shown = typeof given === 'string' ? ` (${given.slice(0, 80)})` : '';
  return `${where === '' ? 'it' : where}${shown}: ${issue?.message ?? 'wrong'}`;
}
