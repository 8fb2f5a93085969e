/** Cost Explorer: what the bill says, added up by day or month and by two things at most, in pages. */
import type { InputOf, OutputOf } from '#platform/aws/index.ts';
import type { CostCell } from './cost-book.ts';
import { dollars } from './dollars.ts';
import { pageOf } from './paging.ts';
import { Refusal } from './refusal.ts';
import type { HandlersOf, Scene } from './scene.ts';

type Input = InputOf<'ce:GetCostAndUsage'>;
type Output = OutputOf<'ce:GetCostAndUsage'>;
type Condition = NonNullable<Input['Filter']>;
type Read = (cell: CostCell) => string;

const GROUPS_A_PAGE = 5_000;
const DAY_MS = 86_400_000;

export const costExplorer: HandlersOf<'ce:GetCostAndUsage'> = {
  'ce:GetCostAndUsage': (scene, input) => {
    const { costs } = scene;
    const { start, end } = spanOf(input);
    const keys = (input.GroupBy ?? []).map(({ Type, Key }) => readerOf(Type, Key));
    if (keys.length > 2) throw invalid('The maximum number of GroupBy is 2.');
    const isMeant = conditionOf(input.Filter);
    const months = monthsIn(start, end);
    const cells = months.flatMap((month) => costs?.cells(month, scene.now) ?? []);
    if (!costs || cells.length === 0)
      throw new Refusal(
        'DataUnavailableException',
        'Data is not available. Please try to adjust the time period.',
      );
    const isOwn = (cell: CostCell) => scene.account === costs.payer || cell.account === scene.account;
    const sums = new Map<string, Sum>();
    for (const cell of cells) {
      if (cell.day < start || cell.day >= end || !isOwn(cell) || !isMeant(cell)) continue;
      const at = input.Granularity === 'MONTHLY' ? Math.max(start, monthOf(cell.day)) : cell.day;
      addTo(
        sums,
        at,
        keys.map((read) => read(cell)),
        cell,
      );
    }
    return answer(scene, input, [...sums.values()].toSorted(byTimeAndKeys), end);
  },
};

const invalid = (message: string) => new Refusal('ValidationException', message);

const monthOf = (day: number): number => Date.parse(`${iso(day).slice(0, 7)}-01T00:00:00Z`);
const iso = (day: number): string => new Date(day).toISOString().slice(0, 10);

function spanOf({ TimePeriod, Granularity }: Input): { start: number; end: number } {
  const read = (text = '') => (/^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN);
  const [start, end] = [read(TimePeriod?.Start), read(TimePeriod?.End)];
  if (Number.isNaN(start) || Number.isNaN(end)) throw invalid('Start and end are dates such as 2026-10-01.');
  if (start >= end) throw invalid('Start date (and hour) should be before end date (and hour)');
  if (Granularity !== 'DAILY' && Granularity !== 'MONTHLY')
    throw new Refusal('ValidationException', 'Hourly granularity is not enabled for this account.');
  return { start, end };
}

function monthsIn(start: number, end: number): string[] {
  const months = new Set<string>();
  for (let day = start; day < end; day += DAY_MS) months.add(iso(day).slice(0, 7));
  return [...months];
}

const DIMENSIONS: Readonly<Record<string, Read>> = {
  LINKED_ACCOUNT: ({ account }) => account,
  REGION: ({ region }) => region || 'NoRegion',
  SERVICE: ({ service }) => service,
  USAGE_TYPE: ({ usageType }) => usageType,
  OPERATION: ({ operation }) => operation,
  RECORD_TYPE: ({ lineType }) => lineType,
};

function readerOf(type: string | undefined, key = ''): Read {
  if (type === 'TAG') return ({ tags }) => `${key}$${tags[key] ?? ''}`;
  const read = type === 'DIMENSION' ? DIMENSIONS[key] : undefined;
  if (!read) throw invalid(`Costs cannot be grouped by ${type} ${key}.`);
  return read;
}

