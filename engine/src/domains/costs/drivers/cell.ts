/** The smallest part of a bill that is compared with itself in another period. */
import type { Decimal } from '#kernel/decimal.ts';

export const KINDS = ['usage', 'unused-commitment', 'purchase', 'credit', 'refund', 'tax'] as const;
export type Kind = (typeof KINDS)[number];

/** Of one period. */
export interface Side {
  readonly lines: number;
  readonly cost: Decimal;
  /** What it would cost at negotiated prices without commitments; null where the bill does not say. */
  readonly contracted: Decimal | null;
  /** In the cell's unit; null where the bill does not say. */
  readonly quantity: Decimal | null;
}

/** One kind of usage of one service in one account and region, or what else a bill may hold. */
export interface Cell {
  /** Its values of the dimensions that were asked for. */
  readonly group: readonly (string | null)[];
  readonly kind: Kind;
  readonly service: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly usageType: string | null;
  readonly unit: string | null;
  readonly before: Side;
  readonly after: Side;
}
