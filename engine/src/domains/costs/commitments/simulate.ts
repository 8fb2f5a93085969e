/** Tries a purchase on the hours that were: which level would have cost least, what it would save, and what could go wrong. */
import { DAY_MS } from '#kernel/period.ts';
import { costsErrors } from '../errors.ts';
import { readParts } from '../imports/store.ts';
import { currencyOf } from '../report/currency.ts';
import { isoDay } from '../report/measures.ts';
import { type BillWords, selectLines, type Wanted } from '../report/selection.ts';
import { amount, breakEvenOf, curveLevels, levelJson, riskOf, seriesOf } from './appraise.ts';
import type { CommitmentFacts } from './facts.ts';
import { groups, type Machines } from './figures.ts';
import { poolOf } from './pools.ts';
import { groupsOf, type Priced, type Purchase, purchasesOf } from './purchases.ts';
import { type GivenDiscount, rateBook } from './rates.ts';
import { type KindTotal, readHours, readKinds, readObserved } from './read-usage.ts';
import type { Payment, PlanKind, SimulationJson } from './simulation-contract.ts';
import { type UsageSpan, usageSpans } from './usage-source.ts';

export interface SimulationQuestion extends Omit<Wanted, 'by'> {
  readonly kind: PlanKind;
  readonly termMonths: 12 | 36;
  readonly payment: Payment;
  readonly lookBack: number;
  readonly discounts: readonly GivenDiscount[];
  /** Commitments that end within so many days count as ended; undefined: all stay. */
  readonly lapseWithin: number | undefined;
  readonly pool: string | undefined;
  /** In units of 10^-8 for each hour. */
  readonly level: bigint | undefined;
  readonly signal: AbortSignal;
}

type Facts = ReadonlyMap<string, CommitmentFacts>;

export async function simulate(
  machines: Machines,
  question: SimulationQuestion,
  words: BillWords,
  facts: Facts,
): Promise<SimulationJson> {
  const { lake, ledger } = machines;
  const { signal } = question;
  const window = await windowOf(machines, question, words);
  const { name: currency, narrowed } = await currencyOf(
    machines,
    {
      asked: question.currency,
      selection: selectLines({ ...question, by: [], currency: undefined }, words),
      when: 'true',
    },
    signal,
  );
  const spans = await usageSpans(lake, await readParts(ledger.db), { ...window, signal });
  const lapsed = lapsedOf(facts, window.to, question.lapseWithin);
  const usage = { ...question, ...window, currency: narrowed, lapsed };
  const kinds = await readKinds(lake, usage, words, spans);
  const book = rateBook(await readObserved(lake, usage, words), facts, question.discounts, question);
  const eligible = kinds.flatMap((kind) => {
    const pool = poolOf(question.kind, kind);
    return pool && kind.open + kind.covered > 0n ? [{ kind, pool, rate: book.of(kind) }] : [];
  });
  const priced = eligible.flatMap(({ rate, ...one }): Priced[] => (rate ? [{ ...one, rate }] : []));
  const unpriced = eligible
    .filter(({ rate, kind }) => rate === undefined && kind.open > 0n)
    .map(({ kind }) => kind)
    .toSorted((a, b) => Number(b.open - a.open));
  refuseNothing(question, priced, unpriced);
  const priceGroups = groupsOf(priced);
  const hours = await readHours(lake, usage, words, spans, priceGroups);
  const purchases = purchasesOf(priceGroups, hours);
  const ranked = purchases.toSorted(
    (a, b) => Number(savedAt(b) - savedAt(a)) || (a.pool.id < b.pool.id ? -1 : 1),
  );
  const pick = question.pool === undefined ? ranked[0] : ranked.find(({ pool }) => pool.id === question.pool);
  if (!pick)
    throw costsErrors.COST_POOL_UNKNOWN({
      pool: question.pool ?? '',
      pools: ranked.map(({ pool }) => pool.id).join(', '),
    });
  const level = question.level ?? pick.best;
  const read = spansOf(spans, pick);
  const granularity = granularityOf(read);
  return {
    kind: question.kind,
    termMonths: question.termMonths,
    payment: question.payment,
    currency: currency ?? 'USD',
    ...window,
    hours: pick.ladders.hours,
    granularity,
    certainty: granularity === 'hours' ? 'as the hours were' : 'less certain',
    sources: read,
    pools: ranked.map((one) => ({
      id: one.pool.id,
      name: one.pool.name,
      unit: one.pool.unit,
      onDemand: amount(one.ladders.onDemand),
      best: levelJson(one, one.best),
    })),
    pool: pick.pool.id,
    best: levelJson(pick, pick.best),
    careful: levelJson(pick, (pick.ladders.floor / pick.step) * pick.step),
    chosen: levelJson(pick, level),
    curve: curveLevels(pick).map((one) => levelJson(pick, one)),
    breakEven: breakEvenOf(pick, level, question),
    risk: riskOf(pick, level),
    rates: priced.map(({ kind, rate }) => ({
      usage: nameOf(kind),
      region: kind.region,
      discount: Number(10_000n - rate.rate) / 100,
      from: rate.from,
      onDemand: amount(kind.open),
    })),
    unknown: unpriced.map((kind) => ({
      usage: nameOf(kind),
      region: kind.region,
      onDemand: amount(kind.open),
    })),
    lapsed,
    usage: seriesOf(pick, level, window.from),
    notes: notesOf(granularity, kinds, isFromBill(priced) ? book.unsure : [], question),
  };
}

