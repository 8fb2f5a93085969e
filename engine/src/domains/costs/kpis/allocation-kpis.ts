/** KPIs of allocation: what is somebody's, what is nobody's, and how much of it is guessed or shared. */
import { add, type Decimal, formatDecimal, ZERO } from '#kernel/decimal.ts';
import type { Period } from '#kernel/period.ts';
import type { Piece } from '../allocation/allocate-bill.ts';
import { readAllocation } from '../allocation/read-allocation.ts';
import { readRules } from '../allocation/store.ts';
import { type AskedKpis, spanOf, tellKpi } from './asked-kpis.ts';
import type { KpiJson } from './contract.ts';
import { percentOf } from './ratio.ts';

interface Part {
  amount: Decimal;
  pieces: number;
}

/** Sums over the pieces of a bill. */
interface Shares {
  readonly total: Part;
  readonly nobodys: Part;
  readonly direct: Part;
  /** What rules share out, and what is nobody's and was caused by no use: taxes, fees, support, unused commitments. */
  readonly shared: Part;
  readonly sharedNobodys: Part;
}

export async function allocationKpis(asked: AskedKpis): Promise<KpiJson[]> {
  const now = await sharesIn(asked, asked.period);
  const before = await sharesIn(asked, asked.against);
  const path = (name: string) => {
    const { from, to } = spanOf(asked.period);
    return `/costs/${name}?from=${from}&to=${to}&by=team`;
  };
  const share = (of: Shares | null, part: keyof Shares, whole: keyof Shares) =>
    of === null ? null : percentOf(text(of[part]), text(of[whole]));
  const fact = (name: string, part: keyof Shares) => ({
    name,
    value: now === null ? null : text(now[part]),
    rows: now?.[part].pieces ?? 0,
  });
  const all = fact('All costs', 'total');
  return [
    tellKpi(asked, {
      id: 'unallocated-cost',
      name: 'Unallocated costs',
      group: 'allocation',
      direction: 'lower is better',
      definition: 'Costs for which no team could be found by rules, tags, stacks or accounts, of all costs.',
      formula: 'EffectiveCost of nobody ÷ EffectiveCost of everything',
      value: share(now, 'nobodys', 'total'),
      previous: share(before, 'nobodys', 'total'),
      facts: [fact('Costs of nobody', 'nobodys'), all],
      rows: path('unallocated'),
    }),
    tellKpi(asked, {
      id: 'allocation-accuracy',
      name: 'Allocation accuracy index',
      group: 'allocation',
      direction: 'higher is better',
      definition: 'Costs that belong to a team directly, not by sharing them out, of all costs.',
      formula: 'EffectiveCost attributed directly ÷ EffectiveCost of everything × 100',
      value: share(now, 'direct', 'total'),
      previous: share(before, 'direct', 'total'),
      facts: [fact('Costs attributed directly', 'direct'), all],
      rows: path('showback'),
    }),
    tellKpi(asked, {
      id: 'unallocated-shared-cost',
      name: 'Unallocated shared costs',
      group: 'allocation',
      direction: 'lower is better',
      definition:
        'Of costs that several share, how much is charged to nobody: taxes, fees, support and unused commitments that no rule shares out.',
      formula: 'EffectiveCost of shared costs of nobody ÷ EffectiveCost of shared costs',
      value: share(now, 'sharedNobodys', 'shared'),
      previous: share(before, 'sharedNobodys', 'shared'),
      unknown: {
        reason: 'The period has no shared costs.',
        remedy: 'Nothing to do, unless costs are shared that no rule names: reeve costs allocate rules',
      },
      facts: [fact('Shared costs of nobody', 'sharedNobodys'), fact('Shared costs', 'shared')],
      rows: path('unallocated'),
    }),
  ];
}

const text = ({ amount }: Part): string => formatDecimal(amount);

/** Null where nothing is billed. */
async function sharesIn(
  { platform, accounts, narrowed, signal }: AskedKpis,
  period: Period,
): Promise<Shares | null> {
  const { rules } = await readRules(platform.ledger.db);
  const question = {
    target: 'team',
    measure: 'effective',
    period,
    currency: narrowed,
    accounts,
    signal,
  } as const;
  const { lines, pieces } = await readAllocation(platform, question, [rules]);
  const all = pieces[0] ?? [];
  if (all.length === 0) return null;
  const isShared = ({ way, rule, value, line }: Piece) =>
    way === 'split' || (value === null && (rule !== null || lines[line]?.kind !== 'usage'));
  const shares: Shares = {
    total: none(),
    nobodys: none(),
    direct: none(),
    shared: none(),
    sharedNobodys: none(),
  };
  const count = (part: Part, { amount }: Piece) => {
    part.amount = add(part.amount, amount);
    part.pieces += 1;
  };
  for (const piece of all) {
    const shared = isShared(piece);
    count(shares.total, piece);
    if (piece.value === null) count(shares.nobodys, piece);
    else if (piece.way !== 'split') count(shares.direct, piece);
    if (shared) count(shares.shared, piece);
    if (shared && piece.value === null) count(shares.sharedNobodys, piece);
  }
  return shares;
}

const none = (): Part => ({ amount: ZERO, pieces: 0 });
