/** The ledger's tables as types, read from a real PostgreSQL that all migrations ran on. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../engine/src/platform/clock/clock.ts';
import { openLedger } from '../../engine/src/platform/ledger/index.ts';
import type { Generator } from './generator.ts';

export interface Column {
  readonly name: string;
  /** PostgreSQL's own name: `int8`, `timestamptz`, `_text` for an array of text. */
  readonly dataType: string;
  readonly isNullable: boolean;
  readonly hasDefaultValue: boolean;
  readonly isAutoIncrementing: boolean;
}

/** What the driver gives for a type, and takes where that differs: `[out, in]`. */
const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  bool: ['boolean', 'boolean'],
  bytea: ['Buffer', 'Buffer | Uint8Array'],
  float4: ['number', 'number'],
  float8: ['number', 'number'],
  int2: ['number', 'number'],
  int4: ['number', 'number'],
  // Beyond 2^53 a number would lie, so the driver hands these out as text.
  int8: ['string', 'string | number | bigint'],
  numeric: ['string', 'string | number'],
  json: ['unknown', 'string'],
  jsonb: ['unknown', 'string'],
  text: ['string', 'string'],
  varchar: ['string', 'string'],
  bpchar: ['string', 'string'],
  uuid: ['string', 'string'],
  date: ['Date', 'Date | string'],
  timestamptz: ['Date', 'Date | string'],
};

export function columnType({ name, dataType, isNullable, ...column }: Column): string {
  const array = dataType.startsWith('_');
  const found = TYPES[array ? dataType.slice(1) : dataType];
  if (!found)
    throw new Error(
      `Column ${name} is of type ${dataType}: add it to the types in tools/gen/ledger-schema.ts`,
    );
  const many = (type: string): string => (array ? `${type.includes(' ') ? `(${type})` : type}[]` : type);
  const nullable = isNullable ? ' | null' : '';
  const out = found[0] === 'unknown' ? 'unknown' : `${many(found[0])}${nullable}`;
  const into = `${many(found[1])}${nullable}`;
  const optional = column.hasDefaultValue || column.isAutoIncrementing;
  if (out === into) return optional ? `Generated<${out}>` : out;
  return `ColumnType<${out}, ${into}${optional ? ' | undefined' : ''}, ${into}>`;
}

const HEAD = `/** The ledger's tables as Kysely sees them. Made by \`npm run gen\`; do not edit. */
import type { ColumnType, Generated } from 'kysely';

export interface LedgerSchema {
`;

export const ledgerSchema: Generator = {
  name: 'ledger schema',
  make: async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'reeve-gen-'));
    try {
      const ledger = await openLedger({ home, clock: systemClock });
      const tables = await ledger.db.introspection.getTables();
      await ledger.close();
      const rows = tables
        .map(({ schema, name, columns }) => {
          const fields = columns.map((column) => `${column.name}: ${columnType(column)}`);
          return `  '${schema}.${name}': { ${fields.join('; ')} };\n`;
        })
        .sort();
      const file = 'engine/src/platform/ledger/schema.generated.ts';
      return [{ file, text: `${HEAD}${rows.join('')}}\n` }];
    } finally {
      await stopServer(home);
      await rm(home, { recursive: true, force: true });
    }
  },
};

/** The embedded server outlives its clients by design; this one was for us alone. */
async function stopServer(home: string): Promise<void> {
  const file = path.join(home, 'ledger', 'data', 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  process.kill(pid, 'SIGINT');
  while (await readFile(file).catch(() => undefined)) await systemClock.sleep(20);
}