function conditionOf(filter: Condition | undefined): (cell: CostCell) => boolean {
  if (!filter) return () => true;
  const { And, Or, Not, Dimensions, Tags } = filter;
  if (And) return every(And.map(conditionOf));
  if (Or) {
    const any = Or.map(conditionOf);
    return (cell) => any.some((holds) => holds(cell));
  }
  if (Not) {
    const holds = conditionOf(Not);
    return (cell) => !holds(cell);
  }
  if (Dimensions) return isOneOf(readerOf('DIMENSION', Dimensions.Key), Dimensions.Values ?? []);
  if (Tags) return isOneOf(({ tags }) => tags[Tags.Key ?? ''] ?? '', Tags.Values ?? []);
  throw invalid('The filter says nothing that costs can be narrowed by.');
}

const every =
  (all: readonly ((cell: CostCell) => boolean)[]) =>
  (cell: CostCell): boolean =>
    all.every((holds) => holds(cell));

const isOneOf = (read: Read, values: readonly string[]) => {
  const wanted = new Set(values);
  return (cell: CostCell): boolean => wanted.has(read(cell));
};

interface Sum {
  readonly at: number;
  readonly keys: readonly string[];
  unblended: number;
  amortized: number;
  quantity: number;
  /** Several have no sum that means anything, and AWS says so. */
  unit: string;
}

function addTo(sums: Map<string, Sum>, at: number, keys: readonly string[], cell: CostCell): void {
  const id = JSON.stringify([at, keys]);
  const sum = sums.get(id) ?? { at, keys, unblended: 0, amortized: 0, quantity: 0, unit: cell.unit };
  sum.unblended += cell.unblended;
  sum.amortized += cell.amortized;
  sum.quantity += cell.quantity;
  if (sum.unit !== cell.unit) sum.unit = 'N/A';
  sums.set(id, sum);
}

const textOf = ({ at, keys }: Sum): string => JSON.stringify([iso(at), keys]);
const byTimeAndKeys = (a: Sum, b: Sum): number => (textOf(a) < textOf(b) ? -1 : 1);

function answer(
  scene: Scene,
  { NextPageToken, ...question }: Input,
  sums: readonly Sum[],
  end: number,
): Output {
  const page = pageOf(scene, sums, textOf, {
    token: NextPageToken,
    size: undefined,
    min: 1,
    max: GROUPS_A_PAGE,
    byDefault: GROUPS_A_PAGE,
    question,
  });
  const isMonthly = question.Granularity === 'MONTHLY';
  const times = [...new Set(page.items.map(({ at }) => at))];
  return {
    ...(page.next !== undefined && { NextPageToken: page.next }),
    GroupDefinitions: question.GroupBy,
    ResultsByTime: times.map((at) => {
      const own = page.items.filter((sum) => sum.at === at);
      const next = isMonthly ? Date.parse(`${iso(monthOf(at) + 32 * DAY_MS).slice(0, 7)}-01`) : at + DAY_MS;
      const metrics = own.map(metricsOf);
      return {
        TimePeriod: { Start: iso(at), End: iso(Math.min(next, end)) },
        // Without groups, all there is.
        ...(question.GroupBy?.length
          ? {
              Groups: own.map(({ keys }, index) => ({ Keys: [...keys], Metrics: metrics[index] ?? {} })),
              Total: {},
            }
          : { Groups: [], Total: metrics[0] ?? {} }),
        Estimated: next > scene.now - 7 * DAY_MS,
      };
    }),
  };
}

function metricsOf({ unblended, amortized, quantity, unit }: Sum) {
  const amount = (Amount: string, Unit: string) => ({ Amount, Unit });
  return {
    UnblendedCost: amount(dollars(unblended), 'USD'),
    AmortizedCost: amount(dollars(amortized), 'USD'),
    UsageQuantity: amount(quantity.toFixed(10).replace(/\.?0+$/, ''), unit || 'N/A'),
  };
}
