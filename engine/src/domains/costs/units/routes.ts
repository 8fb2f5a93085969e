/** Business metrics over HTTP: what is counted, and what one of it costs. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { defineCursor, page, pageQuery, type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { askedPeriod, periodQuery } from '../asked-period.ts';
import { costsErrors } from '../errors.ts';
import { filterInput } from '../report/contract.ts';
import { parseFilter } from '../report/filters.ts';
import { analysisErrors } from '../report/routes.ts';
import { readBillWords } from '../report/selection.ts';
import {
  type MetricJson,
  MONEY_MEASURES,
  metricParams,
  metricSchema,
  metricsSchema,
  metricWishSchema,
  STEPS,
  unitCostSchema,
  unitImportSchema,
  unitImportWishSchema,
  valuesTakenSchema,
  valuesWishSchema,
} from './contract.ts';
import { importValues } from './import-values.ts';
import { parseValues } from './parse-values.ts';
import { readUnitCost } from './read-unit-cost.ts';
import {
  findMetric,
  listMetrics,
  type MetricRow,
  putMetric,
  putValues,
  removeMetric,
  removeValues,
} from './store.ts';

const cursor = defineCursor('unit metrics', z.tuple([z.string()]));
const unknown = [costsErrors.COST_UNIT_UNKNOWN];

const metricRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/unit-metrics',
      action: 'costs:read',
      summary: 'Business metrics that costs are set against',
      query: pageQuery,
      answer: metricsSchema,
    },
    async ({ platform, principal, query: { after, limit } }) => {
      const [last] = cursor.decode(after) ?? [];
      const rows = await listMetrics(platform.ledger.db, scopedAccounts(principal), { after: last, limit });
      const { items, next } = page(rows, limit, ({ name }) => cursor.encode([name]));
      return { items: items.map(toJson), next };
    },
  ),
  writeRoute(
    'put',
    {
      path: '/costs/unit-metrics/{name}',
      action: 'costs:manage',
      name: 'setUnitMetric',
      summary: 'Make a business metric, or change it',
      params: metricParams,
      body: metricWishSchema,
      answer: metricSchema,
      errors: [...analysisErrors, ...unknown, costsErrors.COST_UNIT_GRAIN],
    },
    async ({ platform, principal, params: { name }, body, tx }) => {
      for (const text of body.filter) parseFilter(text);
      const scope = scopedAccounts(principal);
      await putMetric(tx, scope, { name, ...body }, { by: principal.id, now: platform.clock.now() });
      const { unit, filter } = body;
      return {
        answer: toJson(await findMetric(tx, scope, name)),
        resource: { type: 'unit metric', id: name },
        detail: { unit, filter },
      };
    },
  ),
  writeRoute(
    'delete',
    {
      path: '/costs/unit-metrics/{name}',
      action: 'costs:manage',
      name: 'removeUnitMetric',
      summary: 'Remove a business metric with all its values',
      status: 204,
      params: metricParams,
      errors: unknown,
    },
    async ({ principal, params: { name }, tx }) => {
      await removeMetric(tx, scopedAccounts(principal), name);
      return { answer: undefined, resource: { type: 'unit metric', id: name } };
    },
  ),
];

const valueRoutes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/costs/unit-metrics/{name}/values',
      action: 'costs:manage',
      status: 200,
      name: 'setUnitValues',
      summary: 'Give values of a business metric',
      description:
        'A value of a day and its dimensions replaces the one before; the same again changes nothing.',
      params: metricParams,
      body: valuesWishSchema,
      answer: valuesTakenSchema,
      errors: [...unknown, costsErrors.COST_UNIT_FILE, costsErrors.COST_UNIT_GRAIN],
    },
    async ({ principal, params: { name }, body: { values }, tx }) => {
      const metric = await findMetric(tx, scopedAccounts(principal), name);
      checkTimes(metric, values);
      const taken = { metric: name, ...(await putValues(tx, name, values)) };
      return { answer: taken, resource: { type: 'unit metric', id: name }, detail: taken };
    },
  ),
  writeRoute(
    'delete',
    {
      path: '/costs/unit-metrics/{name}/values',
      action: 'costs:manage',
      status: 200,
      name: 'removeUnitValues',
      summary: 'Remove the values of some days',
      params: metricParams,
      query: z.object({ from: z.iso.date(), to: z.iso.date() }),
      answer: z.object({ removed: z.number().int() }),
      errors: unknown,
    },
    async ({ principal, params: { name }, query, tx }) => {
      await findMetric(tx, scopedAccounts(principal), name);
      const removed = await removeValues(tx, name, query);
      return {
        answer: { removed },
        resource: { type: 'unit metric', id: name },
        detail: { ...query, removed },
      };
    },
  ),
  writeRoute(
    'post',
    {
      path: '/costs/unit-imports',
      action: 'costs:manage',
      status: 200,
      name: 'importUnitValues',
      summary: 'Take values of business metrics in from a CSV, all of it or nothing',
      body: unitImportWishSchema,
      answer: unitImportSchema,
      errors: [
        ...unknown,
        costsErrors.COST_UNIT_FILE,
        costsErrors.COST_UNIT_LINE,
        costsErrors.COST_UNIT_UNNAMED,
        costsErrors.COST_UNIT_GRAIN,
      ],
    },
    async ({ platform, principal, body, tx }) => {
      const importing = { scope: scopedAccounts(principal), by: principal.id, now: platform.clock.now() };
      const answer = await importValues(tx, parseValues(body), importing);
      const metrics = answer.metrics.map(({ metric }) => metric).join(', ');
      return {
        answer,
        resource: { type: 'unit metric', id: metrics.slice(0, 200) },
        detail: { lines: answer.lines },
      };
    },
  ),
];

/** Twice the same day in one request would keep either. */
function checkTimes({ name, grain }: MetricRow, values: z.infer<typeof valuesWishSchema>['values']): void {
  const seen = new Set<string>();
  for (const [index, { at, dimensions }] of values.entries()) {
    const day = at.length === 7 ? `${at}-01` : at;
    const file = `value ${index + 1}`;
    if (!(grain === 'month' ? /-01$/ : /^.{10}$/).test(grain === 'month' ? day : at))
      throw costsErrors.COST_UNIT_GRAIN({ name, grain });
    const moment = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day))
      throw costsErrors.COST_UNIT_FILE({ file, problem: `there is no day ${at}` });
    const key = JSON.stringify([day, Object.entries(dimensions).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    if (seen.has(key)) throw costsErrors.COST_UNIT_FILE({ file, problem: `${at} is given twice` });
    seen.add(key);
  }
}

