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
  const sign = percent > 0 ? '+' : percent < 0 ? MINUS : '';
  const size = Math.abs(percent).toFixed(1);
  return `${sign}${size === '0.0' && percent !== 0 ? '<0.1' : size} %`;
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** For charts only: `12.5K`. */
export const formatCompact = (amount: number): string => compact.format(amount).replace('-', MINUS);

const MOST_DIGITS = 5;

/** The marks of an axis, with as many digits as tell one from another: `97.76M`, `97.78M`. */
export function formatMarks(marks: readonly number[]): readonly string[] {
  for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
    const format = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: digits });
    const shown = marks.map((mark) => format.format(mark).replace('-', MINUS));
    if (new Set(shown).size === marks.length) return shown;
  }
  return marks.map((mark) => number.format(mark).replace('-', MINUS));
}
