/** The unit cost of every business metric as a KPI. */
import { addMonths, type Period, period as periodOf, startOfMonth } from '#kernel/period.ts';
import { readUnitCost } from '../units/read-unit-cost.ts';
import { listMetrics, type MetricRow } from '../units/store.ts';
import { type AskedKpis, tellKpi } from './asked-kpis.ts';
import type { KpiJson } from './contract.ts';

const MOST = 50;
const MONTHS = 13;

export async function unitKpis(asked: AskedKpis): Promise<KpiJson[]> {
  const metrics = await listMetrics(asked.platform.ledger.db, asked.accounts, { limit: MOST });
  const kpis: KpiJson[] = [];
  for (const metric of metrics.slice(0, MOST)) kpis.push(await unitKpi(asked, metric));
  return kpis;
}

async function unitKpi(asked: AskedKpis, metric: MetricRow): Promise<KpiJson> {
  const { platform, period, against, narrowed, words, signal } = asked;
  const read = (span: Period) =>
    readUnitCost(
      platform,
      { metric, period: span, step: 'month', where: {}, currency: narrowed, signal },
      words,
    );
  const [now, before] = [await read(period), await read(against)];
  const last = startOfMonth(new Date(period.end.getTime() - 1));
  const series = await read(periodOf(addMonths(last, 1 - MONTHS), addMonths(last, 1)));
  const { name, unit, description, filter, measure } = metric;
  const costs = filter.length === 0 ? 'All costs' : `Costs of ${filter.join(', ')}`;
  return tellKpi(asked, {
    id: `unit:${name}`,
    name: `Cost for one ${unit}`,
    group: 'unit',
    unit: 'money',
    currency: now.currency,
    direction: 'lower is better',
    definition: description === '' ? `${costs} for one ${unit}, by the metric ${name}.` : description,
    formula: `${costs} (${measure}) ÷ ${name}, over the days that both know`,
    value: now.whole.unitCost,
    previous: before.whole.unitCost,
    unknown: {
      reason: now.whole.partial ?? `Nothing was counted of ${name} in the period.`,
      remedy: 'Import its values (reeve costs unit import), and the bill of the same days.',
    },
    facts: [
      { name: costs, value: now.whole.cost, rows: now.whole.knownDays },
      { name: `Counted: ${name}`, value: now.whole.quantity, rows: now.whole.knownDays },
    ],
    rows: `/costs/unit-costs/${encodeURIComponent(name)}?from=${now.from}&to=${now.to}&step=${metric.grain}`,
    series: {
      step: 'month',
      starts: series.points.map(({ start }) => start),
      values: series.points.map(({ unitCost }) => unitCost),
    },
  });
}
