import { expect, test } from 'vitest';
import { foreignSchemas } from './ledger-sql.ts';

const schemas = new Set(['access', 'audit', 'ai_usage', 'ledger']);
const judge = (file: string, text: string) => foreignSchemas(`engine/src/domains/${file}`, text, schemas);

test.each([
  ['audit/list.ts', 'const q = sql`select * from\n  access.keys`;'],
  ['audit/list.ts', "db.selectFrom('access.keys')"],
  ['audit/list.ts', "db.selectFrom('audit.entries').innerJoin('access.keys as k', 'k.id', 'key')"],
  ['audit/list.ts', "tx.insertInto(\n    'ledger.outbox')"],
  ['audit/migrations/0001_x.sql', 'alter table "access"."keys" add column x int;'],
  ['audit/migrations/0001_x.sql', 'key text references access.keys (id)'],
])('%s may not say %s', (file, text) => {
  expect(judge(file, text)).toHaveLength(1);
});

test.each([
  ['audit/list.ts', 'const q = sql`select e.id from audit.entries e join audit.trees on e.id = trees.id`;'],
  ['audit/list.ts', 'import { accessErrors } from access.errors; // taken from access.keys'],
  ['audit/list.ts', 'sql`select * from information_schema.tables`'],
  ['ai-usage/list.ts', "db.selectFrom('ai_usage.sessions')"],
  ['audit/list.ts', 'sql`update audit.entries set x = k.x from keys k where k.id = 1`'],
])('%s may say %s', (file, text) => {
  expect(judge(file, text)).toEqual([]);
});

test('the line is named', () => {
  expect(judge('audit/list.ts', "\n\ndb.selectFrom('access.keys')")[0]).toMatch(/list\.ts:3: /);
});
