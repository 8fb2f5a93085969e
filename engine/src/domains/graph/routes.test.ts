/** The graph through its doors: the API as callers use it, and the command line as people type it. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWitness } from '#domains/access/index.ts';
import type { Principal } from '#kernel/principal.ts';
import { createApi } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { ACCOUNT, arnOf, relation, resource, writeFacts } from '../../../test/graph-facts.ts';
import { scratchPlatform } from '../../../test/scratch-platform.ts';
import { reeveIn } from '../../../test/support/reeve.ts';
import { routes } from './routes.ts';

const HOSTILE = 'evil"]; \n<b>💶</b> `%%{init}`';
const OTHER = '444455556666';

let platform: Platform;
beforeAll(async () => {
  platform = await scratchPlatform();
  await writeFacts(platform, {
    resources: [
      resource('vol-0abc', { type: 'AWS::EC2::Volume', name: HOSTILE }),
      resource('i-1', { name: 'checkout', environment: 'production' }),
      resource('i-2', { name: 'twin' }),
      resource('i-3', { name: 'twin' }),
      resource('far', { account: OTHER, name: 'faraway' }),
    ],
    relations: [
      relation('vol-0abc', 'attached-to', 'i-1', { detail: 'instance_arn' }),
      relation(arnOf('far', OTHER), 'depends-on', 'i-1', {
        source: 'tags',
        account: OTHER,
        detail: 'depends-on',
      }),
    ],
  });
});
afterAll(() => platform.close());

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly title?: string;
  readonly text?: string;
  readonly nodes?: readonly { readonly id: string; readonly name: string | null }[];
  readonly edges?: readonly { readonly detail: string | null }[];
  readonly [more: string]: unknown;
}

async function ask(
  path: string,
  query: Record<string, string> = {},
  scope: Principal['scope'] = {},
): Promise<Answer> {
  const principal: Principal = { kind: 'user', id: 'u1', name: 'Ada', roles: ['viewer'], scope };
  const ports = {
    ...createWitness(platform, 'process'),
    authenticate: async () => ({ principal, by: 'key' as const }),
  };
  const api = createApi({ platform, routes, ports });
  const response = await api.fetch(
    new Request(`http://localhost/api/v1/graph/${path}?${new URLSearchParams(query).toString()}`),
  );
  return { status: response.status, ...((await response.json()) as object) };
}

describe('whom the words mean', () => {
  it.each(['vol-0abc', HOSTILE, arnOf('vol-0abc')])('is the one resource that has them: %j', async (arn) => {
    expect(await ask('impact', { arn })).toMatchObject({
      status: 200,
      start: { id: arnOf('vol-0abc'), name: HOSTILE },
      nodes: [{ distance: 0 }, { name: 'checkout' }, { name: 'faraway' }],
      edges: [{ detail: 'instance_arn' }, { detail: 'depends-on' }],
    });
  });

  it('is asked back where several have them, or nobody', async () => {
    expect(await ask('impact', { arn: 'twin' })).toMatchObject({
      status: 409,
      code: 'GRAPH_NODE_AMBIGUOUS',
      title: `twin may mean 2 resources: ${arnOf('i-2')}, ${arnOf('i-3')}.`,
      candidates: [arnOf('i-2'), arnOf('i-3')],
    });
    expect(await ask('impact', { arn: 'chekout' })).toMatchObject({
      title: `The graph has no "chekout". Did you mean ${arnOf('i-1')}?`,
      candidates: [arnOf('i-1')],
    });
    expect((await ask('impact', { arn: arnOf('vol-0abd') })).title).toContain(
      `Did you mean ${arnOf('vol-0abc')}?`,
    );
    expect((await ask('impact', { arn: `acount:${ACCOUNT}` })).title).toContain(
      `Did you mean account:${ACCOUNT}?`,
    );
    expect(await ask('impact', { arn: 'arn:aws:ec2' })).toMatchObject({ status: 400, code: 'ARN_INVALID' });
    expect(await ask('impact', { arn: '%_' })).toMatchObject({ status: 404, code: 'GRAPH_NODE_UNKNOWN' });
  });

  it('never is what stands outside the scope, not even as a guess', async () => {
    const scope = { accounts: [ACCOUNT] };
    for (const arn of ['faraway', 'farawy', arnOf('far', OTHER), `account:${OTHER}`]) {
      const answer = await ask('impact', { arn }, scope);
      expect(answer).toMatchObject({ status: 404, code: 'GRAPH_NODE_UNKNOWN' });
      expect(answer.title).not.toContain('Did you mean arn');
    }
    const answer = await ask('impact', { arn: 'vol-0abc' }, scope);
    expect(answer).toMatchObject({ reached: { resources: 2, outsideScope: 1 } });
    expect(JSON.stringify(answer)).not.toContain(OTHER);
    expect(await ask('impact', { arn: 'vol-0abc' }, { accounts: [] })).toMatchObject({ status: 404 });
  });
});

describe('the questions', () => {
  it('refuse kinds that nothing has', async () => {
    expect(await ask('impact', { arn: 'i-1', kinds: 'attached-to, atached-to' })).toMatchObject({
      status: 400,
      code: 'GRAPH_KIND_UNKNOWN',
      title: 'There is no kind of edge "atached-to". Did you mean attached-to?',
    });
    expect(await ask('impact', { arn: 'i-1', kinds: 'attached-to', depth: '99' })).toMatchObject({
      status: 400,
    });
  });

  it('are answered for neighbours, paths, and the whole', async () => {
    expect(await ask('neighbours', { arn: 'i-1', kinds: 'attached-to' })).toMatchObject({
      total: 1,
      edges: [{ from: arnOf('vol-0abc'), to: arnOf('i-1'), detail: 'instance_arn' }],
    });
    expect(await ask('paths', { from: 'vol-0abc', to: 'faraway' })).toMatchObject({
      paths: [{ nodes: [{ name: HOSTILE }, { name: 'checkout' }, { name: 'faraway' }] }],
      complete: true,
    });
    expect(await ask('summary')).toMatchObject({ nodes: { inventory: 5 }, orphans: { count: 2 } });
  });

  it('are exported whatever the names are', async () => {
    for (const format of ['json', 'dot', 'mermaid', 'graphml'])
      expect(await ask('export', { arn: 'vol-0abc', format })).toMatchObject({
        status: 200,
        format,
        nodes: 3,
        edges: 2,
        truncated: false,
      });
    expect(await ask('export', { type: 'AWS::EC2::Volume', format: 'dot' })).toMatchObject({ nodes: 1 });
    expect(await ask('export', { account: ACCOUNT, limit: '2' })).toMatchObject({
      nodes: 2,
      truncated: true,
    });
    expect(await ask('export', { format: 'dot' })).toMatchObject({
      status: 400,
      code: 'GRAPH_START_MISSING',
    });
  });

  it('list in pages what the whole tells, as far as the caller may see it', async () => {
    const whole = await ask('orphans');
    expect(whole).toMatchObject({ total: 2, next: null, items: [{ name: 'twin' }, { name: 'twin' }] });
    const first = await ask('orphans', { limit: '1' });
    expect(first).toMatchObject({ total: 2, items: [{ id: arnOf('i-2') }] });
    expect(await ask('orphans', { limit: '1', after: String(first.next) })).toMatchObject({
      items: [{ id: arnOf('i-3') }],
      next: null,
    });
    expect(await ask('components', { limit: '2' })).toMatchObject({
      total: 3,
      items: [{ resources: 3 }, { resources: 1 }],
    });
    expect(await ask('components', {}, { accounts: [OTHER] })).toMatchObject({
      total: 1,
      items: [{ id: arnOf('far', OTHER), resources: 1 }],
    });
    expect(await ask('single-points')).toMatchObject({ status: 200, total: 0, items: [] });
    expect(await ask('orphans', { after: 'x' })).toMatchObject({ status: 400, code: 'CURSOR_INVALID' });
  });

  it('see what was written since, and what was before as of then', async () => {
    const before = await ask('impact', { arn: 'i-2' });
    const then = platform.clock.now().toISOString();
    await wait(5); // the next snapshot must not be of the same millisecond
    await writeFacts(platform, {
      relations: [relation('i-3', 'depends-on', 'i-2', { from_type: 'AWS::EC2::Volume', source: 'tags' })],
    });
    const after = await ask('impact', { arn: 'i-2' });
    expect(before).toMatchObject({ reached: { resources: 0 } });
    expect(after).toMatchObject({ reached: { resources: 1 } });
    expect(await ask('impact', { arn: 'i-2', asOf: then })).toMatchObject({
      snapshot: (before as { snapshot?: unknown }).snapshot,
      reached: { resources: 0 },
    });
    expect(await ask('impact', { arn: 'i-2', asOf: platform.clock.now().toISOString() })).toMatchObject({
      reached: { resources: 1 },
    });
    expect(await ask('impact', { arn: 'i-2', asOf: '2001-02' })).toMatchObject({
      status: 404,
      code: 'GRAPH_NOTHING_KNOWN',
    });
  });
});

describe('the command line', () => {
  const reeve = (...args: string[]) => reeveIn(platform.home, ['graph', ...args]);

  it('tells the risk and why, then what is reached', async () => {
    const { code, out, err } = await reeve('impact', 'vol-0abc');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^Risk: critical\n {2}\+1 2 resources would feel it, 1 of them directly\.\n/);
    expect(out).toContain('Environments: production (1)');
    expect(out).toContain('Not seen: every type in');
    expect(out).toMatch(/\n +1 +arn:\S+thing\/i-1 +checkout +AWS::EC2::Instance +production/);
  });

  it('speaks JSON and CSV to machines, and the languages of exports', async () => {
    const { out } = await reeve('impact', 'vol-0abc', '--depth', '1', '-o', 'json');
    expect(JSON.parse(out)).toMatchObject({
      depth: 1,
      reached: { resources: 1 },
      truncated: { depth: true },
    });
    expect((await reeve('neighbours', 'i-1', '--kinds', 'attached-to', '-o', 'csv')).out).toContain(
      'instance_arn',
    );
    expect((await reeve('paths', 'vol-0abc', 'faraway', '-q')).out).toBe('1\n1\n');
    expect((await reeve('export', 'vol-0abc', '--format', 'mermaid')).out).toMatch(
      /^flowchart LR\n {2}n0\["/,
    );
    expect((await reeve('summary', '--as-of', 'now')).out).toContain('without any edge');
    expect((await reeve('components', '--limit', '1', '-o', 'json')).out).toContain('"resources":3');
  });

  it('says what is wrong', async () => {
    expect(await reeve('impact', 'chekout')).toMatchObject({
      code: 1,
      err: expect.stringContaining(`Did you mean ${arnOf('i-1')}?`),
    });
    expect((await reeve('impact', 'i-1', '--direction', 'sideways')).code).toBe(2);
  });
});
