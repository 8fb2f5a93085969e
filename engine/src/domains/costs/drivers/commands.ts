/** `reeve costs drivers`. */
import type { Command } from 'commander';
import type { Cli, Output } from '#platform/cli/index.ts';
import { withLines } from '../report/commands.ts';
import type { DriversJson } from './contract.ts';

export function mountDrivers(costs: Command, cli: Cli): void {
  withLines(costs.command('drivers'))
    .description('Why costs differ between two periods: effects that add up to the difference')
    .option('--by <dimensions>', 'up to four, with commas: service, account, team, resource, tag:<key> …')
    .option('--period <words>', '2026-10, last month, mtd')
    .option('--from <period>', 'instead: a period such as 2026-10, or the first day with --to')
    .option('--to <day>', 'the day after the last')
    .option('--against <words>', 'compare with this period; without it, with the one before')
    .option('--limit <n>', 'so many effects, the greatest first; the others together')
    .option('--movers <n>', 'so many groups that changed most')
    .option('--resources <n>', 'and so many resources of each')
    .action(
      cli.action(async ({ api, out }, options: object) => {
        describe(await (await api()).get<DriversJson>('/costs/drivers', { ...options }), out);
      }),
    );
}

function describe(drivers: DriversJson, out: Output): void {
  if (out.format === 'json') return void out.record(drivers);
  const { by, effects, currency, period, against } = drivers;
  // No group at all: no line is known in either period, and a sum of nothing is not a cost of 0.
  const known = effects.length > 0 || drivers.movers.length > 0;
  type Effect = (typeof effects)[number];
  out.list(
    { items: effects, next: null },
    [
      { title: 'EFFECT', value: (one: Effect) => one.effect },
      ...by.map((name) => ({ title: name, value: (one: Effect) => one[name] ?? null })),
      { title: currency ?? 'AMOUNT', value: (one: Effect) => one.amount, align: 'right' },
      { title: 'WHY', value: (one: Effect) => one.text },
    ],
    known ? 'Nothing differs between the two periods.' : 'Nothing to compare.',
  );
  if (known) {
    const sign = drivers.difference.startsWith('-') ? '' : '+';
    out.note(
      `${against.from} (${against.days} days): ${drivers.before}, ${period.from} (${period.days} days): ${drivers.after}, difference ${sign}${drivers.difference} ${currency ?? ''}`,
    );
  }
  for (const { group, change, resources } of drivers.movers)
    out.note(
      `${group.map((value) => value ?? 'without').join(' · ')}: ${change}${resources.map(({ id, name, change: own }) => `\n  ${name ?? id}: ${own}`).join('')}`,
    );
  for (const note of drivers.notes) out.note(note);
}
