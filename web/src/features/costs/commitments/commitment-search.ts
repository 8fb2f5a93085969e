/** The commitments page's part of the address: which time, how coverage is grouped, and what purchase is tried. */
export const KINDS = [
  { value: 'compute', label: 'Compute Savings Plan' },
  { value: 'ec2-instance', label: 'EC2 Instance Savings Plan' },
  { value: 'sagemaker', label: 'SageMaker Savings Plan' },
  { value: 'database', label: 'Database Savings Plan' },
  { value: 'reservation', label: 'Reservation' },
] as const;
export const TERMS = [
  { value: '1', label: '1 year' },
  { value: '3', label: '3 years' },
] as const;
export const PAYMENTS = [
  { value: 'none', label: 'No upfront' },
  { value: 'partial', label: 'Half upfront' },
  { value: 'all', label: 'All upfront' },
] as const;
export const LOOK_BACKS = [
  { value: '30', label: '30 days' },
  { value: '7', label: '7 days' },
  { value: '60', label: '60 days' },
  { value: '90', label: '90 days' },
] as const;
export const LAPSES = [
  { value: '30', label: 'What ends within 30 days' },
  { value: '90', label: 'What ends within 90 days' },
  { value: '365', label: 'What ends within a year' },
] as const;
export const GROUPINGS = [
  { value: 'class', label: 'Kind of usage' },
  { value: 'family', label: 'Family' },
  { value: 'account', label: 'Account' },
  { value: 'region', label: 'Region' },
  { value: 'service', label: 'Service' },
  { value: 'team', label: 'Team' },
] as const;

type ValueOf<Choices extends readonly { readonly value: string }[]> = Choices[number]['value'];

export interface CommitmentSearch {
  readonly period?: string;
  readonly currency?: string;
  readonly by?: ValueOf<typeof GROUPINGS>;
  readonly kind?: ValueOf<typeof KINDS>;
  readonly term?: ValueOf<typeof TERMS>;
  readonly payment?: ValueOf<typeof PAYMENTS>;
  readonly lookBack?: ValueOf<typeof LOOK_BACKS>;
  readonly lapse?: ValueOf<typeof LAPSES>;
  /** `27%; fargate=20%` */
  readonly discount?: string;
  readonly pool?: string;
  readonly level?: string;
}

export function parseCommitmentSearch(search: Record<string, unknown>): CommitmentSearch {
  const text = (key: keyof CommitmentSearch, most: number) => {
    const value = search[key];
    const said = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    return said === '' ? {} : { [key]: said.slice(0, most) };
  };
  const oneOf = (key: keyof CommitmentSearch, choices: readonly { readonly value: string }[]) => {
    const found = choices.find(({ value }) => value === String(search[key]));
    return found === undefined ? {} : { [key]: found.value };
  };
  return {
    ...text('period', 100),
    ...text('currency', 3),
    ...oneOf('by', GROUPINGS),
    ...oneOf('kind', KINDS),
    ...oneOf('term', TERMS),
    ...oneOf('payment', PAYMENTS),
    ...oneOf('lookBack', LOOK_BACKS),
    ...oneOf('lapse', LAPSES),
    ...text('discount', 300),
    ...text('pool', 200),
    ...text('level', 30),
  };
}

/** What is asked for each purchase; another purchase has other pools and levels. */
export const withPurchase = (
  search: CommitmentSearch,
  change: Partial<CommitmentSearch>,
): CommitmentSearch => {
  const { pool: _, level: __, ...rest } = search;
  return { ...rest, ...change };
};
