/** Pieces of a bill added up: for those who pay, and for those who ask why. */
import { add, compare, type Decimal, formatDecimal, negate, round, ZERO } from '#kernel/decimal.ts';
import type { Piece } from './allocate-bill.ts';
import type { BillLine } from './bill-lines.ts';
import type { PieceJson, ShowbackJson } from './contract.ts';

/** Places of the lake's amounts. */
const PLACES = 8;
export const textOf = (amount: Decimal): string => formatDecimal(round(amount, PLACES, 'half-even'));

const sumOf = (pieces: readonly Piece[]): Decimal =>
  pieces.reduce((sum, { amount }) => add(sum, amount), ZERO);
export const totalOf = (pieces: readonly Piece[]): string => textOf(sumOf(pieces));

export const size = (amount: Decimal): Decimal => (amount.units < 0n ? negate(amount) : amount);

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
      kind: line?.kind ?? 'usage',
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
