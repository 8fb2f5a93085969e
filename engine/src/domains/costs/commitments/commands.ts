/** `reeve costs commitments …`. */
import type { Command } from 'commander';
import type { Cli, Output } from '#platform/cli/index.ts';
import { withLines } from '../report/commands.ts';
import type {
  CommitmentJson,
  CommitmentsJson,
  CoverageJson,
  ShareJson,
  UtilisationJson,
} from './contract.ts';
import { percent, short } from './shown-amounts.ts';
import { mountSimulation } from './simulation-command.ts';

const PATH = '/costs/commitments';

export function mountCommitments(costs: Command, cli: Cli): void {
  const commitments = costs
    .command('commitments')
    .description('Savings Plans and reservations: what they save, what is wasted, and which to buy');
  withSpan(commitments.command('list', { isDefault: true }))
    .description('Commitments, how well they are used, and when they end')
    .action(
      cli.action(async ({ api, out }, options: object) =>
        describe(await (await api()).get<CommitmentsJson>(PATH, { ...options }), out),
      ),
    );
  withSpan(commitments.command('coverage'))
    .description('How much of the usage that commitments can pay for they paid for')
    .option('--by <dimension>', 'class, family, service, account, region …')
    .action(
      cli.action(async ({ api, out }, options: object) =>
        describeCoverage(await (await api()).get<CoverageJson>(`${PATH}/coverage`, { ...options }), out),
      ),
    );
  withSpan(commitments.command('utilisation'))
    .description('How much of each commitment was used')
    .action(
      cli.action(async ({ api, out }, options: object) =>
        describeUtilisation(
          await (await api()).get<UtilisationJson>(`${PATH}/utilisation`, { ...options }),
          out,
        ),
      ),
    );
  mountSimulation(commitments, cli);
}

const withSpan = (command: Command): Command =>
  withLines(command)
    .option('--period <words>', '2026-10, last month, 30d')
    .option('--from <day>', 'instead: the first day')
    .option('--to <day>', 'the day after the last');

const right = { align: 'right' as const };

const nameOf = ({ name, id }: Pick<CommitmentJson, 'name' | 'id'>): string =>
  name ?? id.replace(/^.*[:/]/, '');

const COLUMNS = [
  { title: 'COMMITMENT', value: nameOf },
  { title: 'TYPE', value: ({ type, kind }: CommitmentJson) => typeOf(type ?? kind) },
  { title: 'USED', value: ({ utilisation }: CommitmentJson) => percent(utilisation), ...right },
  { title: 'WASTE', value: ({ unused }: CommitmentJson) => short(unused), ...right },
  { title: 'SAVED', value: ({ saved }: CommitmentJson) => short(saved), ...right },
  { title: 'ENDS', value: endOf },
];

/** A line has eighty columns. */
const typeOf = (type: string | null): string | null =>
  type?.replace(/ Savings Plans?$/i, ' plan').replace(/^Reserved .*/, 'reservation') ?? null;

function endOf({ state, end, daysLeft }: CommitmentJson): string {
  if (state === 'ended') return 'ended';
  return end === null ? 'unknown' : `${end} ${daysLeft} d`;
}

function saying(name: string, share: ShareJson, currency: string): string {
  const { part, whole, formula, unknownLines } = share;
  const amounts = part === null || whole === null ? '' : `${short(part)} of ${short(whole)} ${currency}; `;
  const unknown = unknownLines > 0 ? `; ${unknownLines} lines unknown` : '';
  return `${name}: ${percent(share.percent)} (${amounts}${formula})${unknown}`;
}

function describe(answer: CommitmentsJson, out: Output): void {
  if (out.format === 'json') return void out.record(answer);
  const { items, currency, coverage, utilisation, waste, savingsRate, saved } = answer;
  out.list(
    { items, next: null },
    COLUMNS,
    'The bill names no commitments. To try one: reeve costs commitments simulate',
  );
  const unit = currency ?? '';
  out.note(saying('Compute covered by commitments', coverage, unit));
  out.note(saying('Commitment utilisation', utilisation, unit));
  out.note(saying('Commitment waste', waste, unit));
  out.note(saying('Effective savings rate', savingsRate, unit));
  if (currency !== null) out.note(`Saved, net of waste: ${short(saved) ?? 'unknown'} ${currency}`);
  for (const one of items)
    if (one.warning !== null)
      out.note(
        `${nameOf(one)} ends in ${one.daysLeft} days: without it 30 days cost ${short(one.lapseCost) ?? 'nobody knows what'} ${unit} more.`,
      );
  for (const note of answer.notes) out.note(note);
}

function describeCoverage(answer: CoverageJson, out: Output): void {
  if (out.format === 'json') return void out.record(answer);
  type Row = CoverageJson['rows'][number];
  out.list(
    { items: answer.rows, next: null },
    [
      { title: answer.by.toUpperCase(), value: ({ key }: Row) => key },
      { title: 'COVERED', value: (one: Row) => percent(one.percent), ...right },
      { title: answer.currency ?? 'AMOUNT', value: (one: Row) => short(one.covered), ...right },
      { title: 'ON DEMAND', value: (one: Row) => short(one.onDemand), ...right },
      { title: 'SPOT', value: (one: Row) => short(one.spot), ...right },
      {
        title: 'UNKNOWN',
        value: (one: Row) => (one.unknownLines > 0 ? `${one.unknownLines} lines` : ''),
        ...right,
      },
    ],
    'No usage that a commitment could pay for.',
  );
  out.note(`Together: ${percent(answer.total.percent)}: ${answer.formula}.`);
}

function describeUtilisation(answer: UtilisationJson, out: Output): void {
  if (out.format === 'json') return void out.record(answer);
  type Row = UtilisationJson['rows'][number];
  out.list(
    { items: answer.rows, next: null },
    [
      { title: 'COMMITMENT', value: nameOf },
      { title: 'TYPE', value: ({ type }: Row) => type },
      { title: 'USED %', value: (one: Row) => percent(one.percent), ...right },
      { title: answer.currency ?? 'USED', value: (one: Row) => short(one.used), ...right },
      { title: 'UNUSED', value: (one: Row) => short(one.unused), ...right },
    ],
    'The bill names no commitments.',
  );
  out.note(`Together: ${percent(answer.total.percent)}: ${answer.formula}.`);
  for (const note of answer.notes) out.note(note);
}
