/** Runs the cases that stand beside a rule: facts in, findings out, on the real lake. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { type Rule, type RuleRow, runRule } from '#domains/findings/index.ts';
import { coverage, factOf, type Scanner } from '#domains/inventory/index.ts';
import type { Column, RowIn } from '#platform/lake/index.ts';
import { putRows } from './put-rows.ts';
import type { ScratchLake } from './scratch-lake.ts';

export const NEEDED_CASES = ['empty', 'good', 'bad', 'edge', 'missing'] as const;

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const NOW = '2026-10-01T00:00:00Z';

const place = { account: z.string().default(ACCOUNT), region: z.string().default(REGION) };

const caseSchema = z.strictObject({
  now: z.iso.datetime().default(NOW),
  params: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).default({}),
  /** What is not complete; every place that a fact names is complete unless it stands here. */
  coverage: z
    .array(
      z.strictObject({
        type: z.string(),
        status: z.enum(['partial', 'denied', 'throttled', 'error']),
        ...place,
      }),
    )
    .default([]),
  facts: z.record(z.string(), z.array(z.looseObject(place))),
  findings: z.array(
    z.strictObject({
      resource_id: z.string().nullable(),
      status: z.enum(['ok', 'violation', 'unknown', 'skip']),
      reason: z.string().optional(),
      saving_usd_month: z.string().optional(),
      ...place,
    }),
  ),
});

const casesSchema = z
  .strictObject(
    Object.fromEntries(NEEDED_CASES.map((name) => [name, caseSchema])) as Record<
      (typeof NEEDED_CASES)[number],
      typeof caseSchema
    >,
  )
  .catchall(caseSchema);

export type RuleCase = z.output<typeof caseSchema>;

/** A rule without its five cases is not tested, so their absence is an error. */
export async function readCases(folder: string, rule: Rule): Promise<Readonly<Record<string, RuleCase>>> {
  const file = rule.file.replace(/\.sql$/, '.cases.yaml');
  const document = parseDocument(await readFile(path.join(folder, file), 'utf8'));
  const [problem] = document.errors;
  if (problem) throw new Error(`${file}: ${problem.message}`);
  const parsed = casesSchema.safeParse(document.toJS());
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** What the rule answers, cut down to what the case speaks of, beside what the case wants. */
export async function runCase(scratch: ScratchLake, rule: Rule, given: RuleCase) {
  await putFacts(scratch, rule, given);
  const { rows } = await runRule(scratch.lake, rule, { now: new Date(given.now), params: given.params });
  const order = (a: { resource_id: string | null; region: string }, b: typeof a) =>
    `${a.resource_id} ${a.region}`.localeCompare(`${b.resource_id} ${b.region}`);
  const wanted = [...given.findings].sort(order);
  const found = [...rows].sort(order).map((row, index) => {
    const keys = Object.keys(wanted[index] ?? row) as (keyof RuleRow)[];
    return Object.fromEntries(keys.map((key) => [key, row[key]]));
  });
  return { found, wanted };
}

async function putFacts(scratch: ScratchLake, rule: Rule, given: RuleCase): Promise<void> {
  const unneeded = Object.keys(given.facts).find((type) => !rule.needs.includes(type));
  if (unneeded) throw new Error(`${rule.id}: the case gives ${unneeded}, which the rule does not need`);
  const covered: RowIn<typeof coverage>[] = [];
  for (const type of rule.needs) {
    const { table, scope } = factOf(type);
    const facts = given.facts[type] ?? [];
    const home = { account: ACCOUNT, region: scope === 'global' ? 'global' : REGION };
    await putRows(scratch, table, [facts.map((fact) => rowOf(table, fact))]);
    const places = new Map(
      [home, ...facts].map(({ account, region }) => [`${account}/${region}`, { account, region }]),
    );
    for (const { account, region } of places.values()) {
      const here = facts.filter((fact) => fact.account === account && fact.region === region);
      const gap = given.coverage.find(
        (one) => one.type === type && one.account === account && one.region === region,
      );
      const at = new Date(given.now);
      covered.push({
        type,
        account,
        region,
        status: gap?.status ?? 'ok',
        rows: gap ? null : here.length,
        requests: 1,
        fault_code: gap ? 'AccessDenied' : null,
        fault_message: null,
        started_at: at,
        ended_at: at,
        complete_at: gap ? null : at,
        scan: 'case',
      });
    }
  }
  await putRows(scratch, coverage, [covered]);
}

/** What a case leaves out is null; the lake refuses the row where that may not be. */
function rowOf(table: Scanner['table'], fact: Readonly<Record<string, unknown>>): RowIn<Scanner['table']> {
  const unknown = Object.keys(fact).find((name) => !table.columns[name]);
  if (unknown) throw new Error(`${table.name} has no column ${unknown}`);
  const values = Object.entries(table.columns).map(([name, column]) => [name, factValue(column, fact[name])]);
  return Object.fromEntries(values) as RowIn<Scanner['table']>;
}

function factValue({ type }: Column, value: unknown): unknown {
  if (value === undefined) return null;
  return type === 'timestamptz' && typeof value === 'string' ? new Date(value) : value;
}
