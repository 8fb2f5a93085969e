/** The KPI page's part of the address: of which time, and which one stands open. */
export interface KpiSearch {
  readonly period?: string;
  readonly currency?: string;
  readonly open?: string;
}

export function parseKpiSearch(search: Record<string, unknown>): KpiSearch {
  const words = (key: keyof KpiSearch, most: number) => {
    const value = search[key];
    const text = typeof value === 'string' ? value.trim() : Number.isSafeInteger(value) ? String(value) : '';
    return text === '' ? {} : { [key]: text.slice(0, most) };
  };
  return { ...words('period', 100), ...words('currency', 3), ...words('open', 120) };
}
