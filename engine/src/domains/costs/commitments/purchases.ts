/** What can be bought: for each pool its usage by the hour and price, and the level that would have been cheapest. */
import { cheapestLevel, type Demand, type Ladders, laddersOf } from './demand.ts';
import type { UsageClass } from './eligible.ts';
import { PLAN_STEP, type Pool } from './pools.ts';
import type { Rate } from './rates.ts';
import type { HoursOfGroup, KindTotal } from './read-usage.ts';

export interface Priced {
  readonly kind: KindTotal;
  readonly pool: Pool;
  readonly rate: Rate;
}

/** Usage of one pool at one price. */
interface Group {
  readonly pool: Pool;
  readonly rate: bigint;
  readonly kinds: readonly KindTotal[];
  readonly open: bigint;
  /** Of a reservation's units and hours, in parts of ten thousand. */
  readonly units: bigint;
}

export interface Purchase {
  readonly pool: Pool;
  readonly demand: Demand;
  readonly ladders: Ladders;
  /** What levels are multiples of. */
  readonly step: bigint;
  /** By hour: the on-demand cost of what other commitments pay for already. */
  readonly covered: readonly bigint[];
  readonly best: bigint;
  /** Of its usage. */
  readonly classes: ReadonlySet<UsageClass>;
}

export function groupsOf(priced: readonly Priced[]): Group[] {
  const found = new Map<string, Group>();
  for (const { kind, pool, rate } of priced) {
    const key = `${pool.id} ${rate.rate}`;
    const { kinds = [], open = 0n, units = 0n } = found.get(key) ?? {};
    found.set(key, {
      pool,
      rate: rate.rate,
      kinds: [...kinds, kind],
      open: open + kind.open,
      units: units + kind.quantity * pool.unitsAnHour,
    });
  }
  return [...found.values()];
}

export function purchasesOf(groups: readonly Group[], hours: readonly HoursOfGroup[]): Purchase[] {
  const all = groups.map((group, index) => ({ ...group, hours: hours[index] }));
  return [...new Set(groups.map(({ pool }) => pool.id))].flatMap((id): Purchase[] => {
    const own = all.filter(({ pool }) => pool.id === id).toSorted((a, b) => Number(a.rate - b.rate));
    const [first] = own;
    const count = first?.hours?.open.length ?? 0;
    const everyHour = <T>(of: (hour: number) => T): T[] =>
      Array.from({ length: count }, (_, hour) => of(hour));
    const demand: Demand = {
      rates: own.map(({ rate }) => rate),
      hours: everyHour((hour) => own.map((one) => one.hours?.open[hour] ?? 0n)),
    };
    const ladders = laddersOf(demand);
    if (!first || ladders.onDemand <= 0n) return [];
    const step = stepOf(own);
    const covered = everyHour((hour) => own.reduce((sum, one) => sum + (one.hours?.covered[hour] ?? 0n), 0n));
    const classes = new Set(own.flatMap(({ kinds }) => kinds.map((kind) => kind.class)));
    return [
      { pool: first.pool, demand, ladders, step, covered, best: cheapestLevel(ladders, step), classes },
    ];
  });
}

/** What a unit costs for an hour under the reservation; plans are bought by the tenth of a cent. */
function stepOf(groups: readonly Group[]): bigint {
  const units = groups.reduce((sum, one) => sum + one.units, 0n);
  if (units === 0n) return PLAN_STEP;
  const step = groups.reduce((sum, { open, rate }) => sum + open * rate, 0n) / units;
  return step > 0n ? step : PLAN_STEP;
}
