/** What rules make of the bill of a period. */
import type { Period } from '#kernel/period.ts';
import type { Platform } from '#platform/platform.ts';
import { servedOnly } from '../serving.ts';
import { allocateBill, type Piece } from './allocate-bill.ts';
import { INHERITED_KEYS } from './attribute.ts';
import { type BillLine, readBillLines } from './bill-lines.ts';
import type { AllocationMeasure, Rules, Target } from './contract.ts';
import { readEstate } from './estate.ts';

export interface AllocationQuestion {
  readonly target: Target;
  readonly measure: AllocationMeasure;
  readonly period: Period;
  readonly currency: string | undefined;
  /** Absent: all. Of somebody who may see some, only those are shared out. */
  readonly accounts: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

export interface Allocated {
  readonly lines: readonly BillLine[];
  readonly currency: string | null;
  /** For each of the rules that were given, in order. */
  readonly pieces: readonly (readonly Piece[])[];
}

/** Several rules see the same lines, so that only they make the difference. */
export async function readAllocation(
  platform: Pick<Platform, 'ledger' | 'lake' | 'config'>,
  { target, measure, ...wanted }: AllocationQuestion,
  all: readonly Rules[],
): Promise<Allocated> {
  const estate = await readEstate(platform, wanted.signal);
  const tagKeys = [...estate.keys, ...INHERITED_KEYS, ...all.flatMap(keysIn)];
  const served = await servedOnly(platform.ledger.db);
  const { lines, currency } = await readBillLines(platform.lake, { ...wanted, served, tagKeys });
  const pieces = all.map((rules) =>
    allocateBill(lines, { target, measure, rules, estate, currency: currency ?? 'USD' }),
  );
  return { lines, currency, pieces };
}

const keysIn = ({ rules, splits }: Rules): string[] =>
  [...rules, ...splits].flatMap(({ when }) =>
    when.flatMap(({ field }) => /^tag:(.+)$/s.exec(field)?.[1] ?? []),
  );
