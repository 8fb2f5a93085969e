/** How Cost Explorer is asked: it groups by two things at a time, and charges for every page of every answer. */
import { type AwsPort, type CallTarget, type OutputOf, pages } from '#platform/aws/index.ts';
import { costsErrors } from '../../errors.ts';

/** What one import may still ask. */
export interface Allowance {
  readonly most: number;
  made: number;
}

export interface Group {
  readonly day: string;
  readonly keys: readonly string[];
  readonly unblended: string;
  readonly amortized: string;
  readonly quantity: string | undefined;
  readonly unit: string | undefined;
  readonly currency: string;
}

export interface Question {
  readonly period: { readonly Start: string; readonly End: string };
  readonly granularity: 'DAILY' | 'MONTHLY';
  readonly by: readonly { readonly Type: 'DIMENSION' | 'TAG'; readonly Key: string }[];
  /** All must hold. */
  readonly only?: readonly { readonly key: 'LINKED_ACCOUNT' | 'REGION'; readonly value: string }[];
}

export interface CostExplorer {
  readonly aws: AwsPort;
  readonly target: CallTarget;
  readonly allowance: Allowance;
  readonly signal: AbortSignal;
}

const METRICS = ['UnblendedCost', 'AmortizedCost', 'UsageQuantity'];

export async function ask(
  { aws, target, allowance, signal }: CostExplorer,
  question: Question,
): Promise<Group[]> {
  const conditions = (question.only ?? []).map(({ key, value }) => ({
    Dimensions: { Key: key, Values: [value] },
  }));
  const [first] = conditions;
  const filter = conditions.length > 1 ? { And: conditions } : first;
  const input = {
    TimePeriod: question.period,
    Granularity: question.granularity,
    Metrics: METRICS,
    GroupBy: question.by.map((by) => ({ ...by })),
    ...(filter && { Filter: filter }),
  };
  const groups: Group[] = [];
  const counting: AwsPort = {
    ...aws,
    async call(...asked) {
      if (allowance.made >= allowance.most)
        throw costsErrors.COST_EXPLORER_CAPPED({
          made: allowance.made,
          most: allowance.most,
          month: question.period.Start.slice(0, 7),
        });
      allowance.made += 1;
      return aws.call(...asked);
    },
  };
  for await (const page of pages(counting, target, 'ce:GetCostAndUsage', input, { signal })) {
    signal.throwIfAborted();
    if (page.status !== 'ok')
      throw costsErrors.COST_EXPLORER_REFUSED({ code: page.fault.code, message: page.fault.message });
    groups.push(...groupsOf(page.output));
  }
  return groups;
}

const groupsOf = ({ ResultsByTime = [] }: OutputOf<'ce:GetCostAndUsage'>): Group[] =>
  ResultsByTime.flatMap(({ TimePeriod, Groups = [] }) =>
    Groups.flatMap(({ Keys = [], Metrics = {} }): Group[] => {
      const { UnblendedCost: unblended, AmortizedCost: amortized, UsageQuantity: usage } = Metrics;
      if (!TimePeriod?.Start || !unblended?.Amount || !unblended.Unit) return [];
      return [
        {
          day: TimePeriod.Start,
          keys: Keys,
          unblended: unblended.Amount,
          amortized: amortized?.Amount ?? '',
          quantity: usage?.Amount,
          unit: usage?.Unit,
          currency: unblended.Unit,
        },
      ];
    }),
  );
