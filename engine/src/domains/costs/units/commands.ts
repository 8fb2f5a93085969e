/** `reeve costs unit …`. */
import type { Command } from 'commander';
import type { ApiClient, Cli, Output } from '#platform/cli/index.ts';
import { type PagingOptions, withPaging } from '#platform/cli/index.ts';
import type { MetricJson, MetricsJson, Taken, UnitCostJson, UnitImportJson, UnitPoint } from './contract.ts';

const pathOf = (name: string, more = ''): string => `/costs/unit-metrics/${encodeURIComponent(name)}${more}`;
const collect = (value: string, sofar: readonly string[] = []): string[] => [...sofar, value];
const right = { align: 'right' as const };

interface ImportOptions {
  readonly metric?: string;
  readonly unit?: string;
  readonly decimals?: 'point' | 'comma';
}

export function mountUnits(costs: Command, cli: Cli): void {
  const unit = costs.command('unit').description('Unit costs: what an order, a customer, a request costs');
  withPaging(unit.command('list'))
    .description('Business metrics that costs are set against')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        const answer = await (await api()).get<MetricsJson>('/costs/unit-metrics', { ...options });
        out.list(
          answer,
          METRICS,
          'There is none yet: reeve costs unit import FILE --metric orders --unit order',
        );
      }),
    );
  unit
    .command('import <file>')
    .description('Take values in from a CSV with the columns day (or month) and value; - reads from stdin')
    .option('--metric <name>', 'where no column metric names it')
    .option('--unit <word>', 'one of what a new metric counts, such as order')
    .option('--decimals <sign>', 'point or comma')
    .action(
      cli.action(async ({ api, out }, file: string, options: ImportOptions) => {
        const { readText } = await import('./read-text.ts');
        describeImport(await importText(await api(), { csv: await readText(file), ...options }, file), out);
      }),
    );
  mountMetrics(unit, cli);
  unit
    .command('show <metric>')
    .description('What one costs, over time')
    .option('--period <words>', '2026-10, last month, 90d, Q3')
    .option('--from <day>', 'instead: the first day')
    .option('--to <day>', 'the day after the last')
    .option('--step <step>', 'day, week or month')
    .option('--where <key=value>', 'repeatable: only what was counted of this', collect)
    .option('--filter <dimension=values>', 'repeatable: other costs than those of the metric', collect)
    .option('--measure <measure>', 'billed, effective, contracted or list')
    .option('--currency <code>', 'where there are several')
    .action(
      cli.action(async ({ api, out }, name: string, options: object) => {
        const path = `/costs/unit-costs/${encodeURIComponent(name)}`;
        describe(await (await api()).get<UnitCostJson>(path, { ...options }), out);
      }),
    );
}

function mountMetrics(unit: Command, cli: Cli): void {
  unit
    .command('set <metric>')
    .description('Make a business metric, or change which costs it is set against')
    .requiredOption('--unit <word>', 'one of what is counted, such as order')
    .option('--grain <grain>', 'day or month')
    .option('--filter <dimension=values>', 'repeatable: the costs; all without it', collect)
    .option('--measure <measure>', 'billed, effective, contracted or list')
    .option('--description <words>', 'for those who read it')
    .action(
      cli.action(async ({ api, out }, name: string, options: object) => {
        const { description: _, ...shown } = await (await api()).send<MetricJson>(
          'PUT',
          pathOf(name),
          options,
        );
        out.record(shown);
      }),
    );
  unit
    .command('remove <metric>')
    .description('Remove a business metric, or its values of some days')
    .option('--from <day>', 'only values from this day on')
    .option('--to <day>', 'up to but not including this day')
    .action(
      cli.action(async ({ api, out }, name: string, { from, to }: { from?: string; to?: string }) => {
        const client = await api();
        const isPart = from !== undefined || to !== undefined;
        if (!isPart) await client.send('DELETE', pathOf(name));
        else {
          const span = new URLSearchParams({ from: from ?? '0001-01-01', to: to ?? '9999-12-31' });
          await client.send('DELETE', `${pathOf(name, '/values')}?${span}`);
        }
        out.note(isPart ? `These values of ${name} are gone.` : `The business metric ${name} is gone.`);
      }),
    );
}

