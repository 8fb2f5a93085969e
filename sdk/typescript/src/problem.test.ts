/** What callers see when the API refuses, when a proxy answers instead, and when nothing answers. */
import { describe, expect, it } from 'vitest';
import { problemFrom, unreachable } from './problem.ts';

const answer = (status: number, requestId?: string): Response =>
  new Response(null, { status, headers: requestId === undefined ? {} : { 'x-request-id': requestId } });

describe('problemFrom', () => {
  it('keeps code, title, detail, remedy, place and request id', () => {
    const problem = problemFrom(
      {
        code: 'KEY_NAME_TAKEN',
        title: 'Name taken',
        detail: 'A key named ci exists.',
        remedy: 'Pick another name.',
        at: { field: 'name', line: 3, file: 7 },
      },
      answer(409, 'req_1'),
    );
    expect(problem).toMatchObject({
      name: 'ReeveProblem',
      message: 'A key named ci exists.',
      code: 'KEY_NAME_TAKEN',
      title: 'Name taken',
      remedy: 'Pick another name.',
      status: 409,
      requestId: 'req_1',
      at: { field: 'name', line: 3, file: undefined },
    });
  });

  it('falls back from detail to title to code', () => {
    expect(problemFrom({ code: 'X' }, answer(400))).toMatchObject({ title: 'X', detail: 'X', remedy: '' });
    expect(problemFrom({ code: 'X', title: 'T', detail: '' }, answer(400)).detail).toBe('T');
  });

  it.each([['<html>502</html>'], [null], [[1]], [{ message: 'nope' }]])('names %j as not ours', (body) => {
    const problem = problemFrom(body, answer(502));
    expect(problem).toMatchObject({ code: 'UNEXPECTED_ANSWER', status: 502 });
    expect(problem.remedy).toContain('proxy');
  });
});

describe('unreachable', () => {
  it('keeps the cause and has no status', () => {
    const cause = new TypeError('fetch failed');
    expect(unreachable(cause)).toMatchObject({ code: 'ENGINE_UNREACHABLE', status: 0, cause });
  });
});
