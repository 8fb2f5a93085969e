/** `reeve costs commitments simulate`. */
import type { Command } from 'commander';
import type { Cli, Output } from '#platform/cli/index.ts';
import type { LevelJson, SimulationJson } from './contract.ts';
import { percent, short } from './shown-amounts.ts';

const collect = (value: string, sofar: readonly string[] = []): string[] => [...sofar, value];

export function mountSimulation(commitments: Command, cli: Cli): void {
  commitments
    .command('simulate')
    .description('What a further purchase would have been worth, tried on the hours that were')
    .option('--kind <kind>', 'compute, ec2-instance, sagemaker or database (Savings Plans), or reservation')
    .option('--term <years>', '1 or 3')
    .option('--payment <payment>', 'none, partial or all in advance')
    .option('--look-back <days>', '7, 30, 60 or 90')
    .option(
      '--discount <percent>',
      'repeatable: 27%, fargate=20%, m5=31%; without it as the bill shows, or price lists of reservations',
      collect,
    )
    .option('--pool <pool>', 'what it is bought for, where there are several')
    .option('--level <amount>', 'for each hour; without it the cheapest')
    .option('--lapse <days>', 'commitments that end within so many days count as ended')
    .option('--filter <dimension=values>', 'repeatable: account=A,B, region!=eu-west-1', collect)
    .option('--currency <code>', 'where there are several')
    .action(
      cli.action(async ({ api, out }, options: object) => {
        const answer = await (await api()).get<SimulationJson>('/costs/commitments/simulation', {
          ...options,
        });
        describe(answer, out);
      }),
    );
}

const right = { align: 'right' as const };

/** Every so many, and those that are named. */
const SHOWN = 5;

function describe(answer: SimulationJson, out: Output): void {
  if (out.format === 'json') return void out.record(answer);
  const { best, careful, chosen, curve, currency, pools, pool } = answer;
  const named = new Map([
    [chosen.level, 'chosen'],
    [careful.level, 'nothing unused'],
    [best.level, 'cheapest'],
  ]);
  const items = curve.filter(({ level }, index) => index % SHOWN === 0 || named.has(level));
  out.list(
    { items, next: null },
    [
      { title: 'AN HOUR', value: (one: LevelJson) => short3(one.level), ...right },
      ...(chosen.units === null ? [] : [{ title: 'UNITS', value: (one: LevelJson) => one.units, ...right }]),
      { title: currency, value: (one: LevelJson) => short(one.cost), ...right },
      { title: 'SAVED A MONTH', value: (one: LevelJson) => short(one.savedMonthly), ...right },
      { title: 'COVERED', value: (one: LevelJson) => percent(one.coverage), ...right },
      {
        title: 'USED',
        value: (one: LevelJson) => (one.utilisation === null ? '' : percent(one.utilisation)),
        ...right,
      },
      { title: '', value: (one: LevelJson) => named.get(one.level) ?? '' },
    ],
    'Nothing to commit for.',
  );
  const of = pools.find(({ id }) => id === pool);
  out.note(
    `For ${of?.name ?? pool}, on ${answer.hours} hours from ${answer.from} until before ${answer.to}.`,
  );
  describeBreakEven(answer, out);
  for (const { scenario, savedMonthly, utilisation } of answer.risk)
    out.note(`${scenario}: ${short(savedMonthly)} ${currency} saved a month, ${percent(utilisation)} used.`);
  const others = pools.filter(({ id }) => id !== pool).slice(0, SHOWN);
  for (const { id, name, best: own } of others)
    out.note(
      `Also: ${name}, ${short3(own.level)} an hour saves ${short(own.savedMonthly)} a month (--pool ${id}).`,
    );
  for (const { usage, onDemand } of answer.unknown.slice(0, SHOWN))
    out.note(`Left out, its price is not known: ${usage}, ${short(onDemand)} ${currency}.`);
  if (answer.unknown.length > SHOWN)
    out.note(`And ${answer.unknown.length - SHOWN} more. Give a discount to count them.`);
  for (const note of answer.notes) out.note(note);
}

function describeBreakEven({ breakEven, currency, chosen }: SimulationJson, out: Output): void {
  const { upfront, monthly, paybackMonths, wholeTermMonths, mayVanish } = breakEven;
  const paidBack =
    paybackMonths === 0 ? 'saves from the first hour' : `has paid for itself after ${paybackMonths} months`;
  const payback = paybackMonths === null ? 'never pays for itself' : paidBack;
  out.note(
    `${short3(chosen.level)} an hour: ${short(upfront)} ${currency} in advance and ${short(monthly)} a month; ${payback}.`,
  );
  if (wholeTermMonths !== null)
    out.note(
      `${wholeTermMonths} months of this usage are worth the whole term; ${mayVanish ?? 0} % of it may vanish before it loses.`,
    );
}

const short3 = (amount: string): string => amount.replace(/(\.\d{3})\d*$/, '$1');
