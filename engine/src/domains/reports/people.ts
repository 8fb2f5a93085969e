/** Values as people read them: money to the coin, thousands apart, unknown as a dash. */
import { formatDecimal, parseDecimal, round } from '#kernel/decimal.ts';
import type { Value, ValueKind } from './document.ts';

const UNKNOWN = '–';

export function forPeople(value: Value, kind: ValueKind): string {
  if (value === null) return UNKNOWN;
  if (kind === 'money') return grouped(value, 2);
  if (kind === 'change') return signed(grouped(value, 2));
  if (kind === 'count') return grouped(value, 0);
  if (kind === 'measure') return grouped(value, placesOf(value));
  if (kind === 'percent') return `${grouped(value, 1)} %`;
  return oneLine(value);
}

/** A request costs millionths: of what is small four digits are told, of all else two places, and no more than there are. */
function placesOf(value: string): number {
  const { zeros = '', fraction = '' } = /^-?0\.(?<fraction>(?<zeros>0*)\d*)$/.exec(value)?.groups ?? {};
  return Math.max(2, Math.min(fraction.length, zeros.length + 4));
}

const signed = (text: string): string => (/^−|^[0.,]+$/.test(text) ? text : `+${text}`);

/** Rounded half to even; a minus sign of its own width, so that columns line up. */
function grouped(value: string, places: number): string {
  const text = formatDecimal(round(parseDecimal(value), places, 'half-even'));
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const isZero = !/[1-9]/.test(text);
  return `${text.startsWith('-') && !isZero ? '−' : ''}${apart}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Controls, direction marks and half characters of strangers' names as a blank or the mark for what cannot be shown. */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();

export const isNumber = (kind: ValueKind): boolean => kind !== 'text' && kind !== 'date';
