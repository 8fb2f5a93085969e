/** KPIs of allocation: what is somebody's, what is nobody's, and how much of it is guessed or shared. */
import { add, type Decimal, formatDecimal, ZERO } from '#kernel/decimal.ts';
import type { Piece } from '../allocation/allocate-bill.ts';
import { type Allocated, allocationReader } from '../allocation/read-allocation.ts';
import { readRules } from '../allocation/store.ts';
import { type AskedKpis, spanOf, tellKpi } from './asked-kpis.ts';
import type { KpiJson } from './contract.ts';
import { percentOf } from './ratio.ts';

interface Part {
  amount: Decimal;
  /** Lines of the bill, also where a line has several pieces in it. */
  lines: number;
  /** The last one that was counted: pieces of a line follow on each other. */
  last: number;
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

type Words = Pick<KpiJson, 'id' | 'name' | 'direction' | 'definition' | 'formula'> & Partial<KpiJson>;

interface Share {
  readonly part: keyof Shares;
  readonly whole: keyof Shares;
  /** What people call them. */
  readonly said: readonly [part: string, whole: string];
  /** After `/costs/`. */
  readonly rows: 'unallocated' | 'showback';
  readonly words: Words;
}

const ALL = 'All costs, without credits and refunds';

const SHARES: readonly Share[] = [
  {
    part: 'nobodys',
    whole: 'total',
    said: ['Costs of nobody', ALL],
    rows: 'unallocated',
    words: {
      id: 'unallocated-cost',
      name: 'Unallocated costs',
      direction: 'lower is better',
      definition:
        'Costs for which no team could be found by rules, tags, stacks or accounts, of all costs but credits and refunds.',
      formula: 'EffectiveCost of nobody ÷ EffectiveCost of everything',
    },
  },
  {
    part: 'direct',
    whole: 'total',
    said: ['Costs attributed directly', ALL],
    rows: 'showback',
    words: {
      id: 'allocation-accuracy',
      name: 'Allocation accuracy index',
      direction: 'higher is better',
      definition:
        'Costs that belong to a team directly, not by sharing them out, of all costs but credits and refunds.',
      formula: 'EffectiveCost attributed directly ÷ EffectiveCost of everything × 100',
    },
  },
  {
    part: 'sharedNobodys',
    whole: 'shared',
    said: ['Shared costs of nobody', 'Shared costs'],
    rows: 'unallocated',
    words: {
      id: 'unallocated-shared-cost',
      name: 'Unallocated shared costs',
      direction: 'lower is better',
      definition:
        'Of costs that several share, how much is charged to nobody: taxes, fees, support and unused commitments that no rule shares out.',
      formula: 'EffectiveCost of shared costs of nobody ÷ EffectiveCost of shared costs',
      unknown: {
        reason: 'The period has no shared costs.',
        remedy: 'Nothing to do, unless costs are shared that no rule names: reeve costs allocate rules',
      },
    },
  },
];

export async function allocationKpis(asked: AskedKpis): Promise<KpiJson[]> {
  const { platform, accounts, narrowed, signal } = asked;
  const { rules } = await readRules(platform.ledger.db);
  const question = { target: 'team', measure: 'effective', currency: narrowed, accounts, signal } as const;
  const read = await allocationReader(platform, question, [rules]);
  const [now, before] = (await Promise.all([read(asked.period), read(asked.against)])).map(sharesIn);
  const { from, to } = spanOf(asked.period);
  return SHARES.map(({ part, whole, said, rows, words }) => {
    const share = (of: Shares | null = null) => of && percentOf(text(of[part]), text(of[whole]));
    const fact = (name: string, of: keyof Shares) => ({
      name,
      value: now ? text(now[of]) : null,
      rows: now?.[of].lines ?? 0,
    });
    const { unknown, ...others } = words;
    return tellKpi(asked, {
      ...others,
      group: 'allocation',
      value: share(now),
      previous: share(before),
      ...(now && unknown && { unknown }),
      facts: [fact(said[0], part), fact(said[1], whole)],
      rows: `/costs/${rows}?from=${from}&to=${to}&by=team`,
    });
  });
}

const text = ({ amount }: Part): string => formatDecimal(amount);

/** What AWS gives back is no cost that anybody could be asked to take on. */
const GIVEN = new Set(['credit', 'refund']);

/** Null where nothing is billed. */
function sharesIn({ lines, pieces }: Allocated): Shares | null {
  const all = (pieces[0] ?? []).filter(({ line }) => !GIVEN.has(lines[line]?.kind ?? ''));
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
  const count = (part: Part, { amount, line }: Piece) => {
    part.amount = add(part.amount, amount);
    if (part.last !== line) part.lines += lines[line]?.count ?? 0;
    part.last = line;
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

const none = (): Part => ({ amount: ZERO, lines: 0, last: -1 });
