/** The estate page's part of the address: how it is grouped, at which moment, and what it is compared with. */
export const GROUPINGS = ['account', 'service', 'region', 'owner', 'team', 'environment'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface EstateSearch {
  readonly by?: Grouping;
  readonly within?: Grouping;
  readonly asOf?: string;
  readonly since?: string;
}

export function parseEstateSearch(search: Record<string, unknown>): EstateSearch {
  const grouping = (key: 'by' | 'within') => {
    const known = GROUPINGS.find((one) => one === search[key]);
    return known === undefined ? {} : { [key]: known };
  };
  const moment = (key: 'asOf' | 'since') => {
    const text = search[key];
    const told = typeof text === 'string' ? text.trim() : Number.isSafeInteger(text) ? String(text) : '';
    return told === '' ? {} : { [key]: told };
  };
  return { ...grouping('by'), ...grouping('within'), ...moment('asOf'), ...moment('since') };
}

/** Accounts by service, unless somebody chose; never a grouping inside itself. */
export function groupingsOf({ by = 'account', within }: EstateSearch): readonly [Grouping, Grouping] {
  const inner = within === undefined || within === by ? (by === 'service' ? 'account' : 'service') : within;
  return [by, inner];
}
