/** The ledger's tables as types, read from a real PostgreSQL that all migrations ran on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../engine/src/platform/clock/clock.ts';
import { openLedger, stopServer } from '../../engine/src/platform/ledger/index.ts';
import type { Generator } from './generator.ts';

export interface Column {
  readonly name: string;
  /** PostgreSQL's own name: `int8`, `timestamptz`, `_text` for an array of text. */
  readonly dataType: string;
  readonly isNullable: boolean;
  readonly hasDefaultValue: boolean;
  readonly isAutoIncrementing: boolean;
}

/** What the driver gives for a type; the capitalised ones are aliases of the head, as they take more than they give. */
const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Bytes',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'Big',
  numeric: 'Exact',
  json: 'Json',
  jsonb: 'Json',
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  uuid: 'string',
  date: 'Time',
  timestamptz: 'Time',
};

export function columnType({ name, dataType, isNullable, ...column }: Column): string {
  const array = dataType.startsWith('_');
  const plain = TYPES[array ? dataType.slice(1) : dataType];
  if (!plain || (array && /^[A-Z]/.test(plain)))
    throw new Error(
      `Column ${name} is of type ${dataType}: add it to the types in tools/gen/ledger-schema.ts`,
    );
  const type = `${plain}${array ? '[]' : ''}${isNullable ? ' | null' : ''}`;
  return column.hasDefaultValue || column.isAutoIncrementing ? `Generated<${type}>` : type;
}

const HEAD = `/** The ledger's tables as Kysely sees them. Made by \`npm run gen\`; do not edit. */
import type { ColumnType } from 'kysely';

type Generated<T> =
  T extends ColumnType<infer Out, infer In, infer Set> ? ColumnType<Out, In | undefined, Set> : ColumnType<T, T | undefined, T>;
/** 64 bits: beyond 2^53 a number would lie, so it is read as text. */
type Big = ColumnType<string, string | number | bigint>;
type Bytes = ColumnType<Buffer, Uint8Array>;
type Exact = ColumnType<string, string | number>;
/** Written as text that is JSON, read parsed. */
type Json = ColumnType<unknown, string>;
type Time = ColumnType<Date, Date | string>;
`;

/** Aliases that no column needs are left out, as they would be unused. */
function schemaFile(
  tables: readonly { schema?: string; name: string; columns: readonly Column[] }[],
): string {
  const body = tables
    .map(({ schema, name, columns }) => {
      const fields = columns.map((column) => `    ${column.name}: ${columnType(column)};\n`);
      return `  '${schema}.${name}': {\n${fields.join('')}  };\n`;
    })
    .sort()
    .join('');
  const used = HEAD.replace(
    /(?:\/\*\*[^\n]*\*\/\n)?type (\w+) = ColumnType[^\n]*;\n/g,
    (alias, name: string) => (new RegExp(`\\b${name}\\b`).test(body) ? alias : ''),
  );
  return `${used}\nexport interface LedgerSchema {\n${body}}\n`;
}

export const ledgerSchema: Generator = {
  name: 'ledger schema',
  make: async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'reeve-gen-'));
    try {
      const ledger = await openLedger({ home, clock: systemClock });
      try {
        const tables = await ledger.db.introspection.getTables();
        return [{ file: 'engine/src/platform/ledger/schema.generated.ts', text: schemaFile(tables) }];
      } finally {
        await ledger.close();
      }
    } finally {
      await stopServer({ home, env: process.env, clock: systemClock });
      await rm(home, { recursive: true, force: true });
    }
  },
};
