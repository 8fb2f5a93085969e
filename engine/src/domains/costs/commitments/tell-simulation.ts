/** What a simulation found, as the API tells it: the purchase that was picked, and what nobody knows of it. */
import { amount, breakEvenOf, curveLevels, levelJson, riskOf, seriesOf } from './appraise.ts';
import type { Payment, PlanKind, SimulationJson } from './contract.ts';
import { groups } from './figures.ts';
import type { Priced, Purchase } from './purchases.ts';
import type { KindTotal } from './read-usage.ts';
import type { UsageSpan } from './usage-source.ts';

interface Asked {
  readonly kind: PlanKind;
  readonly termMonths: 12 | 36;
  readonly payment: Payment;
  readonly lapseWithin: number | undefined;
  readonly level: bigint | undefined;
}

interface Tried {
  readonly window: { readonly from: string; readonly to: string };
  readonly currency: string | undefined;
  readonly spans: readonly UsageSpan[];
  readonly kinds: readonly KindTotal[];
  readonly priced: readonly Priced[];
  readonly unpriced: readonly KindTotal[];
  readonly unsure: readonly string[];
  readonly lapsed: readonly string[];
  /** The greatest saving first. */
  readonly ranked: readonly Purchase[];
  readonly pick: Purchase;
}

export function tellSimulation(asked: Asked, tried: Tried): SimulationJson {
  const { pick, window, currency = 'USD', lapsed, ranked } = tried;
  const { kind, termMonths, payment, level = pick.best } = asked;
  const sources = spansOf(tried.spans, pick);
  const granularity = granularityOf(sources);
  return {
    kind,
    termMonths,
    payment,
    currency,
    ...window,
    hours: pick.ladders.hours,
    granularity,
    certainty: granularity === 'hours' ? 'as the hours were' : 'less certain',
    sources,
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
    breakEven: breakEvenOf(pick, level, asked),
    risk: riskOf(pick, level),
    rates: tried.priced.map(({ kind: of, rate }) => ({
      ...usageJson(of),
      discount: Number(10_000n - rate.rate) / 100,
      from: rate.from,
      said: rate.said ?? null,
    })),
    unknown: tried.unpriced.map(usageJson),
    lapsed: [...lapsed],
    usage: seriesOf(pick, level, window.from),
    notes: [...notesOf(granularity, tried.kinds, tried.unsure, asked), ...pricesOf(tried.priced, asked.kind)],
  };
}

const usageJson = (kind: KindTotal) => ({
  usage: usageName(kind),
  region: kind.region,
  onDemand: amount(kind.open),
});

export const usageName = ({ usageType, operation }: KindTotal): string =>
  `${usageType ?? 'without a name'}${operation === null || operation === 'RunInstances' ? '' : ` (${operation})`}`;

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
  { lapseWithin }: Asked,
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

/** Which lists say prices, and what is not tried. */
function pricesOf(priced: readonly Priced[], kind: PlanKind): string[] {
  const listed = groups(
    priced.filter(({ rate }) => rate.said !== undefined),
    ({ rate }) => rate.said,
  );
  const told = [...listed].map(([said, { length }]) => {
    const kinds = length === 1 ? 'one kind of usage' : `${length} kinds of usage`;
    return `Price of ${kinds}: ${said}.`;
  });
  if (kind === 'database')
    told.push(
      'Tried on machines of RDS, Aurora and OpenSearch of the seventh generation and later alone; such plans pay for more, such as Aurora Serverless and DynamoDB.',
    );
  return told;
}