/** A request may be this long; longer files go in parts, after all of them were found to be right. */
const WHOLE_BYTES = 700_000;
const PART = 5_000;

async function importText(
  client: ApiClient,
  wish: ImportOptions & { csv: string },
  file: string,
): Promise<UnitImportJson> {
  const { parseValues } = await import('./parse-values.ts');
  const { lines, metrics } = parseValues(
    { decimals: 'point', metric: undefined, unit: undefined, ...wish },
    file,
  );
  if (Buffer.byteLength(JSON.stringify(wish.csv)) <= WHOLE_BYTES)
    return client.send<UnitImportJson>('POST', '/costs/unit-imports', wish);
  const taken: UnitImportJson['metrics'] = [];
  for (const { name, unit, grain, values } of metrics) {
    const isNew = await makeSure(client, { name, unit, grain });
    const sum = { added: 0, changed: 0, unchanged: 0 };
    for (let at = 0; at < values.length; at += PART) {
      const body = { values: values.slice(at, at + PART) };
      const part = await client.send<Taken>('POST', pathOf(name, '/values'), body);
      for (const key of ['added', 'changed', 'unchanged'] as const) sum[key] += part[key];
    }
    taken.push({ metric: name, isNew, ...sum });
  }
  return { lines, metrics: taken };
}

/** Whether it had to be made. */
async function makeSure(
  client: ApiClient,
  { name, unit, grain }: { name: string; unit: string | undefined; grain: string },
): Promise<boolean> {
  const { items } = await client.get<MetricsJson>('/costs/unit-metrics', { limit: 500 });
  if (items.some((one) => one.name === name)) return false;
  if (unit === undefined) {
    const { costsErrors } = await import('../errors.ts');
    throw costsErrors.COST_UNIT_UNNAMED({ name });
  }
  await client.send('PUT', pathOf(name), { unit, grain });
  return true;
}

const METRICS = [
  { title: 'METRIC', value: (one: MetricJson) => one.name },
  { title: 'UNIT', value: (one: MetricJson) => one.unit },
  { title: 'BY', value: (one: MetricJson) => one.grain },
  { title: 'COSTS', value: (one: MetricJson) => one.filter.join(' ') || 'all' },
  { title: 'VALUES', value: (one: MetricJson) => one.values, ...right },
  { title: 'FROM', value: (one: MetricJson) => one.firstDay },
  { title: 'UP TO', value: (one: MetricJson) => one.lastDay },
];

function describeImport(done: UnitImportJson, out: Output): void {
  if (out.format === 'json') return void out.record(done);
  type Row = UnitImportJson['metrics'][number];
  out.list(
    { items: done.metrics, next: null },
    [
      { title: 'METRIC', value: (one: Row) => one.metric },
      { title: 'ADDED', value: (one: Row) => one.added, ...right },
      { title: 'CHANGED', value: (one: Row) => one.changed, ...right },
      { title: 'AS BEFORE', value: (one: Row) => one.unchanged, ...right },
    ],
    'There was nothing in it.',
  );
}

function describe(found: UnitCostJson, out: Output): void {
  if (out.format === 'json') return void out.record(found);
  const { points, whole, unit, currency, notes } = found;
  out.list(
    { items: points, next: null },
    [
      { title: found.step.toUpperCase(), value: (one: UnitPoint) => one.start },
      { title: `${currency ?? 'COST'} FOR ONE ${unit}`, value: (one: UnitPoint) => one.unitCost, ...right },
      { title: 'COST', value: (one: UnitPoint) => one.cost, ...right },
      { title: 'COUNTED', value: (one: UnitPoint) => one.quantity, ...right },
      { title: 'NOT WHOLE', value: (one: UnitPoint) => one.partial },
    ],
    'The period has no days.',
  );
  if (whole.unitCost !== null) out.note(`Together: ${whole.unitCost} ${currency ?? ''} for one ${unit}`);
  for (const note of notes) out.note(note);
}
