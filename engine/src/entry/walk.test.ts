/** A walk over the described API as strangers, as people without a role and as the owner: what must hold for every route. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWitness } from '#domains/access/index.ts';
import { createApi, type HttpPorts, openApiDocument } from '#platform/http/index.ts';
import { packageFolder } from '#platform/package-folder.ts';
import { productVersion } from '#platform/product-version.ts';
import { type TestPlatform, testPlatform } from '../../test/platform.ts';
import { everyRoute } from './routes.generated.ts';

interface Parameter {
  readonly in: string;
  readonly name: string;
}
interface Operation {
  readonly operationId: string;
  readonly 'x-action': string;
  readonly security: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly 'x-codes'?: readonly string[] }>>;
}

const described = openApiDocument(everyRoute, productVersion());
const operations = Object.entries(described.paths).flatMap(([where, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    where: where.replace(/\{(\w+)\}/g, '1'),
    ...(operation as Operation),
  })),
);
const guarded = operations.filter((operation) => operation['x-action'] !== 'public');
const reads = operations.filter(({ method }) => method === 'GET');

let platform: TestPlatform;
let witness: ReturnType<typeof createWitness>;
beforeAll(async () => {
  platform = await testPlatform();
  witness = createWitness(platform, 'server');
  // An installation in use: the audit log makes its own name when it is first signed or shown, and the accounts
  // are read when they are first shown.
  const used = async (where: string) =>
    (await ask('owner', { method: 'POST', where: `/api/v1${where}` })).status;
  expect([await used('/audit/checkpoints'), await used('/accounts/refresh')]).toEqual([201, 200]);
});
afterAll(async () => {
  await witness.settled();
  await platform.close();
});

type As = 'nobody' | 'no role' | 'owner';

/** Real authorization in each case; who it is, is the only thing that is set here. */
function apiAs(as: As) {
  const nothing = { kind: 'user' as const, id: 'user_x', name: 'x', roles: [], scope: {} };
  const authenticate: HttpPorts['authenticate'] = async (request, whence) => {
    if (as === 'nobody') return witness.authenticate(request, whence);
    if (as === 'no role') return { principal: nothing, by: 'key' };
    return createWitness(platform, 'process').authenticate(request, whence);
  };
  return createApi({ platform, routes: everyRoute, ports: { ...witness, authenticate }, checkAnswers: true });
}

async function ask(as: As, { method, where }: { method: string; where: string }): Promise<Response> {
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
  return apiAs(as).request(`http://localhost${where}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...body,
  });
}

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code?: string }).code ?? 'none';

describe('every route', () => {
  it('is described, under a name of its own, and the committed description is this one', async () => {
    expect(operations.length).toBe(everyRoute.length);
    expect(operations.length).toBeGreaterThan(5);
    const committed = await readFile(path.join(packageFolder(), '../openapi.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(described)));
  });

  it.each(guarded)(
    '$method $where is closed to strangers and to people without a role',
    async (operation) => {
      expect(operation.security).toEqual([{ key: [] }, { session: [] }]);
      const stranger = await ask('nobody', operation);
      expect([stranger.status, await codeOf(stranger)]).toEqual([401, 'NOT_SIGNED_IN']);
      // One's own session is everyone's to see and to end.
      if (operation['x-action'].startsWith('session:')) return;
      const powerless = await ask('no role', operation);
      expect([powerless.status, await codeOf(powerless)]).toEqual([403, 'NOT_ALLOWED']);
    },
  );

  it('needs nobody signed in only where signing in happens', () => {
    const open = operations.filter((operation) => !guarded.includes(operation));
    expect(open.map(({ operationId }) => operationId)).toEqual(['createSession']);
    for (const { security } of open) expect(security).toEqual([]);
  });

  it('that posts takes an Idempotency-Key', () => {
    for (const { method, parameters, operationId } of operations)
      expect([operationId, parameters.some(({ name }) => name === 'Idempotency-Key')]).toEqual([
        operationId,
        method === 'POST',
      ]);
  });
});

describe('no GET changes anything', () => {
  /** Every row of every table, as one digest each. */
  async function digests(): Promise<Record<string, string>> {
    const tables = await sql<{ name: string }>`select format('%I.%I', schemaname, relname) as name
      from pg_stat_user_tables order by 1`.execute(platform.ledger.db);
    const all: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ digest: string }>`
        select count(*) || ':' || coalesce(md5(string_agg(t::text || t.xmin::text, '|' order by t::text)), '') as digest
        from ${sql.raw(name)} t`.execute(platform.ledger.db);
      all[name] = rows[0]?.digest ?? '';
    }
    return all;
  }

  it('notices a change, even one that writes what was there', async () => {
    const before = await digests();
    const owner = await platform.ledger.owner();
    await owner.query('update ledger.migrations set applied_at = applied_at');
    await owner.end();
    expect(await digests()).not.toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(5);
  });

  it.each(reads)('$where', async (operation) => {
    const before = await digests();
    const { status } = await ask('owner', operation);
    expect(status).toBeLessThan(500);
    expect(await digests()).toEqual(before);
  });
});

describe('every error', () => {
  it('that a route declares is in a table, with a remedy', () => {
    for (const { declaration } of everyRoute)
      for (const { code, spec } of declaration.errors ?? []) {
        expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
        expect(spec.remedy.length).toBeGreaterThan(10);
        expect(spec.status).toBeGreaterThanOrEqual(400);
      }
  });

  it('that a route answers is described for it, under its status', async () => {
    const met = new Set<string>();
    for (const operation of operations)
      for (const as of ['nobody', 'no role', 'owner'] as const) {
        const answer = await ask(as, operation);
        if (answer.ok || answer.status === 304) {
          await answer.body?.cancel();
          continue;
        }
        const code = await codeOf(answer);
        met.add(code);
        expect([operation.operationId, code, operation.responses[answer.status]?.['x-codes']]).toEqual([
          operation.operationId,
          code,
          expect.arrayContaining([code]),
        ]);
        // With answers checked, what is thrown without being declared comes out as INTERNAL.
        expect([operation.operationId, code]).not.toEqual([operation.operationId, 'INTERNAL']);
      }
    expect(met.size).toBeGreaterThan(3);
  });
});
