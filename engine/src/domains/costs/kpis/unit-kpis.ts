/** The unit cost of every business metric as a KPI. */
import { addMonths, type Period, period as periodOf, startOfMonth } from '#kernel/period.ts';
import { dayNumber } from '../forecast/calendar.ts';
import { billedDays } from '../forecast/read-history.ts';
import { readKnown, wholeOf } from '../units/read-unit-cost.ts';
import { listMetrics, type MetricRow } from '../units/store.ts';
import { unitPoints } from '../units/unit-points.ts';
import { type AskedKpis, spanOf, tellKpi } from './asked-kpis.ts';
import type { KpiJson } from './contract.ts';

const MOST = 50;
const MONTHS = 13;
/** As many as the lake answers at once: more would wait, and keep others waiting. */
const AT_ONCE = 2;

export async function unitKpis(asked: AskedKpis): Promise<KpiJson[]> {
  const { platform, accounts, signal } = asked;
  const metrics = await listMetrics(platform.ledger.db, accounts, { limit: MOST });
  if (metrics.length === 0) return [];
  const billed = await billedDays(platform.lake, dayNumber(platform.clock.now()), signal);
  const kpis: KpiJson[] = [];
  for (let at = 0; at < Math.min(metrics.length, MOST); at += AT_ONCE) {
    const some = metrics.slice(at, Math.min(at + AT_ONCE, MOST));
    kpis.push(...(await Promise.all(some.map((metric) => unitKpi(asked, metric, billed)))));
  }
  return kpis;
}

async function unitKpi(asked: AskedKpis, metric: MetricRow, billed: ReadonlySet<number>): Promise<KpiJson> {
  const { platform, period, against, narrowed, words, signal } = asked;
  const last = startOfMonth(new Date(period.end.getTime() - 1));
  const months = periodOf(addMonths(last, 1 - MONTHS), addMonths(last, 1));
  const known = await readKnown(
    platform,
    { metric, period: spanning([period, against, months]), where: {}, currency: narrowed, billed, signal },
    words,
  );
  const [now, before] = [wholeOf(known, period), wholeOf(known, against)];
  const points = unitPoints(known, months, 'month');
  const { from, to } = spanOf(period);
  const { name, unit, description, filter, measure } = metric;
  const costs = filter.length === 0 ? 'All costs' : `Costs of ${filter.join(', ')}`;
  return tellKpi(asked, {
    id: `unit:${name}`,
    name: `Cost for one ${unit}`,
    group: 'unit',
    unit: 'money',
    currency: known.currency ?? null,
    direction: 'lower is better',
    definition: description === '' ? `${costs} for one ${unit}, by the metric ${name}.` : description,
    formula: `${costs} (${measure}) ÷ ${name}, over the days that both know`,
    value: now.unitCost,
    previous: before.unitCost,
    unknown: {
      reason: now.partial ?? `Nothing was counted of ${name} in the period.`,
      remedy: 'Import its values (reeve costs unit import), and the bill of the same days.',
    },
    facts: [
      { name: costs, value: now.cost, rows: now.knownDays },
      { name: `Counted: ${name}`, value: now.quantity, rows: now.knownDays },
    ],
    rows: `/costs/unit-costs/${encodeURIComponent(name)}?from=${from}&to=${to}&step=${metric.grain}`,
    series: {
      step: 'month',
      starts: points.map(({ start }) => start),
      values: points.map(({ unitCost }) => unitCost),
    },
  });
}

/** From the first of their days to the last. */
const spanning = (all: readonly Period[]): Period =>
  periodOf(
    new Date(Math.min(...all.map(({ start }) => start.getTime()))),
    new Date(Math.max(...all.map(({ end }) => end.getTime()))),
  );
