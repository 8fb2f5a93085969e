/** The counted fields of coverage as a grid, the services and accounts with the most to mend first, and what a field is in one word. */
import type { Tone } from '../../ui/tone.ts';
import type { GridField } from './scan-queries.ts';

/** From the worst on: a field is called by the worst of its places. */
const STATUSES = ['error', 'denied', 'throttled', 'partial', 'ok'] as const;
type Status = (typeof STATUSES)[number];

export const STATUS_TONE: Record<Status, Tone> = {
  ok: 'ok',
  partial: 'accent',
  throttled: 'warn',
  denied: 'unknown',
  error: 'bad',
};

export const STATUS_WORD: Record<Status | 'never', string> = {
  ok: 'ok',
  partial: 'partial',
  throttled: 'throttl.',
  denied: 'denied',
  error: 'error',
  never: 'never',
};

export const statusOf = (field: GridField): Status => STATUSES.find((status) => field[status] > 0) ?? 'ok';

export interface Grid {
  readonly services: readonly string[];
  readonly accounts: readonly { readonly account: string; readonly fields: ReadonlyMap<string, GridField> }[];
}

export function gridOf(items: readonly GridField[]): Grid {
  const accounts = new Map<string, Map<string, GridField>>();
  for (const field of items) {
    const fields = accounts.get(field.account) ?? new Map<string, GridField>();
    accounts.set(field.account, fields.set(field.service, field));
  }
  const open = (fields: ReadonlyMap<string, GridField>): number =>
    [...fields.values()].filter((field) => statusOf(field) !== 'ok').length;
  const openOf = (service: string): number =>
    items.filter((field) => field.service === service && statusOf(field) !== 'ok').length;
  return {
    services: [...new Set(items.map(({ service }) => service))].sort(
      (a, b) => openOf(b) - openOf(a) || (a < b ? -1 : 1),
    ),
    accounts: [...accounts]
      .map(([account, fields]) => ({ account, fields }))
      .sort((a, b) => open(b.fields) - open(a.fields) || (a.account < b.account ? -1 : 1)),
  };
}
