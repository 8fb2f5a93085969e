/** What costs can be grouped and narrowed by, and how each is read: from the bill, its tags, or the account of the line. */
import type { Purpose } from '../daily/tag-words.ts';
import { costs, costsDaily, PURPOSE_COLUMNS } from '../tables.ts';

/** Columns of the account of a line, as `account-table.ts` gives them. */
export const ACCOUNT_WORDS = [
  'name',
  'ou',
  'environment',
  'team',
  'owner',
  'cost_center',
  'business_unit',
] as const;
export type AccountWord = (typeof ACCOUNT_WORDS)[number];

export interface Dimension {
  /** As answers call it. */
  readonly name: string;
  /** What it takes to know it. */
  readonly reads: {
    readonly column?: string;
    readonly tag?: string;
    readonly category?: string;
    readonly purpose?: Purpose;
    readonly account?: AccountWord;
    readonly time?: 'day' | 'week' | 'month';
    readonly purchase?: true;
  };
  /** Whether the lines by the day know it. */
  readonly daily: boolean;
}

const column = (name: string): Dimension => ({
  name,
  reads: { column: name },
  daily: name in costsDaily.columns,
});
const ofTime = (time: 'day' | 'week' | 'month'): Dimension => ({ name: time, reads: { time }, daily: true });

/** Tags first, then the account's word for it, as the inventory has it. */
const ofPurpose = (name: string, purpose: Purpose, account?: AccountWord): Dimension => ({
  name,
  reads: { purpose, ...(account && { account }) },
  daily: true,
});

const WORDS: readonly Dimension[] = [
  { name: 'AccountName', reads: { account: 'name', column: 'SubAccountName' }, daily: true },
  { name: 'ou', reads: { account: 'ou' }, daily: true },
  ofPurpose('environment', 'environment', 'environment'),
  ofPurpose('team', 'team', 'team'),
  ofPurpose('owner', 'owner', 'owner'),
  ofPurpose('cost-center', 'cost_center', 'cost_center'),
  ofPurpose('project', 'project'),
  { name: 'business-unit', reads: { account: 'business_unit' }, daily: true },
  { name: 'purchase', reads: { purchase: true }, daily: true },
  ofTime('day'),
  ofTime('week'),
  ofTime('month'),
];

/** Every text of the bill; what Reeve adds is known by its word, not by its column. */
const own = new Set<string>([...Object.values(PURPOSE_COLUMNS), 'x_Day', 'x_Month', 'x_Source']);
const COLUMNS: readonly Dimension[] = [
  ...Object.entries(costs.columns).flatMap(([name, { type }]) =>
    type === 'varchar' && !own.has(name) ? [column(name)] : [],
  ),
  { ...column('x_Source'), name: 'source' },
];

const SYNONYMS: Readonly<Record<string, string>> = {
  account: 'SubAccountId',
  'account-name': 'AccountName',
  service: 'ServiceName',
  region: 'RegionId',
  category: 'ServiceCategory',
  'usage-type': 'x_UsageType',
  usagetype: 'x_UsageType',
  operation: 'x_Operation',
  resource: 'ResourceId',
  charge: 'ChargeCategory',
  payer: 'BillingAccountId',
  commitment: 'CommitmentDiscountId',
};

const BY_NAME = new Map([...COLUMNS, ...WORDS].map((one) => [one.name.toLowerCase(), one]));

/** Those worth naming when somebody asks which there are; every other column of a bill is one too. */
export const DIMENSION_NAMES: readonly string[] = [
  ...Object.keys(SYNONYMS).filter((name) => name !== 'usagetype'),
  ...WORDS.map(({ name }) => name),
];

/** Any tag is a dimension too: `tag:team`; so are AWS's cost categories: `cost-category:Product`. */
export function dimensionOf(name: string): Dimension | undefined {
  const { kind, key } = /^(?<kind>tag|cost-category):(?<key>.+)$/s.exec(name)?.groups ?? {};
  if (key !== undefined)
    return { name, reads: kind === 'tag' ? { tag: key } : { category: key }, daily: false };
  const plain = name.toLowerCase();
  return BY_NAME.get((SYNONYMS[plain] ?? plain).toLowerCase());
}
