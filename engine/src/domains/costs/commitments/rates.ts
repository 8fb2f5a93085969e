/** What usage costs under a commitment: as the bill shows of those there are, or as somebody says. */
import { type Decimal, decimal, divide, isZero, multiply, add as plus } from '#kernel/decimal.ts';
import { costsErrors } from '../errors.ts';
import type { Payment, PlanKind } from './contract.ts';
import { machineOf, type UsageClass } from './eligible.ts';
import type { CommitmentFacts } from './facts.ts';

/** One kind of usage, as it has one price. */
export interface UsageKind {
  readonly class: UsageClass;
  readonly usageType: string | null;
  readonly operation: string | null;
  readonly region: string | null;
}

/** Usage that a commitment paid for: what it cost so, and what it would have cost on demand. */
export interface Observed extends UsageKind {
  readonly commitment: string;
  readonly category: string | null;
  readonly type: string | null;
  readonly effective: Decimal;
  readonly onDemand: Decimal;
}

/** What is taken off, in parts of ten thousand; `of` is a class, a family, or everything. */
export interface GivenDiscount {
  readonly of: string | null;
  readonly off: bigint;
}

/** `27%`, `fargate=20%` or `m5=31.5%`. */
export function parseDiscount(text: string): GivenDiscount {
  const {
    of,
    whole,
    part = '',
  } = /^(?:(?<of>[a-z0-9.-]+)=)?(?<whole>\d{1,2})(?:\.(?<part>\d{1,2}))?\s*%?$/i.exec(text.trim())?.groups ??
  {};
  const off = whole === undefined ? 0n : BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  if (off <= 0n) throw costsErrors.COST_DISCOUNT_INVALID({ text: text.slice(0, 60) });
  return { of: of?.toLowerCase() ?? null, off };
}

/** In parts of ten thousand of the on-demand price. */
export interface Rate {
  readonly rate: bigint;
  readonly from: 'the bill' | 'a price list' | 'you';
  /** Which list, and of which date. */
  readonly said?: string;
}

const WHOLE = 10_000n;

export interface Wish {
  readonly kind: PlanKind;
  readonly termMonths: number;
  readonly payment: Payment;
}

export const PAYMENT_WORDS: Readonly<Record<Payment, string>> = {
  none: 'No Upfront',
  partial: 'Partial Upfront',
  all: 'All Upfront',
};

/** Whether what the bill shows of a commitment says something of the one that is wished for. */
function isLike({ category, type }: Observed, facts: CommitmentFacts | undefined, wish: Wish): boolean {
  if ((category === 'Usage') !== (wish.kind === 'reservation')) return false;
  const name = facts?.type ?? type ?? '';
  if (wish.kind === 'compute' && !/compute|^savings ?plan$/i.test(name)) return false;
  if (wish.kind === 'ec2-instance' && !/ec2/i.test(name)) return false;
  if (wish.kind === 'sagemaker' && !/sagemaker/i.test(name)) return false;
  if (wish.kind === 'database' && !/database/i.test(name)) return false;
  // Another term or way to pay has other prices.
  if (facts?.termMonths != null && facts.termMonths !== wish.termMonths) return false;
  return facts?.payment == null || facts.payment === PAYMENT_WORDS[wish.payment];
}

export interface RateBook {
  /** Undefined where nobody knows. */
  of(kind: UsageKind): Rate | undefined;
  /** Commitments that prices were read off, without a word from AWS on their term. */
  readonly unsure: readonly string[];
}

export function rateBook(
  observed: readonly Observed[],
  facts: ReadonlyMap<string, CommitmentFacts>,
  { given, listed }: { given: readonly GivenDiscount[]; listed: ReadonlyMap<string, Rate> },
  wish: Wish,
): RateBook {
  const like = observed.filter(
    (one) => isLike(one, facts.get(one.commitment), wish) && !isZero(one.onDemand),
  );
  const [exact, akin] = [new Map<string, Sum>(), new Map<string, Sum>()];
  for (const one of like) {
    collect(exact, usageKey(one), one);
    collect(akin, familyKey(one), one);
  }
  const unsure = [...new Set(like.map(({ commitment }) => commitment))].filter(
    (id) => facts.get(id)?.termMonths == null,
  );
  return {
    unsure,
    of: (kind) => {
      const said = givenFor(given, kind);
      if (said) return { rate: WHOLE - said.off, from: 'you' };
      // What was bought before of just this comes before what lists ask, and lists before what is like it.
      const own = exact.get(usageKey(kind));
      const inList = listed.get(usageKey(kind));
      if (!own && inList) return inList;
      const sum = own ?? akin.get(familyKey(kind));
      if (!sum) return undefined;
      const rate = divide(multiply(sum.effective, decimal(WHOLE)), sum.onDemand, 0, 'half-even').units;
      // What is no cheaper is nothing to commit for.
      return rate > 0n && rate < WHOLE ? { rate, from: 'the bill' } : undefined;
    },
  };
}

interface Sum {
  readonly effective: Decimal;
  readonly onDemand: Decimal;
}

function collect(into: Map<string, Sum>, key: string, { effective, onDemand }: Sum): void {
  const before = into.get(key);
  into.set(
    key,
    before
      ? { effective: plus(before.effective, effective), onDemand: plus(before.onDemand, onDemand) }
      : { effective, onDemand },
  );
}

export const usageKey = ({ usageType, operation, region }: Omit<UsageKind, 'class'>): string =>
  JSON.stringify([usageType, operation, region]);

/** Sizes of a family have one discount; what is no machine has one by its region. */
const familyKey = ({ class: name, usageType, operation, region }: UsageKind): string =>
  JSON.stringify([name, machineOf(usageType)?.family ?? usageType, operation, region]);

/** The narrowest that was given. */
function givenFor(
  given: readonly GivenDiscount[],
  { class: name, usageType }: UsageKind,
): GivenDiscount | undefined {
  const words = [machineOf(usageType)?.family ?? null, name.toLowerCase(), null];
  return words.flatMap((word) => given.findLast(({ of }) => of === word) ?? [])[0];
}
