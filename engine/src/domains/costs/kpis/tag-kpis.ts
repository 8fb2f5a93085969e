/** KPIs of tags: usage without any, and usage that carries what the settings ask for. */
import type { Period } from '#kernel/period.ts';
import { PURPOSES, type Purpose } from '../daily/tag-words.ts';
import { requireDimension } from '../report/filters.ts';
import { within } from '../report/measures.ts';
import { selectLines } from '../report/selection.ts';
import { type AskedKpis, reportOf, tellKpi } from './asked-kpis.ts';
import { USAGE } from './bill-sums.ts';
import type { KpiJson } from './contract.ts';
import { lessOf, percentOf } from './ratio.ts';

interface Row extends Record<string, unknown> {
  usage: string | null;
  told: string | null;
  bare: string | null;
  lines: number | string;
  told_lines: number | string;
  bare_lines: number | string;
}

export async function tagKpis(asked: AskedKpis): Promise<KpiJson[]> {
  const { period, against } = asked;
  const [now, before, told] = await Promise.all([
    readTags(asked, period),
    readTags(asked, against),
    compliant(asked),
  ]);
  return [untagged(asked, now, before), told];
}

async function readTags(asked: AskedKpis, period: Period): Promise<Row | undefined> {
  const { platform, accounts, narrowed, words, signal } = asked;
  const lines = selectLines({ by: [], filters: [], accounts, currency: narrowed }, words, { lines: true });
  const { rows } = await platform.lake.query<Row>({
    sql: `SELECT sum(c.EffectiveCost) AS usage,
        sum(CASE WHEN c.Tags IS NOT NULL THEN c.EffectiveCost END) AS told,
        sum(CASE WHEN cardinality(c.Tags) = 0 THEN c.EffectiveCost END) AS bare, count(*) AS lines, count(c.Tags) AS told_lines,
        sum(CASE WHEN cardinality(c.Tags) = 0 THEN 1 ELSE 0 END) AS bare_lines
      FROM ${lines.from} WHERE ${within(period)} AND ${USAGE} AND ${lines.where}`,
    params: lines.params,
    tables: lines.tables,
    signal,
  });
  return rows.find((row) => Number(row.lines) > 0);
}

function untagged(asked: AskedKpis, now: Row | undefined, before: Row | undefined): KpiJson {
  const of = (row: Row | undefined) =>
    row === undefined || row.told === null ? null : percentOf(row.bare ?? '0', row.told);
  return tellKpi(asked, {
    id: 'untagged-cost',
    name: 'Untagged costs',
    group: 'allocation',
    direction: 'lower is better',
    definition: 'What usage costs that carries no tag at all, of usage whose tags the bill tells.',
    formula: 'EffectiveCost of usage without tags ÷ EffectiveCost of usage',
    value: of(now),
    previous: of(before),
    ...(now && {
      unknown: {
        reason: 'The bill of the period tells no tags.',
        remedy: 'Import a bill with tags, and activate cost allocation tags in the management account.',
      },
    }),
    facts: [
      { name: 'Usage without tags', value: now?.bare ?? null, rows: Number(now?.bare_lines ?? 0) },
      {
        name: 'Usage whose tags are told',
        value: now?.told ?? null,
        rows: Number(now?.told_lines ?? 0),
      },
      {
        name: 'Usage whose tags nobody tells',
        value: lessOf(now?.usage ?? null, now?.told ?? '0'),
        rows: Number(now?.lines ?? 0) - Number(now?.told_lines ?? 0),
      },
    ],
    rows: reportOf(asked.period, 'by=account,service&filter=charge=Usage&filter=team='),
  });
}

const WORD: Readonly<Record<Purpose, string>> = {
  owner: 'owner',
  team: 'team',
  environment: 'environment',
  cost_center: 'cost-center',
  project: 'project',
};

/** Only what somebody has written into the settings is a policy. */
async function compliant(asked: AskedKpis): Promise<KpiJson> {
  const wanted = PURPOSES.filter((purpose) => asked.platform.config.tags.keys[purpose] !== undefined);
  const told = {
    id: 'tag-policy-compliant',
    name: 'Costs by the tag policy',
    group: 'allocation',
    direction: 'higher is better',
    definition: `What usage costs that says all that tags.keys in the settings asks for${wanted.length > 0 ? `: ${wanted.map((one) => WORD[one]).join(', ')}` : ''}.`,
    formula: 'EffectiveCost of usage with all of it ÷ EffectiveCost of usage',
  } as const;
  if (wanted.length === 0)
    return tellKpi(asked, {
      ...told,
      value: null,
      unknown: {
        reason: 'The settings ask for no tags.',
        remedy: 'Name the keys of owner, team and others under tags.keys in reeve.yaml.',
      },
    });
  const read = (period: Period) => readCompliant(asked, wanted, period);
  const [found, before] = await Promise.all([read(asked.period), read(asked.against)]);
  const of = (row: Compliant | undefined) =>
    row === undefined ? null : percentOf(row.good ?? '0', row.usage);
  return tellKpi(asked, {
    ...told,
    value: of(found),
    previous: of(before),
    facts: [
      { name: 'Usage that says all of it', value: found?.good ?? null, rows: Number(found?.good_lines ?? 0) },
      { name: 'Usage', value: found?.usage ?? null, rows: Number(found?.lines ?? 0) },
    ],
    rows: reportOf(
      asked.period,
      `by=account,service&filter=charge=Usage&filter=${WORD[wanted[0] ?? 'team']}=`,
    ),
  });
}

interface Compliant extends Record<string, unknown> {
  usage: string | null;
  good: string | null;
  lines: number | string;
  good_lines: number | string;
}

async function readCompliant(
  { platform, accounts, narrowed, words, signal }: AskedKpis,
  wanted: readonly Purpose[],
  period: Period,
): Promise<Compliant | undefined> {
  const by = wanted.map((purpose) => ({ ...requireDimension(WORD[purpose]), reads: { purpose } }));
  const asked = { by, filters: [], accounts, currency: narrowed };
  const selection = selectLines(asked, words, { periods: [period] });
  const has = selection.keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
  const { rows } = await platform.lake.query<Compliant>({
    sql: `SELECT sum(c.EffectiveCost) AS usage, sum(CASE WHEN ${has} THEN c.EffectiveCost END) AS good,
        coalesce(sum(${selection.lines}), 0) AS lines,
        sum(CASE WHEN ${has} THEN ${selection.lines} ELSE 0 END) AS good_lines
      FROM ${selection.from} WHERE ${within(period)} AND ${USAGE} AND ${selection.where}`,
    params: selection.params,
    tables: selection.tables,
    signal,
  });
  return rows.find((row) => Number(row.lines) > 0);
}
