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

it('takes away what the command made also after the signal', async () => {
  const interrupt = new AbortController();
  interrupt.abort();
  const asked: string[] = [];
  const transport = async (request: Request) => {
    request.signal.throwIfAborted();
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return new Response(null, { status: 204 });
  };
  const client = new ApiClient(transport, 'http://localhost', interrupt.signal);
  await expect(client.send('DELETE', '/things/1')).rejects.toThrow();
  await client.discard('/things/1');
  expect(asked).toEqual(['DELETE /api/v1/things/1']);
});
