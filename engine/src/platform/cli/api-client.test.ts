/** What the commands' way to the API does when the person at the keyboard has had enough. */
import { expect, it } from 'vitest';
import { ApiClient } from './api-client.ts';

it.each(['GET', 'POST'] as const)('a %s ends with the signal', async (method) => {
  const interrupt = new AbortController();
  let told = false;
  const never = (request: Request) =>
    new Promise<Response>((_, refuse) => {
      request.signal.addEventListener('abort', () => {
        told = true;
        refuse(new Error('gone'));
      });
    });
  const client = new ApiClient(never, 'http://localhost', interrupt.signal);
  const answer = method === 'GET' ? client.get('/coverage') : client.send('POST', '/scans');
  interrupt.abort();
  await expect(answer).rejects.toMatchObject({ code: 'SERVER_UNREACHABLE' });
  expect(told).toBe(true);
});
