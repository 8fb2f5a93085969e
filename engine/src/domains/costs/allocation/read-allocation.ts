/** What rules make of the bill of a period. */
import { plainTagKey } from '#domains/accounts/index.ts';
import type { Period } from '#kernel/period.ts';
import type { Queries } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { readWords } from '../daily/store.ts';
import { servedOnly } from '../serving.ts';
import { allocateBill, type Piece } from './allocate-bill.ts';
import { STACK_NAME } from './attribute.ts';
import { type BillLine, readBillLines } from './bill-lines.ts';
import type { AllocationMeasure, Rules, Target } from './contract.ts';
import { keysOf, readEstate } from './estate.ts';

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
  { period, ...wanted }: AllocationQuestion,
  all: readonly Rules[],
): Promise<Allocated> {
  const reader = await allocationReader(platform, wanted, all);
  return reader(period);
}

/** For any period: what they have in common is read once. */
export async function allocationReader(
  platform: Pick<Platform, 'ledger' | 'lake' | 'config'>,
  { target, measure, ...wanted }: Omit<AllocationQuestion, 'period'>,
  all: readonly Rules[],
): Promise<(period: Period) => Promise<Allocated>> {
  const { lake, ledger, config } = platform;
  const { fields, measures } = askedBy(all, target);
  const named = fields.flatMap((field) => tagIn(field) ?? []);
  const tagKeys = await spelled(ledger.db, [...(await keysOf(config, target)), STACK_NAME, ...named]);
  const withStacks = tagKeys.includes(STACK_NAME);
  const served = await servedOnly(ledger.db);
  const asked = { ...wanted, fields, measures: [...new Set([measure, ...measures])], tagKeys, served };
  const ofEstate = readEstate(platform, { withStacks, signal: wanted.signal });
  return async (period) => {
    const [{ lines, currency }, estate] = await Promise.all([
      readBillLines(lake, { ...asked, period }),
      ofEstate,
    ]);
    const pieces = all.map((rules) =>
      allocateBill(lines, { target, measure, rules, estate, currency: currency ?? 'USD' }),
    );
    return { lines, currency, pieces };
  };
}

/** Only what the rules for this target look at makes lines differ. */
function askedBy(all: readonly Rules[], target: Target) {
  const rules = all.flatMap((one) => one.rules.filter(({ set }) => set[target] !== undefined));
  const splits = all.flatMap((one) => one.splits.filter(({ of }) => of === target));
  return {
    fields: [...rules, ...splits].flatMap(({ when }) => when.map(({ field }) => field)),
    measures: splits.flatMap(({ how }) => (how.kind === 'proportional' ? (how.to ?? []) : [])),
  };
}

const tagIn = (field: string): string | undefined => /^tag:(.+)$/s.exec(field)?.[1];

/** As any bill spells them. */
async function spelled(queries: Queries, keys: readonly string[]): Promise<string[]> {
  const plain = new Set(keys.map(plainTagKey));
  const known = (await readWords(queries)).flatMap(({ tagKeys }) => tagKeys);
  return [...new Set(known)].filter((key) => plain.has(plainTagKey(key))).toSorted();
}
