/** The accounts page's part of the address: what the list is narrowed to, and which account is open. */
export const ENVIRONMENTS = ['production', 'staging', 'testing', 'development', 'sandbox', 'none'] as const;
export const STATUSES = ['active', 'suspended', 'pending-closure', 'unknown'] as const;

export interface AccountFilter {
  readonly text?: string;
  readonly environment?: (typeof ENVIRONMENTS)[number];
  readonly status?: (typeof STATUSES)[number];
  readonly unit?: string;
  readonly owner?: string;
}

export interface AccountSearch extends AccountFilter {
  readonly account?: string;
}

const DIGITS = 12;

export function parseAccountSearch(search: Record<string, unknown>): AccountSearch {
  const text = (key: 'text' | 'unit' | 'owner') => {
    const value = textOf(search[key]);
    return value === '' ? {} : { [key]: value };
  };
  const environment = ENVIRONMENTS.find((known) => known === search.environment);
  const status = STATUSES.find((known) => known === search.status);
  const account = textOf(search.account).padStart(DIGITS, '0');
  return {
    ...text('text'),
    ...(environment === undefined ? {} : { environment }),
    ...(status === undefined ? {} : { status }),
    ...text('unit'),
    ...text('owner'),
    ...(/^(?!0{12})\d{12}$/.test(account) ? { account } : {}),
  };
}

/** Digits typed into the address arrive as a number. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : Number.isSafeInteger(value) ? String(value) : '';
