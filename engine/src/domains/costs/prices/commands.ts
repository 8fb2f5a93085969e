/** `reeve costs prices …`. */
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { ReeveError } from '#kernel/error.ts';
import {
  type Cli,
  type CommandContext,
  follow,
  type Output,
  type PagingOptions,
  withPaging,
} from '#platform/cli/index.ts';
import type { PriceAnswer, PriceImportJson, PriceListJson, PriceListsJson, SaidPrice } from './contract.ts';

const collect = (value: string, sofar: readonly string[] = []): string[] => [...sofar, value];
const right = { align: 'right' as const };

export function mountPrices(costs: Command, cli: Cli): void {
  const prices = costs
    .command('prices')
    .description('The price book: what AWS asks in public, and who says so');
  withPaging(prices.command('list'))
    .description('Which price lists were taken in, and what Reeve brings along')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        describeLists(await (await api()).get<PriceListsJson>('/costs/price-lists', { ...options }), out);
      }),
    );
  prices
    .command('show [instance-type]')
    .description('What something costs at a date')
    .requiredOption('--region <region>', 'such as eu-west-1; global where there is none')
    .option('--service <code>', 'AmazonEC2 (without it), AmazonRDS …')
    .option('--usage-type <type>', 'instead of an instance type: as it stands on bills')
    .option('--operation <name>', 'as it stands on bills')
    .option('--os <system>', 'of machines: Linux without it')
    .option('--tenancy <kind>', 'of machines: Shared without it')
    .option('--engine <name>', 'of databases and caches, such as PostgreSQL')
    .option('--deployment <option>', 'Single-AZ or Multi-AZ')
    .option('--term <term>', 'OnDemand or Reserved')
    .option('--lease <length>', '1yr or 3yr')
    .option('--purchase-option <option>', 'No Upfront, Partial Upfront or All Upfront')
    .option('--offering-class <class>', 'standard or convertible')
    .option('--at <day>', 'the day; today without it')
    .action(
      cli.action(async ({ api, out }, instanceType: string | undefined, options: object) => {
        const query = { ...options, ...(instanceType && { instanceType }) };
        describePrice(await (await api()).get<PriceAnswer>('/costs/price', query), out);
      }),
    );
  mountImports(prices, cli);
}

function mountImports(prices: Command, cli: Cli): void {
  prices
    .command('import <file...>')
    .description("Take AWS's offer files in: CSV or JSON, also .gz, or s3://bucket/key")
    .option('--region <region>', 'repeatable: only these', collect)
    .option('--reserved', 'prices of reservations too')
    .option('--account <id>', 'whose bucket it is; absent, that of the credentials')
    .action(
      cli.action(
        async (
          context,
          files: string[],
          options: { region?: string[]; reserved?: boolean; account?: string },
        ) => {
          const here = (file: string) =>
            file.startsWith('s3://') || context.env.REEVE_URL ? file : resolve(file);
          const { region: regions = [], ...rest } = options;
          await start(context, { ...rest, regions, files: files.map(here) });
        },
      ),
    );
  prices
    .command('refresh')
    .description('Ask the Price List Query API, which costs nothing')
    .requiredOption('--region <region>', 'repeatable', collect)
    .option('--service <code>', 'AmazonEC2 without it: machines with Linux, shared')
    .option('--instance-type <type>', 'repeatable: only these', collect)
    .option('--max-pages <n>', 'of a hundred products each; 200 without it', whole)
    .option('--reserved', 'prices of reservations too')
    .action(
      cli.action(async (context, options: Refresh) => {
        const { region: regions, service, instanceType: instanceTypes, maxPages, reserved } = options;
        const query = {
          regions,
          ...(service && { service }),
          ...(instanceTypes && { instanceTypes }),
          ...(maxPages !== undefined && { maxPages }),
        };
        await start(context, { query, ...(reserved && { reserved }) });
      }),
    );
}

interface Refresh {
  readonly region: readonly string[];
  readonly service?: string;
  readonly instanceType?: readonly string[];
  readonly maxPages?: number;
  readonly reserved?: boolean;
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number from 1 on.');
  return number;
}

async function start(context: CommandContext, wish: object): Promise<void> {
  const client = await context.api();
  const { id } = await client.send<PriceImportJson>('POST', '/costs/price-imports', wish);
  const ended = await follow<PriceImportJson>(context, {
    look: () => client.get(`/costs/price-imports/${id}`),
    hasEnded: ({ endedAt }) => endedAt !== null,
    describe: ({ progress }) => progress ?? 'Waiting…',
    async work(signal) {
      const { runPriceImport } = await import('./run-price-import.ts');
      await runPriceImport(await context.platform(), id, signal);
    },
  });
  if (ended.problem) throw new ReeveError(ended.problem.code, { ...ended.problem, status: 422 });
  if (context.out.format === 'json') return void context.out.record(ended);
  type Taken = NonNullable<PriceImportJson['summary']>[number];
  context.out.list(
    { items: ended.summary ?? [], next: null },
    [
      { title: 'FROM', value: (one: Taken) => one.file },
      { title: 'SERVICE', value: (one: Taken) => one.service },
      { title: 'PUBLISHED', value: (one: Taken) => one.publishedAt },
      { title: 'PRICES', value: (one: Taken) => one.prices, ...right },
      { title: 'REGIONS', value: (one: Taken) => one.regions, ...right },
    ],
    'There was nothing in it.',
  );
}

function describeLists(found: PriceListsJson, out: Output): void {
  if (out.format === 'json') return void out.record(found);
  out.list(
    found,
    [
      { title: 'SERVICE', value: (one: PriceListJson) => one.service },
      { title: 'REGION', value: (one: PriceListJson) => one.region },
      { title: 'PUBLISHED', value: (one: PriceListJson) => one.publishedAt },
      { title: 'PRICES', value: (one: PriceListJson) => one.prices, ...right },
      { title: 'TERMS', value: (one: PriceListJson) => one.terms.join(', ') },
      { title: 'FROM', value: (one: PriceListJson) => one.file },
    ],
    'No price list was taken in yet: reeve costs prices import FILE, or reeve costs prices refresh --region REGION',
  );
  const { types, source, regions } = found.table;
  out.note(`Brought along: ${types} EC2 types (${source})`);
  for (const { region, prices, currency, day } of regions)
    out.note(`  ${region}: ${prices} prices in ${currency} of ${day}`);
}

function describePrice(found: PriceAnswer, out: Output): void {
  if (out.format === 'json') return void out.record(found);
  const { price, unknown, others, agree, at } = found;
  const words = ({ price: amount, currency, unit, provenance }: SaidPrice) =>
    `${amount} ${currency}${unit ? ` for one ${unit}` : ''} (${provenance})`;
  out.record(found, {
    price: price ? `${price.price} ${price.currency}` : 'unknown',
    ...(unknown && { why: unknown.reason, 'what to do': unknown.remedy }),
    ...(price && {
      unit: price.unit,
      since: price.from,
      'said by': price.provenance,
      what: price.description,
      ...Object.fromEntries(price.tiers.map(({ from, to, price: of }) => [`${from} to ${to}`, of])),
    }),
    'on day': at,
    ...Object.fromEntries(others.map((one) => [`${one.source} says`, words(one)])),
  });
  if (!agree) out.note(`They differ. ${found.order}`);
}
