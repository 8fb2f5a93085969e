/** Runs one rule over one snapshot of the lake, and takes back every answer for which the evidence is not complete. */
import { factOf, type Scanner } from '#domains/inventory/index.ts';
import type { Lake, Row, Snapshot } from '#platform/lake/index.ts';
import { STATUSES } from './contract.ts';
import { findingsErrors } from './errors.ts';
import { type Gaps, gapsOf } from './gaps.ts';
import { paramsOf } from './parse-param.ts';
import type { Rule, RuleRow } from './rule.ts';

export interface RunOptions {
  /** The time that the rule sees as `$now`. */
  readonly now: Date;
  /** Instead of the rule's defaults. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly asOf?: Date | number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface RuleAnswer {
  readonly snapshot: Snapshot;
  readonly rows: readonly RuleRow[];
}

const MAX_ROWS = 5_000_000;
const MAX_BYTES = 2 ** 30;
const COLUMNS = ['resource_id', 'account', 'region', 'status', 'reason'];

export async function runRule(lake: Lake, rule: Rule, options: RunOptions): Promise<RuleAnswer> {
  const needs: readonly Scanner[] = rule.needs.map((type) => factOf(type));
  const params = paramsOf(rule, options.params);
  const gaps = await gapsOf(lake, needs, options.asOf);
  const { columns, rows } = await lake.query({
    sql: rule.sql,
    params: rule.sql.includes('$now') ? { ...params, now: options.now } : params,
    tables: needs.map(({ table }) => table),
    asOf: gaps.snapshot.id,
    locked: true,
    lane: 'rules',
    maxRows: MAX_ROWS,
    maxBytes: MAX_BYTES,
    signal: options.signal,
  });
  checkColumns(
    rule,
    columns.map(({ name }) => name),
  );
  const found = rows.map((row) => withEvidence(readRow(rule, row), gaps));
  const answer = [...found, ...unseen(gaps)];
  checkIdentity(rule, answer);
  return { snapshot: gaps.snapshot, rows: answer };
}

function checkColumns(rule: Rule, names: readonly string[]): void {
  const missing = COLUMNS.filter((name) => !names.includes(name));
  const extra = names.filter((name) => !COLUMNS.includes(name) && name !== 'saving_usd_month');
  if (missing.length > 0) throw wrong(rule, `it has no column ${missing.join(', ')}`);
  if (extra.length > 0) throw wrong(rule, `it has the column ${extra.join(', ')}, which no finding has`);
}

function readRow(rule: Rule, row: Row): RuleRow {
  const text = (name: string): string => {
    const value = row[name];
    if (typeof value !== 'string' || value === '') throw wrong(rule, `a row has no ${name}`);
    return value;
  };
  const status = STATUSES.find((known) => known === row.status);
  if (!status) throw wrong(rule, `a row has the status ${JSON.stringify(row.status)}`);
  const saving = row.saving_usd_month ?? null;
  // A number that came through a float is no money.
  if (saving !== null && typeof saving !== 'string') throw wrong(rule, 'saving_usd_month is no decimal');
  return {
    resource_id: text('resource_id'),
    account: text('account'),
    region: text('region'),
    status,
    reason: text('reason'),
    saving_usd_month: saving,
  };
}

/** What is known of the resource may be old where its place was not read completely. */
function withEvidence(row: RuleRow, gaps: Gaps): RuleRow {
  const reason = gaps.reasonAt(row);
  return reason === undefined ? row : { ...row, status: 'unknown', reason, saving_usd_month: null };
}

/** One row for each place with a gap: what stands there and was never seen is unknown too. */
const unseen = ({ asked }: Gaps): RuleRow[] =>
  asked.flatMap(({ account, region, reason }) =>
    reason === null
      ? []
      : [{ resource_id: null, account, region, status: 'unknown', reason, saving_usd_month: null }],
  );

function checkIdentity(rule: Rule, rows: readonly RuleRow[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.resource_id === null) continue;
    const identity = rule.identity.map((column) => row[column]).join(' ');
    if (seen.has(identity)) throw wrong(rule, `two rows have the identity ${identity}`);
    seen.add(identity);
  }
}

const wrong = (rule: Rule, problem: string) => findingsErrors.RULE_ANSWER_INVALID({ rule: rule.id, problem });
