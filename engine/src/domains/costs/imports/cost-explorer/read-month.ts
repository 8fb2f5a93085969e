/** One month from Cost Explorer, in as much detail as the allowance has room for. */
import { add, formatDecimal, parseDecimal } from '#kernel/decimal.ts';
import { inTurns } from '#kernel/in-turns.ts';
import { COST_EXPLORER_COLUMNS } from '../../formats/cost-explorer.ts';
import { ask, type CostExplorer, type Group, type Question } from './question.ts';

type Line = Readonly<Record<(typeof COST_EXPLORER_COLUMNS)[number], string>>;

export interface MonthRead {
  readonly lines: readonly Line[];
  /** By currency: Cost Explorer's own sum of the month, asked for apart. */
  readonly totals: Readonly<Record<string, string>>;
}

const ACCOUNT = { Type: 'DIMENSION', Key: 'LINKED_ACCOUNT' } as const;
const REGION = { Type: 'DIMENSION', Key: 'REGION' } as const;
const SERVICE = { Type: 'DIMENSION', Key: 'SERVICE' } as const;
const USAGE_TYPE = { Type: 'DIMENSION', Key: 'USAGE_TYPE' } as const;
const AT_ONCE = 4;

export async function readMonth(
  explorer: CostExplorer,
  { period, payer, tag }: { period: Question['period']; payer: string; tag?: string | undefined },
): Promise<MonthRead> {
  const cells = await ask(explorer, { period, granularity: 'MONTHLY', by: [ACCOUNT, REGION] });
  const totals: Record<string, string> = {};
  for (const { currency, unblended } of cells)
    totals[currency] = formatDecimal(add(parseDecimal(totals[currency] ?? '0'), parseDecimal(unblended)));
  const lineOf = (group: Group, known: Partial<Line>): Line => ({
    CostExplorerDay: group.day,
    PayerAccount: payer,
    Account: '',
    Region: '',
    Service: '',
    UsageType: '',
    TagKey: tag ?? '',
    TagValue: '',
    UnblendedCost: group.unblended,
    AmortizedCost: group.amortized,
    UsageQuantity: group.quantity ?? '',
    UsageUnit: group.unit === 'N/A' ? '' : (group.unit ?? ''),
    Currency: group.currency,
    ...known,
  });
  const lines = await inTurns(questionsOf(cells, explorer, tag), AT_ONCE, async ({ only, by, name }) => {
    const groups = await ask(explorer, { period, granularity: 'DAILY', by, only });
    return groups.map((group) => lineOf(group, name(group.keys)));
  });
  return { lines: lines.flat(), totals };
}

interface Detail extends Required<Pick<Question, 'only' | 'by'>> {
  /** What the keys of a group are. */
  name(keys: readonly string[]): Partial<Line>;
}

/** By account and region, by account, or at once: the finest that the allowance has room for. */
function questionsOf(
  cells: readonly Group[],
  { allowance }: CostExplorer,
  tag: string | undefined,
): Detail[] {
  const left = allowance.most - allowance.made;
  if (cells.length <= left)
    return cells.map(({ keys: [account = '', region = ''] }) => ({
      only: [
        { key: 'LINKED_ACCOUNT', value: account },
        { key: 'REGION', value: region },
      ],
      by: [SERVICE, tag === undefined ? USAGE_TYPE : { Type: 'TAG', Key: tag }],
      name: ([Service = '', second = '']) => ({
        Account: account,
        Region: regionOf(region),
        Service,
        ...(tag === undefined ? { UsageType: second } : { TagValue: second.slice(second.indexOf('$') + 1) }),
      }),
    }));
  const accounts = [...new Set(cells.map(({ keys: [account = ''] }) => account))];
  if (accounts.length <= left)
    return accounts.map((account) => ({
      only: [{ key: 'LINKED_ACCOUNT', value: account }],
      by: [SERVICE, REGION],
      name: ([Service = '', region = '']) => ({ Account: account, Region: regionOf(region), Service }),
    }));
  return [
    { only: [], by: [ACCOUNT, SERVICE], name: ([Account = '', Service = '']) => ({ Account, Service }) },
  ];
}

const regionOf = (key: string): string => (key === 'NoRegion' ? '' : key);

const field = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

export const csvOf = (lines: readonly Line[]): string =>
  [
    COST_EXPLORER_COLUMNS.join(','),
    ...lines.map((line) => COST_EXPLORER_COLUMNS.map((name) => field(line[name])).join(',')),
    '',
  ].join('\n');
