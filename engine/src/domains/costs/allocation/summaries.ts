/** Pieces of a bill added up: for those who pay, for those who ask why, for those who try other rules. */
import { plainTagKey } from '#domains/accounts/index.ts';
import { add, compare, type Decimal, formatDecimal, negate, round, subtract, ZERO } from '#kernel/decimal.ts';
import type { Piece } from './allocate-bill.ts';
import type { BillLine } from './bill-lines.ts';
import type { PieceJson, ShowbackJson, TrialJson } from './contract.ts';

/** Places of the lake's amounts. */
const PLACES = 8;
const text = (amount: Decimal): string => formatDecimal(round(amount, PLACES, 'half-even'));

const sumOf = (pieces: readonly Piece[]): Decimal =>
  pieces.reduce((sum, { amount }) => add(sum, amount), ZERO);
const totalOf = (pieces: readonly Piece[]): string => text(sumOf(pieces));

const size = (amount: Decimal): Decimal => (amount.units < 0n ? negate(amount) : amount);

/** The greatest first, whatever their sign; the order of the keys decides between equals. */
function grouped(pieces: readonly Piece[], keyOf: (piece: Piece) => string): (readonly [string, Piece[]])[] {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return [...groups]
    .map(([key, group]) => ({ key, group, size: size(sumOf(group)) }))
    .sort((a, b) => compare(b.size, a.size) || (a.key < b.key ? -1 : 1))
    .map(({ key, group }) => [key, group] as const);
}

export function showbackOf(
  pieces: readonly Piece[],
): Pick<ShowbackJson, 'rows' | 'total' | 'unallocated' | 'reasons'> {
  const nobodys = pieces.filter(({ value }) => value === null);
  return {
    rows: grouped(pieces, ({ value }) => JSON.stringify(value)).map(([, group]) => ({
      value: group[0]?.value ?? null,
      cost: totalOf(group),
      direct: totalOf(group.filter(({ way }) => way !== 'split')),
      shared: totalOf(group.filter(({ way }) => way === 'split')),
      confidence: Object.fromEntries(
        grouped(group, ({ confidence }) => confidence).map(([confidence, some]) => [
          confidence,
          totalOf(some),
        ]),
      ),
    })),
    total: totalOf(pieces),
    unallocated: totalOf(nobodys),
    reasons: grouped(nobodys, ({ reason }) => reason).map(([reason, group]) => ({
      reason,
      cost: totalOf(group),
    })),
  };
}

/** Pieces of one origin as one: who, by what, from which account and service. */
export function piecesOf(
  pieces: readonly Piece[],
  lines: readonly BillLine[],
  limit: number,
): { readonly items: PieceJson[]; readonly total: string; readonly rest: string } {
  const described = (piece: Piece): Omit<PieceJson, 'cost'> => {
    const { value, way, rule, confidence, reason } = piece;
    const line = lines[piece.line];
    const tags =
      way === 'tag'
        ? 'with it'
        : !line || line.tags === null
          ? 'unknown'
          : line.hasTags
            ? 'without it'
            : 'none';
    return {
      value,
      way,
      rule,
      confidence,
      reason,
      account: line?.account ?? null,
      service: line?.service ?? null,
      tags,
    };
  };
  const groups = grouped(pieces, (piece) => JSON.stringify(described(piece)));
  const shown = groups.slice(0, limit);
  return {
    items: shown.flatMap(([, group]) => (group[0] ? [{ ...described(group[0]), cost: totalOf(group) }] : [])),
    total: totalOf(pieces),
    rest: totalOf(groups.slice(limit).flatMap(([, group]) => group)),
  };
}

const plainOf = (value: string | null): string => (value === null ? '' : plainTagKey(value));

/** Two spellings of one value are no change. */
export function trialOf(
  before: readonly Piece[],
  after: readonly Piece[],
  lineCount: number,
): Pick<TrialJson, 'rows' | 'moves' | 'total'> {
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
      before: text(row.before),
      after: text(row.after),
      change: text(row.change),
    })),
    moves: movesOf(before, after, lineCount),
    total: totalOf(after),
  };
}

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
    .map((move) => ({ ...move, cost: text(move.cost) }));
}

function byLine(pieces: readonly Piece[], count: number): Piece[][] {
  const lines: Piece[][] = Array.from({ length: count }, () => []);
  for (const piece of pieces) lines[piece.line]?.push(piece);
  return lines;
}
