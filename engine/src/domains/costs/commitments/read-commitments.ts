/** The commitments with the figures that they are judged by, over a period. */
import { decimal, formatDecimal, isZero, subtract } from '#kernel/decimal.ts';
import { DAY_MS } from '#kernel/period.ts';
import { RATE_KPIS } from '../kpis/rate-kpis.ts';
import { isoDay } from '../report/measures.ts';
import type { BillWords } from '../report/selection.ts';
import type { CommitmentJson, CommitmentsJson, UtilisationJson } from './contract.ts';
import type { CommitmentFacts } from './facts.ts';
import { groups, type Machines, percentOf, sumOf } from './figures.ts';
import { readHeadline } from './headline.ts';
import { judge, ownerOf } from './judge.ts';
import { type CommitmentQuestion, type DayOfCommitment, readBill, readDays } from './read-bill.ts';
import { type CoverageCell, readCells } from './read-coverage.ts';

export interface CommitmentsQuestion extends CommitmentQuestion {
  readonly now: Date;
}

type Facts = ReadonlyMap<string, CommitmentFacts>;

export async function readCommitments(
  machines: Machines,
  question: CommitmentsQuestion,
  words: BillWords,
  facts: Facts,
): Promise<CommitmentsJson> {
  const { period, now, accounts } = question;
  const bill = await readBill(machines, question, words);
  const { cells } = await readCells(machines, { ...question, by: [], group: 'class' }, words);
  const judging = { bill, days: knownDays(question, bill.lastDay), now, accounts };
  const items = bill.items
    .map((one) => ({ one, json: judge(one, facts.get(one.id), judging) }))
    .filter(({ one, json }) => json.state !== 'ended' || !isZero(one.now.used) || !isZero(one.now.unused));
  const headline = await readHeadline(machines, { ...question, currency: bill.narrowed }, words);
  const saved = items.map(({ json }) => json.saved);
  return {
    period: { from: isoDay(period.start), to: isoDay(period.end) },
    currency: bill.currency ?? null,
    knownUntil: bill.lastDay,
    ...headline,
    saved: saved.some((one) => one === null)
      ? null
      : formatDecimal(sumOf(items.map(({ one }) => savedOf(one)))),
    items: items.map(({ json }) => json).toSorted(byWeight),
    notes: notesOf(
      items.map(({ json }) => json),
      cells,
    ),
    next: null,
  };
}

type Billed = Awaited<ReturnType<typeof readBill>>['items'][number];
const savedOf = ({ now: { negotiated, list, used, unused } }: Billed) =>
  subtract(negotiated ?? list ?? decimal(0n), sumOf([used, unused]));

/** Days of the period that the bill knows. */
function knownDays({ period }: CommitmentsQuestion, last: string | null): number {
  const end = Math.min(period.end.getTime(), last === null ? 0 : Date.parse(last) + DAY_MS);
  return Math.max(0, Math.round((end - period.start.getTime()) / DAY_MS));
}

const inState = (cells: readonly CoverageCell[], ...states: string[]) =>
  cells.filter(({ state }) => states.includes(state));

const linesOf = (cells: readonly CoverageCell[]): number => cells.reduce((sum, { lines }) => sum + lines, 0);

/** What ends first stands first, then what is wasted most. */
function byWeight(a: CommitmentJson, b: CommitmentJson): number {
  const order = (one: CommitmentJson) => one.daysLeft ?? Number.MAX_SAFE_INTEGER;
  const ended = (one: CommitmentJson) => (one.state === 'ended' ? 1 : 0);
  return (
    ended(a) - ended(b) ||
    order(a) - order(b) ||
    Number(b.unused ?? 0) - Number(a.unused ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function notesOf(items: readonly CommitmentJson[], cells: readonly CoverageCell[]): string[] {
  const notes: string[] = [];
  const untold = linesOf(inState(cells, 'untold'));
  if (untold > 0)
    notes.push(`${untold} lines do not say how their usage was priced: a bill does, Cost Explorer does not.`);
  const dateless = items.filter(({ end, state }) => end === null && state !== 'ended').length;
  if (dateless > 0)
    notes.push(
      `Nobody knows when ${dateless} of the commitments end: no bill says it, AWS does when it is scanned.`,
    );
  const hidden = items.filter(({ unused }) => unused === null).length;
  if (hidden > 0)
    notes.push(
      `${hidden} commitments belong to accounts that you do not see: what is left unused of them is not known here.`,
    );
  return notes;
}

export async function readUtilisation(
  machines: Machines,
  question: CommitmentQuestion,
  words: BillWords,
): Promise<UtilisationJson> {
  const { period, accounts } = question;
  const bill = await readBill(machines, question, words);
  const narrowed = bill.currency;
  const days = await readDays(machines, { ...question, narrowed }, words);
  const owners = new Map(bill.items.map((one) => [one.id, ownerOf(one)]));
  const isSeen = (id: string) => {
    const owner = owners.get(id);
    return accounts === undefined || (owner != null && accounts.includes(owner));
  };
  const of = (list: readonly DayOfCommitment[]) => {
    const [used, unused] = [sumOf(list.map((one) => one.used)), sumOf(list.map((one) => one.unused))];
    const total = sumOf([used, unused]);
    const seen = list.every(({ id }) => isSeen(id));
    return {
      used: formatDecimal(used),
      unused: seen ? formatDecimal(unused) : null,
      percent: seen && !isZero(total) ? percentOf(used, total) : null,
    };
  };
  const known = new Map(bill.items.map((one) => [one.id, one]));
  const rows = [...groups(days, ({ id }) => id)].map(([id, own]) => {
    const { name = null, type = null } = known.get(id) ?? {};
    return { id, name, type, ...of(own) };
  });
  const hidden = rows.filter(({ unused }) => unused === null).length;
  return {
    period: { from: isoDay(period.start), to: isoDay(period.end) },
    currency: bill.currency ?? null,
    formula: RATE_KPIS.utilisation.formula,
    total: of(days),
    rows: rows.toSorted((a, b) => Number(b.unused ?? 0) - Number(a.unused ?? 0) || (a.id < b.id ? -1 : 1)),
    series: [...groups(days, ({ day }) => day)].map(([start, own]) => ({ start, ...of(own) })),
    notes: hidden > 0 ? [`${hidden} commitments belong to accounts that you do not see.`] : [],
  };
}
