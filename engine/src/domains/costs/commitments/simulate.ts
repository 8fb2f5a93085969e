/** Tries a purchase on the hours that were: which level would have cost least, what it would save, and what could go wrong. */
import { DAY_MS } from '#kernel/period.ts';
import { costsErrors } from '../errors.ts';
import { readParts } from '../imports/store.ts';
import { currencyOf } from '../report/currency.ts';
import { isoDay } from '../report/measures.ts';
import { type BillWords, selectLines, type Wanted } from '../report/selection.ts';
import type { Payment, PlanKind, SimulationJson } from './contract.ts';
import type { CommitmentFacts } from './facts.ts';
import type { Machines } from './figures.ts';
import { readListed } from './listed-rates.ts';
import { poolOf } from './pools.ts';
import { groupsOf, type Priced, type Purchase, purchasesOf } from './purchases.ts';
import { type GivenDiscount, rateBook } from './rates.ts';
import { type KindTotal, readHours, readKinds, readObserved, type UsageQuestion } from './read-usage.ts';
import { tellSimulation, usageName } from './tell-simulation.ts';
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

interface Gathered {
  readonly window: { readonly from: string; readonly to: string };
  readonly currency: string | undefined;
  readonly spans: readonly UsageSpan[];
  readonly usage: UsageQuestion;
  readonly kinds: readonly KindTotal[];
  readonly priced: readonly Priced[];
  readonly unpriced: readonly KindTotal[];
  readonly unsure: readonly string[];
}

export async function simulate(
  machines: Machines,
  question: SimulationQuestion,
  words: BillWords,
  facts: Facts,
): Promise<SimulationJson> {
  const { kind, termMonths, payment } = question;
  if (kind === 'database' && (termMonths !== 12 || payment !== 'none'))
    throw costsErrors.COST_PLAN_NOT_SOLD();
  const gathered = await gather(machines, question, words, facts);
  const { usage, spans, priced } = gathered;
  refuseNothing(question, gathered);
  const groups = groupsOf(priced);
  const purchases = purchasesOf(groups, await readHours(machines.lake, usage, words, spans, groups));
  const ranked = purchases.toSorted(
    (a, b) => Number(savedAt(b) - savedAt(a)) || (a.pool.id < b.pool.id ? -1 : 1),
  );
  const pick = question.pool === undefined ? ranked[0] : ranked.find(({ pool }) => pool.id === question.pool);
  if (!pick)
    throw costsErrors.COST_POOL_UNKNOWN({
      pool: question.pool ?? '',
      pools: ranked.map(({ pool }) => pool.id).join(', '),
    });
  return tellSimulation(question, { ...gathered, lapsed: usage.lapsed, ranked, pick });
}

/** The usage that it could pay for, with its price where somebody knows it. */
async function gather(
  machines: Machines,
  question: SimulationQuestion,
  words: BillWords,
  facts: Facts,
): Promise<Gathered> {
  const { lake, ledger } = machines;
  const { signal } = question;
  const window = await windowOf(machines, question, words);
  const any = selectLines({ ...question, by: [], currency: undefined }, words);
  const asked = { asked: question.currency, selection: any, when: 'true' };
  const { name: currency, narrowed } = await currencyOf(machines, asked, signal);
  const spans = await usageSpans(lake, await readParts(ledger.db), { ...window, signal });
  const lapsed = lapsedOf(facts, window.to, question.lapseWithin);
  const usage = { ...question, ...window, currency: narrowed, lapsed };
  const kinds = await readKinds(lake, usage, words, spans);
  const listed = await readListed(machines, { ...question, kinds, currency, at: window.to });
  const prices = { given: question.discounts, listed };
  const book = rateBook(await readObserved(lake, usage, words), facts, prices, question);
  const eligible = kinds.flatMap((kind) => {
    const pool = poolOf(question.kind, kind);
    return pool && kind.open + kind.covered > 0n ? [{ kind, pool, rate: book.of(kind) }] : [];
  });
  const priced = eligible.flatMap(({ rate, ...one }): Priced[] => (rate ? [{ ...one, rate }] : []));
  const unpriced = eligible
    .filter(({ rate, kind }) => rate === undefined && kind.open > 0n)
    .map(({ kind }) => kind)
    .toSorted((a, b) => Number(b.open - a.open));
  const unsure = priced.some(({ rate }) => rate.from === 'the bill') ? book.unsure : [];
  return { window, currency, spans, usage, kinds, priced, unpriced, unsure };
}

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

function refuseNothing({ kind }: SimulationQuestion, { priced, unpriced }: Gathered): void {
  if (priced.some((one) => one.kind.open > 0n)) return;
  if (unpriced.length === 0) throw costsErrors.COST_COMMITMENT_USAGE({ kind });
  const names = unpriced.map(usageName);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  throw costsErrors.COST_COMMITMENT_RATES({ usage: `${names.slice(0, 5).join(', ')}${more}` });
}
