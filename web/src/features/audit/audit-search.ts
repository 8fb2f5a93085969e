/** The audit page's part of the address: what the list is narrowed to, and which entry is open. */
export const OUTCOMES = ['done', 'denied', 'failed'] as const;
type Outcome = (typeof OUTCOMES)[number];

export interface AuditFilter {
  readonly action?: string;
  readonly principal?: string;
  readonly resource?: string;
  readonly outcome?: Outcome;
}

export interface AuditSearch extends AuditFilter {
  readonly entry?: number;
}

export function parseAuditSearch(search: Record<string, unknown>): AuditSearch {
  const text = (key: 'action' | 'principal' | 'resource') => {
    const value = search[key];
    return typeof value === 'string' && value !== '' ? { [key]: value } : {};
  };
  const outcome = OUTCOMES.find((known) => known === search.outcome);
  const entry = Number(search.entry);
  return {
    ...text('action'),
    ...text('principal'),
    ...text('resource'),
    ...(outcome === undefined ? {} : { outcome }),
    ...(search.entry !== undefined && Number.isSafeInteger(entry) && entry >= 0 ? { entry } : {}),
  };
}