const nameOf = ({ usageType, operation }: KindTotal): string =>
  `${usageType ?? 'without a name'}${operation === null || operation === 'RunInstances' ? '' : ` (${operation})`}`;
const savedAt = ({ ladders, best }: Purchase): bigint => {
  const { parts, cost, onDemand } = ladders.at(best);
  return onDemand - cost / parts;
};

/** The days up to the last one that the bill knows, as many as there are. */
async function windowOf(
  { lake }: Machines,
  { lookBack, accounts, signal }: SimulationQuestion,
  words: BillWords,
) {
  const { from, where, params, tables } = selectLines({ by: [], filters: [], accounts }, words);
  const { rows } = await lake.query<{ first: string | null; last: string | null }>({
    sql: `SELECT min(c.x_Day) AS first, max(c.x_Day) AS last FROM ${from} WHERE c.ChargeCategory = 'Usage' AND ${where}`,
    params,
    tables,
    signal,
  });
  const { first = null, last = null } = rows[0] ?? {};
  if (first === null || last === null) throw costsErrors.COST_COMMITMENT_USAGE({ kind: 'any kind' });
  const end = Date.parse(last) + DAY_MS;
  const start = Math.max(Date.parse(first), end - lookBack * DAY_MS);
  return { from: isoDay(new Date(start)), to: isoDay(new Date(end)) };
}

function lapsedOf(facts: Facts, to: string, within: number | undefined): string[] {
  if (within === undefined) return [];
  const until = isoDay(new Date(Date.parse(to) + within * DAY_MS));
  return [...facts.values()]
    .filter(({ end }) => end !== null && end <= until)
    .map(({ arn }) => arn)
    .toSorted();
}

function refuseNothing(
  { kind }: SimulationQuestion,
  priced: readonly Priced[],
  unpriced: readonly KindTotal[],
): void {
  if (priced.some((one) => one.kind.open > 0n)) return;
  if (unpriced.length === 0) throw costsErrors.COST_COMMITMENT_USAGE({ kind });
  const names = unpriced.map(nameOf);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  throw costsErrors.COST_COMMITMENT_RATES({ usage: `${names.slice(0, 5).join(', ')}${more}` });
}

const isFromBill = (priced: readonly Priced[]): boolean =>
  priced.some(({ rate }) => rate.from === 'the bill');

/** Those that the usage of the pool was read from, months that follow each other as one. */
function spansOf(spans: readonly UsageSpan[], { classes }: Purchase): SimulationJson['sources'] {
  const own = spans.filter((one) => classes.has(one.class));
  return [...groups(own, ({ source, hourly }) => `${source} ${hourly}`).values()].map((list) => {
    const days = list.flatMap(({ from, to }) => [from, to]).toSorted();
    const { source = '', hourly = false } = list[0] ?? {};
    return { source, from: days[0] ?? '', to: days.at(-1) ?? '', hourly };
  });
}

/** Sources that know only days hide what happens within them. */
function granularityOf(spans: SimulationJson['sources']): SimulationJson['granularity'] {
  if (spans.every(({ hourly }) => hourly)) return 'hours';
  return spans.some(({ hourly }) => hourly) ? 'partly hours' : 'days';
}

function notesOf(
  granularity: SimulationJson['granularity'],
  kinds: readonly KindTotal[],
  unsure: readonly string[],
  { lapseWithin }: SimulationQuestion,
): string[] {
  const notes: string[] = [];
  if (granularity !== 'hours')
    notes.push(
      `The bill knows ${granularity === 'days' ? 'days alone' : 'hours of some days only'}: within-day peaks are hidden, so more of a commitment may go unused than it seems.`,
    );
  const unknownLines = kinds.reduce((sum, one) => sum + one.unknownLines, 0);
  if (unknownLines > 0)
    notes.push(`${unknownLines} lines do not say what they cost on demand and are left out.`);
  if (unsure.length > 0)
    notes.push(
      `Prices come from ${unsure.length} commitments whose term and payment nobody knows: others have other prices.`,
    );
  if (lapseWithin !== undefined)
    notes.push(`Commitments that end within ${lapseWithin} days count as ended.`);
  return notes;
}
