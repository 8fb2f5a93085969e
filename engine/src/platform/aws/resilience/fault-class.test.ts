import { expect, it } from 'vitest';
import { classify, type FaultClass } from './fault-class.ts';

it.each<[string, number | undefined, FaultClass]>([
  ['RequestLimitExceeded', 503, 'throttled'],
  ['SomethingNew', 429, 'throttled'],
  ['ConcurrentModificationException', 400, 'refused'],
  ['RequestTimeTooSkewed', 403, 'refused'],
  ['ECONNREFUSED', undefined, 'refused'],
  ['ExpiredToken', 400, 'stale'],
  ['ECONNRESET', undefined, 'lost'],
  ['SomethingNew', 502, 'lost'],
  ['UnreadableAnswer', 200, 'lost'],
  ['SomethingNew', undefined, 'lost'],
  ['AccessDeniedException', 400, 'denied'],
  ['SomethingNew', 403, 'denied'],
  ['InvalidVolume.NotFound', 400, 'final'],
  ['PermanentRedirect', 301, 'final'],
])('%s with status %s is %s', (code, httpStatus, kind) => {
  expect(classify({ code, message: '', httpStatus, sent: true })).toBe(kind);
});

it('loses nothing that was never sent', () => {
  expect(classify({ code: 'TimeoutError', message: '', sent: false })).toBe('refused');
});
