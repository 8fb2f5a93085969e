/** Versions of the rules in the ledger: each is kept, none is changed. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import { costsErrors } from '../errors.ts';
import type { Rules, RulesVersionJson } from './contract.ts';

interface VersionRow {
  readonly version: number;
  readonly rules: Rules;
  readonly why: string;
  readonly made_by: string;
  readonly made_at: Date;
}

const NO_RULES: RulesVersionJson = {
  version: 0,
  rules: { synonyms: [], rules: [], splits: [] },
  why: null,
  by: null,
  at: null,
};

const toJson = ({ version, rules, why, made_by, made_at }: VersionRow): RulesVersionJson => ({
  version,
  rules,
  why,
  by: made_by,
  at: made_at.toISOString(),
});

/** Those in force, or the ones of that version. */
export async function readRules(queries: Queries, version?: number): Promise<RulesVersionJson> {
  if (version === 0) return NO_RULES;
  const { rows } = await sql<VersionRow>`select * from costs.allocation_rules
    where ${version ?? null}::integer is null or version = ${version ?? null}::integer
    order by version desc limit 1`.execute(queries);
  if (rows[0]) return toJson(rows[0]);
  if (version !== undefined) throw costsErrors.COST_RULES_VERSION_UNKNOWN({ version });
  return NO_RULES;
}

/** The latest first. */
export async function listRules(queries: Queries): Promise<RulesVersionJson[]> {
  const { rows } = await sql<VersionRow>`select * from costs.allocation_rules order by version desc`.execute(
    queries,
  );
  return rows.map(toJson);
}

interface NewRules {
  readonly rules: Rules;
  readonly why: string;
  readonly basedOn: number;
  readonly by: string;
  readonly now: Date;
}

/** Refuses where somebody else made a version in between. */
export async function addRules(
  tx: Tx,
  { rules, why, basedOn, by, now }: NewRules,
): Promise<RulesVersionJson> {
  await sql`lock table costs.allocation_rules in share row exclusive mode`.execute(tx);
  const { version } = await readRules(tx);
  if (version !== basedOn) throw costsErrors.COST_RULES_CHANGED({ based: basedOn, version });
  const { rows } =
    await sql<VersionRow>`insert into costs.allocation_rules (version, rules, why, made_by, made_at)
    values (${version + 1}, ${JSON.stringify(rules)}::jsonb, ${why}, ${by}, ${now}) returning *`.execute(tx);
  return toJson(rows[0] as VersionRow);
}
