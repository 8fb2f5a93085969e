/** Amounts and shares as commands show them. */

/** Two decimals, for people. */
export const short = (amount: string | null): string | null =>
  amount === null ? null : amount.replace(/(\.\d\d)\d*$/, '$1').replace(/^-(0\.00)$/, '$1');
export const percent = (value: number | null): string => (value === null ? 'unknown' : `${value} %`);
