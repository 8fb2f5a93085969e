/** What other rules would make of the same bill: who gets more and less, what moves, and what stays nobody's. */
import { plainTagKey } from '#domains/accounts/index.ts';
import { add, compare, type Decimal, decimal, multiply, negate, subtract, ZERO } from '#kernel/decimal.ts';
import type { Piece } from './allocate-bill.ts';
import type { BillLine } from './bill-lines.ts';
import type { TrialJson } from './contract.ts';
import { size, textOf, totalOf } from './summaries.ts';

const plainOf = (value: string | null): string => (value === null ? '' : plainTagKey(value));

type Summed = 'rows' | 'moves' | 'total' | 'moved' | 'unallocated' | 'unownedLines';

/** Two spellings of one value are no change. */
export function trialOf(
  before: readonly Piece[],
  after: readonly Piece[],
  lines: readonly BillLine[],
): Pick<TrialJson, Summed> {
  const all = [
    ...after.map((piece) => ({ ...piece, isAfter: true })),
    ...before.map((piece) => ({ ...piece, isAfter: false })),
  ];
  const rows = new Map<string, { value: string | null; before: Decimal; after: Decimal }>();
  for (const { value, amount, isAfter } of all) {
    const row = rows.get(plainOf(value)) ?? { value, before: ZERO, after: ZERO };
    if (isAfter) row.after = add(row.after, amount);
    else row.before = add(row.before, amount);
    rows.set(plainOf(value), row);
  }
  const sorted = [...rows.values()].map((row) => ({ ...row, change: subtract(row.after, row.before) }));
  sorted.sort(
    (a, b) => compare(size(b.change), size(a.change)) || (plainOf(a.value) < plainOf(b.value) ? -1 : 1),
  );
  return {
    rows: sorted.map((row) => ({
      value: row.value,
      before: textOf(row.before),
      after: textOf(row.after),
      change: textOf(row.change),
    })),
    moves: movesOf(before, after, lines.length),
    total: totalOf(after),
    moved: movedOf(before, after, lines.length),
    unallocated: { before: totalOf(nobodys(before)), after: totalOf(nobodys(after)) },
    unownedLines: { before: countOf(nobodys(before), lines), after: countOf(nobodys(after), lines) },
  };
}

const nobodys = (pieces: readonly Piece[]) => pieces.filter(({ value }) => value === null);

/** A line that is partly nobody's is one of them. */
const countOf = (pieces: readonly Piece[], lines: readonly BillLine[]): number =>
  [...new Set(pieces.map(({ line }) => line))].reduce((sum, at) => sum + (lines[at]?.count ?? 0), 0);

/** What changes hands, whatever its sign: of each line half of what its parts differ, as it leaves one and comes to another. */
function movedOf(before: readonly Piece[], after: readonly Piece[], count: number): string {
  const left = byLine(before, count);
  const halves = byLine(after, count).map((right, index) => {
    const parts = new Map<string, Decimal>();
    const put = (value: string | null, amount: Decimal) =>
      parts.set(plainOf(value), add(parts.get(plainOf(value)) ?? ZERO, amount));
    for (const { value, amount } of right) put(value, amount);
    for (const { value, amount } of left[index] ?? []) put(value, negate(amount));
    return [...parts.values()].reduce((sum, part) => add(sum, size(part)), ZERO);
  });
  return textOf(multiply(halves.reduce(add, ZERO), HALF));
}

const HALF = decimal(5n, 1);

/** Of each line, who gets of it what they did not get before. */
function movesOf(before: readonly Piece[], after: readonly Piece[], count: number): TrialJson['moves'] {
  const left = byLine(before, count);
  const right = byLine(after, count);
  const moves = new Map<
    string,
    { from: (string | null)[]; to: string | null; reason: string; cost: Decimal }
  >();
  for (const [index, gained] of right.entries()) {
    const had = new Map((left[index] ?? []).map(({ value, amount }) => [plainOf(value), { value, amount }]));
    for (const { value, reason, amount } of gained) {
      const cost = subtract(amount, had.get(plainOf(value))?.amount ?? ZERO);
      if (cost.units === 0n) continue;
      const from = [...had.values()].map((one) => one.value);
      const key = JSON.stringify([from, value, reason]);
      moves.set(key, { from, to: value, reason, cost: add(moves.get(key)?.cost ?? ZERO, cost) });
    }
  }
  return [...moves.values()]
    .sort((a, b) => compare(size(b.cost), size(a.cost)) || (a.reason < b.reason ? -1 : 1))
    .map((move) => ({ ...move, cost: textOf(move.cost) }));
}

function byLine(pieces: readonly Piece[], count: number): Piece[][] {
  const lines: Piece[][] = Array.from({ length: count }, () => []);
  for (const piece of pieces) lines[piece.line]?.push(piece);
  return lines;
}