const whereInput = z
  .array(z.string().regex(/^[^=]{1,100}=.{1,256}$/s, 'must be key=value'))
  .max(5)
  .default([])
  .meta({ description: 'Repeatable: only what was counted of this, such as `team=checkout`.' });

export const unitRoutes: readonly Route[] = [
  ...metricRoutes,
  ...valueRoutes,
  readRoute(
    {
      path: '/costs/unit-costs/{name}',
      action: 'costs:read',
      summary: 'What one of a business metric costs, over time',
      description:
        'Costs of the days that the bill and the metric both know, over what was counted on them. Where nothing was counted there is no cost for one.',
      params: metricParams,
      query: z.object({
        ...periodQuery,
        step: z.enum(STEPS).default('month'),
        where: whereInput,
        filter: filterInput
          .unwrap()
          .optional()
          .meta({ description: 'Other costs than those of the metric.' }),
        measure: z.enum(MONEY_MEASURES).optional(),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .optional(),
      }),
      answer: unitCostSchema,
      errors: [...analysisErrors, ...unknown, costsErrors.COST_UNIT_STEP],
    },
    async ({ platform, principal, params, query, signal }) => {
      const metric = await findMetric(platform.ledger.db, scopedAccounts(principal), params.name);
      const period = askedPeriod(platform, query);
      const entries = query.where.map((text) => {
        const at = text.indexOf('=');
        return [text.slice(0, at), text.slice(at + 1)] as const;
      });
      const { step, filter, measure, currency } = query;
      const where = Object.fromEntries(entries);
      const question = { metric, period, step, where, filter, measure, currency, signal };
      return readUnitCost(platform, question, await readBillWords(platform.ledger.db, platform.config));
    },
  ),
];

const toJson = ({ accounts: _, changedAt, filter, ...row }: MetricRow): MetricJson => ({
  ...row,
  filter: [...filter],
  changedAt: changedAt.toISOString(),
});
