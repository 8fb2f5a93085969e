import { expect, it } from 'vitest';
import { sdkFault } from './sdk-fault.ts';

const thrown = (fields: object) => Object.assign(new Error('words'), fields);

it('takes code, status and request id of an AWS answer', () => {
  const error = thrown({
    name: 'InvalidVolume.NotFound',
    $metadata: { httpStatusCode: 400, requestId: 'r-1' },
  });
  const expected = {
    code: 'InvalidVolume.NotFound',
    message: 'words',
    requestId: 'r-1',
    httpStatus: 400,
    sent: true,
  };
  expect(sdkFault(error)).toEqual(expected);
});

it('trusts the code of Node over the name that the SDK gives', () => {
  expect(sdkFault(thrown({ name: 'TimeoutError', code: 'ECONNRESET' }))).toMatchObject({
    code: 'ECONNRESET',
    sent: true,
  });
});

it.each([{ code: 'ECONNREFUSED' }, { code: 'ENOTFOUND' }])('knows that %o was never sent', (fields) => {
  expect(sdkFault(thrown(fields)).sent).toBe(false);
});

it('knows that a connection that was not made in time carried nothing', () => {
  const error = new Error('the request socket did not establish a connection with the server within 3 ms');
  expect(sdkFault(Object.assign(error, { name: 'TimeoutError' }))).toMatchObject({
    code: 'TimeoutError',
    sent: false,
  });
});

it('tells an answer that is none of AWS', () => {
  const error = thrown({ name: 'SyntaxError', $metadata: {}, $response: { statusCode: 502 } });
  expect(sdkFault(error)).toMatchObject({ code: 'UnreadableAnswer', httpStatus: 502 });
});

it('survives what is no error', () => {
  expect(sdkFault('odd')).toMatchObject({ message: 'odd', sent: true });
  expect(sdkFault(undefined).sent).toBe(true);
});
