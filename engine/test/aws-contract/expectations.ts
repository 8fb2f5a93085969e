/** Asserting on answers without losing what went wrong. */
import { expect } from 'vitest';
import type { CallResult } from '#platform/aws/index.ts';

/** The output of a call that must have gone well. */
export function good<T>(result: CallResult<T>): T {
  if (result.status === 'ok') return result.output;
  throw new Error(`${result.status}: ${result.fault.code} ${result.fault.message}`);
}

/** The code of a call that must have been refused. */
export function refusal(result: CallResult<unknown>): string {
  expect(result.status).not.toBe('ok');
  return result.status === 'ok' ? '' : result.fault.code;
}

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the answer lacks a value that must be there');
  return value;
}

export const tagsOf = (
  pairs: readonly { Key?: string | undefined; Value?: string | undefined }[] | undefined,
): Record<string, string | undefined> =>
  Object.fromEntries((pairs ?? []).map(({ Key = '', Value }) => [Key, Value]));
