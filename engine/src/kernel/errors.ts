/** What can be wrong with the values everybody shares: numbers, money, periods, ARNs, ids, canonical JSON. */
import { defineErrors } from './error.ts';

export const kernelErrors = defineErrors({
  DECIMAL_INVALID: {
    message: '{text} is not a decimal number',
    remedy: 'Write digits with an optional sign and point, such as -12.50; no exponent, no grouping',
    status: 400,
  },
  DECIMAL_TOO_LONG: {
    message: 'A decimal number of {digits} digits is more than is kept ({limit})',
    remedy: 'Check where the number comes from: no amount is that large or that fine',
    status: 400,
  },
  DECIMAL_SCALE: {
    message: '{scale} is not a number of decimal places',
    remedy: 'Use a whole number from 0 to {limit}',
    status: 400,
  },
  DECIMAL_DIVISION_BY_ZERO: {
    message: '{text} cannot be divided by zero',
    remedy: 'Check the divisor first: a share of nothing has no value',
    status: 400,
  },
  CURRENCY_INVALID: {
    message: '{text} is not a currency code',
    remedy: 'Use an ISO 4217 code of three capital letters, such as USD or EUR',
    status: 400,
  },
  CURRENCY_MIXED: {
    message: '{left} and {right} cannot be put together',
    remedy: 'Convert to one currency first, with a rate and a date',
    status: 400,
  },
  MONEY_ALLOCATION: {
    message: 'Money cannot be allocated: {problem}',
    remedy: 'Give at least one weight, none negative, and not all zero',
    status: 400,
  },
  PERIOD_INVALID: {
    message: 'The period "{text}" is not understood: {problem} at "{token}" (character {position})',
    remedy: 'Write for example 30d, last month, mtd, 2026-10, Q3, FY2026 or 2026-01..2026-03',
    status: 400,
  },
  ARN_INVALID: {
    message: '{text} is not an ARN: {problem}',
    remedy: 'An ARN reads arn:partition:service:region:account:resource',
    status: 400,
  },
  ID_INVALID: {
    message: '{text} is not an id: {problem}',
    remedy: 'Copy the id as it was shown: 26 letters and digits, after a prefix where there is one',
    status: 400,
  },
  CANONICAL_JSON_REFUSED: {
    message: '{problem} at {path} cannot be written as canonical JSON',
    remedy: 'Leave the field out, or write the value as text',
    status: 400,
  },
});
