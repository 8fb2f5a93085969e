/** `reeve costs forecast`. */
import { type Command, InvalidArgumentError } from 'commander';
import { type Cli, type Output, type PagingOptions, withPaging } from '#platform/cli/index.ts';
import { withLines } from '../report/commands.ts';
import type { ForecastAccuracyJson, ForecastJson, ForecastsJson, KnownChange } from './contract.ts';

interface Options {
  readonly months?: number;
  readonly change?: readonly KnownChange[];
}

export function mountForecast(costs: Command, cli: Cli): void {
  withLines(costs.command('forecast'))
    .description('What the months to come will cost, how sure that is, and how right it has been')
    .option('--months <n>', 'so many months, 1 to 12, the one under way included', readMonths)
    .option(
      '--change <day=amount:reason>',
      'repeatable: 2026-12-01=-120:move to Graviton (a day), or 2026-12-01=+5%:price change',
      readChange,
    )
    .action(
      cli.action(async ({ api, out }, { months, change = [], ...lines }: Options) => {
        const wish = { ...lines, ...(months !== undefined && { months }), changes: change };
        describe(await (await api()).send<ForecastJson>('POST', '/costs/forecasts', wish), out);
      }),
    );
  withPaging(costs.command('forecasts'))
    .description('Forecasts that were made, and how they came out')
    .action(
      cli.action(async ({ api, out }, options: PagingOptions) => {
        const client = await api();
        const answer = await client.get<ForecastsJson>('/costs/forecasts', { ...options });
        const accuracy = await client.get<ForecastAccuracyJson>('/costs/forecast-accuracy');
        if (out.format === 'json') return void out.record({ ...answer, accuracy });
        out.list(answer, FORECASTS, 'Nothing was forecast yet: reeve costs forecast');
        if (accuracy.mape !== null)
          out.note(
            `${accuracy.scored} months came out: ${accuracy.mape} % off on average, ${accuracy.within} % within the interval.`,
          );
      }),
    );
}

const FORECASTS = [
  { title: 'FORECAST', value: (one: ForecastJson) => one.id },
  { title: 'MADE', value: (one: ForecastJson) => one.madeAt },
  { title: 'OF', value: (one: ForecastJson) => one.filter.join(' ') || 'everything' },
  {
    title: 'MONTHS',
    value: (one: ForecastJson) => one.months.map(({ month, amount }) => `${month} ${amount}`).join(', '),
  },
  {
    title: 'CAME',
    value: (one: ForecastJson) => one.scores.map(({ month, actual }) => `${month} ${actual}`).join(', '),
  },
];

function readMonths(text: string): number {
  if (!/^([1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('Write a number from 1 to 12.');
  return Number(text);
}

function readChange(text: string, sofar: readonly KnownChange[] = []): KnownChange[] {
  const { from, amount, percent, reason } =
    /^(?<from>\d{4}-\d\d-\d\d)=(?<amount>[+-]?\d+(?:\.\d+)?)(?<percent>%?):(?<reason>.+)$/s.exec(text)
      ?.groups ?? {};
  if (!from || !amount || !reason)
    throw new InvalidArgumentError('Write 2026-12-01=-120:reason, or 2026-12-01=+5%:reason.');
  const size = percent ? { percent: Number(amount) } : { perDay: amount.replace(/^\+/, '') };
  return [...sofar, { from, ...size, reason }];
}

type Month = ForecastJson['months'][number];
type Part = keyof NonNullable<Month['parts']>;

/** What a month is made of, in the words of a sentence. */
const PARTS: Readonly<Record<Part, string>> = {
  billed: 'billed',
  usual: 'usual days',
  monthly: 'once a month',
  late: 'still to come in of days that are over',
  changes: 'known changes',
};
const partsOf = ({ parts }: Month) =>
  Object.entries(PARTS).map(([name, words]) => ({ name, words, amount: parts?.[name as Part] ?? null }));

const billedOf = ({ parts, actual }: Month) => parts?.billed ?? actual;

function describe(forecast: ForecastJson, out: Output): void {
  if (out.format === 'json') return void out.record(forecast);
  const right = { align: 'right' as const };
  const known = forecast.knownUntil.slice(0, 'yyyy-mm'.length);
  const ofParts = Object.keys(PARTS).map((name) => ({
    title: name.toUpperCase(),
    value: (one: Month) => one.parts?.[name as Part] ?? null,
  }));
  out.list(
    { items: forecast.months, next: null },
    [
      { title: 'MONTH', value: (one: Month) => one.month },
      { title: forecast.currency, value: (one: Month) => one.amount, ...right },
      { title: 'LOW', value: (one: Month) => one.low, ...right },
      { title: 'HIGH', value: (one: Month) => one.high, ...right },
      ...(out.format === 'csv'
        ? ofParts
        : [
            { title: 'BILLED', value: (one: Month) => (one.month <= known ? billedOf(one) : null), ...right },
          ]),
    ],
    'Nothing to forecast.',
  );
  for (const month of forecast.months.slice(0, 2)) {
    const made = partsOf(month).filter(({ amount }) => amount !== null && Number(amount) !== 0);
    if (made.length > 1)
      out.note(`${month.month} is ${made.map(({ words, amount }) => `${amount} ${words}`).join(', ')}.`);
  }
  const { mape, naiveMape, repeated, folds } = forecast.accuracy;
  out.note(
    `Known until ${forecast.knownUntil}. Four of five such months fall between LOW and HIGH. Tried ${folds} times on the past: ${mape.total} % off (days ${mape.daily} %); repeating the ${repeated} ${naiveMape.total} % (days ${naiveMape.daily} %).`,
  );
  for (const note of forecast.notes) out.note(note);
}
