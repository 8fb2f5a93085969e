/** Numbers, sizes and times as people read them, always in the same words. */

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

export const formatCount = (count: number): string => number.format(count);

/** Binary units as everywhere in the product, three significant digits: 1.24 GiB. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}

const STEPS = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
] as const;

/** The largest two units of a span: `3 d 4 h`, `12 min`, `8 s`. */
export function formatSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const at = STEPS.findIndex((step) => seconds >= step.seconds);
  const step = STEPS[at];
  if (step === undefined) return `${seconds} s`;
  const whole = `${Math.floor(seconds / step.seconds)} ${step.name}`;
  const next = STEPS[at + 1];
  const rest = next === undefined ? 0 : Math.floor((seconds % step.seconds) / next.seconds);
  return next === undefined || rest === 0 ? whole : `${whole} ${rest} ${next.name}`;
}

/** `4 min ago`, `in 2 h`, `just now`: only the largest unit, as nobody reads the second. */
export function formatAgo(then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime();
  if (Math.abs(passed) < 10_000) return 'just now';
  const span = formatSpan(Math.abs(passed)).split(' ').slice(0, 2).join(' ');
  return passed > 0 ? `${span} ago` : `in ${span}`;
}

/** `2026-11-21 04:03:25 UTC`: every time in the product is UTC. */
export const formatInstant = (instant: Date): string =>
  `${instant.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** `lake-tables` becomes `Lake tables`. */
export function humanize(identifier: string): string {
  const words = identifier.replace(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
