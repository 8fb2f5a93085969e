/** KPIs in words: their values with units, how they moved, and whether that is good. */
import { formatAmount, formatRatio } from '../../../lib/format-amount.ts';
import { periodWords } from '../../../lib/format-days.ts';
import type { Tone } from '../../../ui/tone.ts';
import type { Kpi } from './kpi-queries.ts';

const MINUS = '\u2212';

/** Four digits that say something: a cost for one is often a part of a cent. */
export function formatFine(text: string | null): string {
  if (text === null) return '–';
  const value = Number(text);
  if (Math.abs(value) >= 1 || value === 0) return formatAmount(text);
  const digits = Math.min(10, 3 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(digits).replace(/0+$/, '').replace('-', MINUS);
}

export function formatKpi({ unit, currency, group }: Kpi, value: string | null): string {
  if (value === null) return 'Not known';
  const plain = (text: string) => text.replace('-', MINUS);
  switch (unit) {
    case 'percent':
      return `${plain(Number(value).toFixed(1))} %`;
    case 'money':
      return `${group === 'unit' ? formatFine(value) : formatAmount(value)} ${currency ?? ''}`.trim();
    case 'days':
      return `${plain(Number(value).toFixed(1))} d`;
    case 'per day':
      return `${plain(Number(value).toFixed(2))} a day`;
  }
}

export interface Move {
  readonly text: string;
  readonly tone: Tone | undefined;
}

/** Shares move by points, everything else by percent. */
export function moveOf({ unit, value, previous, direction }: Kpi): Move | undefined {
  if (value === null || previous === null) return undefined;
  const by = Number(value) - Number(previous);
  const ratio = () => formatRatio(String(by), previous);
  const points = `${by > 0 ? '+' : ''}${by.toFixed(1)}`;
  const text = unit === 'percent' ? `${points.replace('-', MINUS)} pp` : ratio();
  if (/^[+\u2212]?0\.0 /.test(text)) return { text: 'As before', tone: undefined };
  if (text === '–') return undefined;
  const isBetter =
    direction === 'nearer to zero is better'
      ? Math.abs(Number(value)) < Math.abs(Number(previous))
      : by > 0 === (direction === 'higher is better');
  return { text, tone: direction === 'says no better' ? undefined : isBetter ? 'ok' : 'bad' };
}

interface RowsSearch {
  readonly by?: string;
  readonly period: string;
  readonly currency?: string;
  readonly measure?: 'billed' | 'contracted' | 'list';
  readonly filter?: readonly string[];
}

export type RowsLink =
  | { readonly to: '/costs'; readonly search: RowsSearch }
  | {
      readonly to: '/allocation';
      readonly search: Pick<RowsSearch, 'period' | 'currency'> & { readonly view?: 'unallocated' };
    }
  | { readonly to: '/budgets' };

/** The page of the rows behind a KPI; undefined where no page shows them. */
export function rowsLinkOf(rows: string | null, currency?: string): RowsLink | undefined {
  const [path, query = ''] = (rows ?? '').split('?');
  if (path === '/costs/budgets') return { to: '/budgets' };
  const words = new URLSearchParams(query);
  const [from, to] = [words.get('from'), words.get('to')];
  if (from === null || to === null) return undefined;
  const lines = { period: periodWords(from, to), ...(currency === undefined ? {} : { currency }) };
  switch (path) {
    case '/costs/report':
      return { to: '/costs', search: { ...lines, ...reportWords(words) } };
    case '/costs/showback':
      return { to: '/allocation', search: lines };
    case '/costs/unallocated':
      return { to: '/allocation', search: { ...lines, view: 'unallocated' } };
    default:
      return undefined;
  }
}

function reportWords(words: URLSearchParams): Omit<RowsSearch, 'period' | 'currency'> {
  const measure = (['billed', 'contracted', 'list'] as const).find((one) => one === words.get('measure'));
  const by = words.get('by');
  const filter = words.getAll('filter');
  return {
    ...(by ? { by } : {}),
    ...(measure === undefined ? {} : { measure }),
    ...(filter.length === 0 ? {} : { filter }),
  };
}
