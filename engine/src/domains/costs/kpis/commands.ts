/** `reeve costs kpis`. */
import type { Command } from 'commander';
import type { Cli, Output } from '#platform/cli/index.ts';
import type { KpiJson, KpisJson } from './contract.ts';

export function mountKpis(costs: Command, cli: Cli): void {
  costs
    .command('kpis [id]')
    .description('The FinOps KPIs; one of them with its formula and the data behind it')
    .option('--period <words>', '2026-10, 30d, Q3; the last month without it')
    .option('--from <day>', 'instead: the first day')
    .option('--to <day>', 'the day after the last')
    .option('--against <words>', 'compare with this period; without it, with the one before')
    .option('--currency <code>', 'where there are several')
    .action(
      cli.action(async ({ api, out }, id: string | undefined, options: object) => {
        const found = await (await api()).get<KpisJson>('/costs/kpis', { ...options });
        if (id === undefined) return describe(found, out);
        const one = found.items.find((kpi) => kpi.id === id);
        if (one) return describeOne(one, out);
        const { costsErrors } = await import('../errors.ts');
        throw costsErrors.COST_KPI_UNKNOWN({ id, ids: found.items.map((kpi) => kpi.id).join(', ') });
      }),
    );
}

const right = { align: 'right' as const };

const said = ({ unit, currency }: KpiJson, value: string | null): string | null =>
  value === null
    ? null
    : {
        percent: `${value} %`,
        money: `${value} ${currency ?? ''}`.trim(),
        days: `${value} d`,
        'per day': `${value} a day`,
      }[unit];

function describe(found: KpisJson, out: Output): void {
  if (out.format === 'json') return void out.record(found);
  out.list(
    { items: found.items, next: null },
    [
      { title: 'KPI', value: (one: KpiJson) => one.id },
      { title: 'VALUE', value: (one: KpiJson) => said(one, one.value) ?? 'unknown', ...right },
      { title: 'BEFORE', value: (one: KpiJson) => said(one, one.previous), ...right },
      {
        title: 'BETTER',
        value: (one: KpiJson) => one.direction.replace(' is better', '').replace('says no better', ''),
      },
      { title: 'WHAT IT IS', value: (one: KpiJson) => one.unknown?.reason ?? one.name },
    ],
    'There are no KPIs.',
  );
  out.note(
    `${found.period.from} to ${found.period.to}, before: ${found.against.from} to ${found.against.to}`,
  );
}

function describeOne(one: KpiJson, out: Output): void {
  out.record(one, {
    kpi: one.name,
    value: said(one, one.value) ?? 'unknown',
    before: said(one, one.previous) ?? 'unknown',
    ...(one.unknown && { why: one.unknown.reason, 'what to do': one.unknown.remedy }),
    definition: one.definition,
    formula: one.formula,
    source: one.source,
    better: one.direction,
    period: `${one.period.from} to ${one.period.to}`,
    ...Object.fromEntries(
      one.facts.map(({ name, value, rows }) => [name, `${value ?? 'unknown'} (${rows} rows)`]),
    ),
    ...Object.fromEntries(
      one.parts.map(({ name, value, note }) => [name, `${value ?? 'unknown'}${note ? ` (${note})` : ''}`]),
    ),
    ...(one.rows !== null && { rows: `GET /api/v1${one.rows}` }),
  });
}
