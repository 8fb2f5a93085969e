/** A bill as pieces, each of somebody or of nobody, which together are the bill exactly. */
import { add, type Decimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import { type Attribution, attributorOf, type Spell, spellerOf } from './attribute.ts';
import type { BillLine } from './bill-lines.ts';
import { type Matches, matcherOf } from './conditions.ts';
import type { AllocationMeasure, Rules, Split, Target } from './contract.ts';
import type { Estate } from './estate.ts';
import { type Owned, shareOut, sharesOf } from './share-out.ts';

export interface Piece extends Attribution {
  /** Its place among the lines. */
  readonly line: number;
  readonly amount: Decimal;
}

export interface Allocation {
  readonly target: Target;
  readonly measure: AllocationMeasure;
  readonly rules: Rules;
  readonly estate: Estate;
  /** Any, where nothing is billed. */
  readonly currency: string;
}

interface Shared {
  readonly split: Split;
  readonly matches: Matches;
}

/** Lines that do not say this measure are in no piece. */
export function allocateBill(lines: readonly BillLine[], asked: Allocation): Piece[] {
  const { target, measure, rules, estate } = asked;
  const spell = spellerOf(target, rules, estate);
  const attribute = attributorOf(target, rules, estate, spell);
  const splits = rules.splits
    .filter(({ of }) => of === target)
    .map((split): Shared => ({ split, matches: matcherOf(split.when, estate) }));
  const takenBy = lines.map((line) => splits.find(({ matches }) => matches(line))?.split);
  const direct = lines.map((line, index) => (takenBy[index] ? undefined : attribute(line)));
  const ownedBy = ownersOf(lines, direct);
  return lines.flatMap((line, index): Piece[] => {
    const text = line.amounts[measure];
    if (text == null) return [];
    const amount = parseDecimal(text);
    const split = takenBy[index];
    const own = direct[index];
    if (own) return [{ ...own, line: index, amount }];
    return split ? piecesOf(split, { amount, line: index }, asked, { ownedBy, spell }) : [];
  });
}

/** Each measure is added up when it is first asked for. */
function ownersOf(lines: readonly BillLine[], direct: readonly (Attribution | undefined)[]) {
  const known = new Map<AllocationMeasure, Owned>();
  return (measure: AllocationMeasure): Owned => {
    const before = known.get(measure);
    if (before) return before;
    const sums = new Map<string, Decimal>();
    for (const [index, line] of lines.entries()) {
      const value = direct[index]?.value;
      const text = line.amounts[measure];
      if (value != null && text != null) sums.set(value, add(sums.get(value) ?? ZERO, parseDecimal(text)));
    }
    known.set(measure, sums);
    return sums;
  };
}

function piecesOf(
  { name, how }: Split,
  { amount, line }: { amount: Decimal; line: number },
  { measure, currency }: Allocation,
  { ownedBy, spell }: { ownedBy: (measure: AllocationMeasure) => Owned; spell: Spell },
): Piece[] {
  const by = how.kind === 'proportional' ? (how.to ?? measure) : measure;
  const shares = sharesOf(how, how.kind === 'proportional' ? ownedBy(by) : new Map(), spell);
  const common = { way: 'split', rule: name, line } as const;
  if (shares.length === 0) {
    const reason = `The split ${name} finds nobody with costs to share it out to.`;
    return [{ ...common, way: 'none', value: null, confidence: 'none', reason, amount }];
  }
  const words = {
    even: 'evenly',
    proportional: `in proportion to what is ${by === 'list' ? 'at list prices' : by}`,
    percent: 'by fixed percents',
    metric: how.kind === 'metric' ? `by ${how.metric}` : '',
  };
  const reason = `Shared out by ${name}, ${words[how.kind]}.`;
  const parts = shareOut(amount, currency, shares);
  return shares.flatMap(({ value }, index): Piece[] => {
    const part = parts[index] ?? ZERO;
    return part.units === 0n ? [] : [{ ...common, value, confidence: 'medium', reason, amount: part }];
  });
}
