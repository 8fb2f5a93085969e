/** Amounts as AWS writes them. */

/** With eight decimals, of a whole number of 10^-8 dollars. */
export function dollars(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(9, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}`;
}
