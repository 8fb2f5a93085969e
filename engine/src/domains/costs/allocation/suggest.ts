/** Whose a cost that is nobody's may be: what the same account spends besides, on the same service or at all. */
import { add, compare, type Decimal, divide, multiply, ZERO } from '#kernel/decimal.ts';
import type { Piece } from './allocate-bill.ts';
import type { BillLine } from './bill-lines.ts';
import type { PieceJson, SuggestionJson } from './contract.ts';

type Sums = Map<string, Decimal>;
type Place = Pick<PieceJson, 'account' | 'service' | 'kind'>;

/** In percent of what is known: below, nothing speaks for anybody. */
const LIKELY = 60;
const SURE = 90;
const HUNDRED = { units: 100n, scale: 0 };

/** These are nobody's own by their nature. */
const SHARED = new Set(['tax', 'credit', 'refund', 'purchase', 'unused-commitment']);

/** From all pieces of the bill, as those that are somebody's speak for the others. */
export function suggesterOf(pieces: readonly Piece[], lines: readonly BillLine[]) {
  const known = new Map<string, Sums>();
  for (const { value, way, amount, line } of pieces) {
    const of = lines[line];
    // What was shared out says nothing of who used it, and what came back nothing of how much.
    if (value === null || way === 'split' || !of || amount.units <= 0n) continue;
    for (const key of [keyOf(of.account, of.service), keyOf(of.account)]) {
      const sums: Sums = known.get(key) ?? new Map();
      sums.set(value, add(sums.get(value) ?? ZERO, amount));
      known.set(key, sums);
    }
  }
  return ({ account, service, kind }: Place): SuggestionJson | null => {
    if (SHARED.has(kind) || /^AWS Support\b/.test(service ?? ''))
      return {
        make: 'split',
        value: null,
        confidence: 'medium',
        reason: 'It is of no single use: share it out among all that have costs.',
      };
    if (account === null) return null;
    const found =
      greatest(known.get(keyOf(account, service)), `on ${service ?? 'what has no service'}`) ??
      greatest(known.get(keyOf(account)), 'besides');
    return found && { make: 'rule', ...found };
  };
}

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

function greatest(sums: Sums | undefined, where: string): Omit<SuggestionJson, 'make'> | null {
  const [first] = [...(sums ?? [])].toSorted(([a, x], [b, y]) => compare(y, x) || (a < b ? -1 : 1));
  if (!sums || !first) return null;
  const [value, amount] = first;
  const whole = [...sums.values()].reduce(add, ZERO);
  const percent = Number(divide(multiply(amount, HUNDRED), whole, 0, 'half-even').units);
  if (percent < LIKELY) return null;
  return {
    value,
    confidence: percent >= SURE ? 'medium' : 'low',
    reason: `${sums.size === 1 ? 'All' : `${Math.min(percent, 99)} %`} of what its account spends ${where} and has an owner is ${value}’s.`,
  };
}
