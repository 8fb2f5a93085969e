/** Amounts of money as people read them. They come as decimals in text, and no total passes through a float. */

const DIGITS = 2;
const MINUS = '\u2212';

/** `-1234.567` as `−1,234.57`; half is rounded away from zero, and what is less than a cent says so. */
export function formatAmount(text: string | null): string {
  const {
    sign,
    whole,
    fraction = '',
  } = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d*))?$/.exec(text ?? '')?.groups ?? {};
  if (whole === undefined) return '–';
  const digits = fraction.padEnd(DIGITS + 1, '0');
  const up = digits.charAt(DIGITS) >= '5' ? 1n : 0n;
  const cents = BigInt(whole + digits.slice(0, DIGITS)) + up;
  const minus = sign === '-' ? MINUS : '';
  if (cents === 0n) return /[1-9]/.test(fraction) ? `${minus}<0.01` : '0.00';
  const shown = String(cents).padStart(DIGITS + 1, '0');
  const grouped = shown.slice(0, -DIGITS).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${minus}${grouped}.${shown.slice(-DIGITS)}`;
}

/** A change says also that it is more. */
export function formatChange(text: string | null): string {
  const shown = formatAmount(text);
  return /^[\d,.]*[1-9]/.test(shown) ? `+${shown}` : shown;
}

/** A share or a ratio, which may be a float: `+12.3 %`; nothing where there is nothing to compare with. */
export function formatRatio(change: string | null, before: string | null): string {
  const [part, whole] = [Number(change), Number(before)];
  if (change === null || before === null || whole === 0) return '–';
  const percent = (part / Math.abs(whole)) * 100;
  if (Math.abs(percent) >= 9999.5) return percent > 0 ? '>+9,999 %' : `<${MINUS}9,999 %`;
  return `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`.replace('-', MINUS);
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** For the axes of charts only: `12.5K`. */
export const formatCompact = (amount: number): string => compact.format(amount).replace('-', MINUS);
