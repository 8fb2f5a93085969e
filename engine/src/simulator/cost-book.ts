/** What everything costs by the day, as whoever sends the bill knows it. */
import type { Tags } from './thing.ts';

/** What was used of one kind on one day; amounts are whole numbers of 10^-8 dollars. */
export interface CostCell {
  /** Epoch ms. */
  readonly day: number;
  readonly account: string;
  readonly region: string;
  readonly service: string;
  readonly usageType: string;
  readonly operation: string;
  readonly lineType: string;
  readonly tags: Tags;
  readonly unit: string;
  readonly quantity: number;
  readonly unblended: number;
  readonly amortized: number;
}

export interface CostBook {
  /** Who pays, and sees everybody's costs. */
  readonly payer: string;
  /** Of a month such as 2026-10, as it is known at that moment, epoch ms; nothing of what is to come. */
  cells(month: string, now: number): readonly CostCell[];
}
