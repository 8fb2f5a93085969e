/** The drivers page's part of the address: which two times are compared, and by what. */
export interface DriverSearch {
  readonly by?: string;
  readonly period?: string;
  readonly against?: string;
  readonly currency?: string;
}

const WORDS = ['by', 'period', 'against', 'currency'] as const;

export const parseDriverSearch = (search: Record<string, unknown>): DriverSearch =>
  Object.fromEntries(
    WORDS.flatMap((key) => {
      const value = search[key];
      const text =
        typeof value === 'string' ? value.trim() : Number.isSafeInteger(value) ? String(value) : '';
      return text === '' ? [] : [[key, text.slice(0, 100)]];
    }),
  );
