/** `reeve costs allocate …`, `reeve costs showback` and `reeve costs unallocated`. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Cli, Output } from '#platform/cli/index.ts';
import { costsErrors } from '../errors.ts';
import type { PiecesJson, RulesHistoryJson, RulesVersionJson, ShowbackJson, TrialJson } from './contract.ts';

const NOBODY = '(nobody)';
/** Then there is no currency either, and the sums are of nothing. */
const NO_COSTS = 'No costs in that period: reeve costs sources shows what there is.';
const right = { align: 'right' as const };

const withLines = (command: Command): Command =>
  command
    .option('--by <target>', 'team, cost-center, business-unit, project or environment')
    .option('--period <words>', '2026-10, last month, 30d, Q3')
    .option('--from <day>', 'instead: the first day')
    .option('--to <day>', 'the day after the last')
    .option('--measure <measure>', 'billed, effective (amortised), contracted or list')
    .option('--currency <code>', 'where there are several');
const withVersion = (command: Command): Command =>
  withLines(command).option('--rules-version <n>', 'by the rules of that version; 0 is without any');

export function mountAllocation(costs: Command, cli: Cli): void {
  mountRules(costs.command('allocate').description('Rules that say whose a cost is'), cli);
  withVersion(costs.command('showback'))
    .description('What each team, cost center or business unit costs, and what is nobody’s')
    .option('--explain <value>', 'which lines and rules gave this one its costs')
    .option('--limit <n>', 'so many lines of an explanation, the greatest first')
    .action(
      cli.action(
        async ({ api, out }, { explain, limit, ...options }: { explain?: string; limit?: string }) => {
          const client = await api();
          if (explain === undefined)
            return describeShowback(await client.get('/costs/showback', options), out);
          const wanted = { ...options, ...(limit !== undefined && { limit }) };
          describePieces(await client.get(`/costs/showback/${encodeURIComponent(explain)}`, wanted), out);
        },
      ),
    );
  withVersion(costs.command('unallocated'))
    .description('Costs that are nobody’s, the greatest first, and why')
    .option('--limit <n>', 'so many of them')
    .action(
      cli.action(async ({ api, out }, options: object) => {
        describePieces(await (await api()).get('/costs/unallocated', { ...options }), out);
      }),
    );
}

function mountRules(allocate: Command, cli: Cli): void {
  allocate
    .command('rules')
    .description('The rules in force')
    .option('--rules-version <n>', 'those of that version')
    .action(
      cli.action(async ({ api, out }, options: object) => {
        const found = await (await api()).get<RulesVersionJson>('/costs/allocation/rules', { ...options });
        out.record(found, { ...found, rules: JSON.stringify(found.rules) });
      }),
    );
  allocate
    .command('history')
    .description('Every version of the rules, the latest first')
    .action(
      cli.action(async ({ api, out }) => {
        out.list(
          await (await api()).get<RulesHistoryJson>('/costs/allocation/history'),
          [
            { title: 'VERSION', value: (one) => one.version },
            { title: 'AT', value: (one) => one.at },
            { title: 'BY', value: (one) => one.by },
            { title: 'WHY', value: (one) => one.why },
            { title: 'RULES', value: (one) => one.rules.rules.length, ...right },
            { title: 'SPLITS', value: (one) => one.rules.splits.length, ...right },
          ],
          'There are no rules yet: tags, stacks and accounts decide alone.',
        );
      }),
    );
  withLines(allocate.command('try <file>'))
    .description('What the rules in a JSON file would change')
    .action(
      cli.action(async ({ api, out }, file: string, options: object) => {
        const body = { ...options, rules: readRulesFile(file) };
        describeTrial(await (await api()).send('POST', '/costs/allocation/trials', body), out);
      }),
    );
  allocate
    .command('set <file>')
    .description('Put the rules in a JSON file in force, for every period')
    .requiredOption('--why <words>', 'for those who read the history')
    .option('--based-on <version>', 'refuse unless this version is in force')
    .action(
      cli.action(async ({ api, out }, file: string, options: { why: string; basedOn?: string }) => {
        const rules = readRulesFile(file);
        const client = await api();
        const inForce = async () => (await client.get<RulesVersionJson>('/costs/allocation/rules')).version;
        const basedOn = options.basedOn === undefined ? await inForce() : Number(options.basedOn);
        const body = { rules, why: options.why, basedOn };
        const made = await client.send<RulesVersionJson>('POST', '/costs/allocation/rules', body);
        out.record(made, { version: made.version, at: made.at, by: made.by, why: made.why });
      }),
    );
}

function readRulesFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw costsErrors.COST_RULES_FILE_INVALID({ file, detail });
  }
}

function describeShowback(found: ShowbackJson, out: Output): void {
  if (out.format === 'json') return void out.record(found);
  type Row = ShowbackJson['rows'][number];
  const columns = [
    { title: found.by, value: ({ value }: Row) => value ?? NOBODY },
    { title: found.currency ?? 'COST', value: ({ cost }: Row) => cost, ...right },
    { title: 'DIRECT', value: ({ direct }: Row) => direct, ...right },
    { title: 'SHARED', value: ({ shared }: Row) => shared, ...right },
  ];
  out.list({ items: found.rows, next: null }, columns, NO_COSTS);
  if (found.currency !== null) out.note(`Total: ${found.total} ${found.currency}`);
  for (const { reason, cost } of found.reasons) out.note(`Nobody’s: ${cost}. ${reason}`);
  if (found.unknownLines > 0)
    out.note(`${found.unknownLines} lines of the bill say nothing of this measure and are not in the sums.`);
}

function describePieces(found: PiecesJson, out: Output): void {
  if (out.format === 'json') return void out.record(found);
  type Row = PiecesJson['items'][number];
  const columns = [
    { title: 'ACCOUNT', value: ({ account }: Row) => account },
    { title: 'SERVICE', value: ({ service }: Row) => service },
    { title: 'TAGS', value: ({ tags }: Row) => tags },
    { title: 'CONFIDENCE', value: ({ confidence }: Row) => confidence },
    { title: found.currency ?? 'COST', value: ({ cost }: Row) => cost, ...right },
    { title: 'WHY', value: ({ reason }: Row) => reason },
  ];
  const none = found.currency === null ? NO_COSTS : 'There is nothing of that in the period.';
  out.list({ items: found.items, next: null }, columns, none);
  if (found.currency !== null)
    out.note(`Total: ${found.total} ${found.currency}, not shown: ${found.rest} ${found.currency}`);
}

function describeTrial(found: TrialJson, out: Output): void {
  if (out.format === 'json') return void out.record(found);
  type Row = TrialJson['rows'][number];
  const columns = [
    { title: found.by, value: ({ value }: Row) => value ?? NOBODY },
    { title: 'BEFORE', value: ({ before }: Row) => before, ...right },
    { title: 'AFTER', value: ({ after }: Row) => after, ...right },
    { title: 'CHANGE', value: ({ change }: Row) => change, ...right },
  ];
  out.list({ items: found.rows, next: null }, columns, NO_COSTS);
  if (found.currency === null) return;
  const { unallocated, unownedLines } = found;
  out.note(
    `${found.moved} ${found.currency} would move; nobody’s: ${unallocated.before} before (${unownedLines.before} lines), ${unallocated.after} after (${unownedLines.after} lines).`,
  );
  for (const { from, to, cost, reason } of found.moves)
    out.note(`${cost} from ${from.map((one) => one ?? NOBODY).join(', ')} to ${to ?? NOBODY}: ${reason}`);
}
