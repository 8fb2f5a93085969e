/** The costs over the API in this process, as whoever a test says, at a moment that stands still. */
import { createWitness } from '#domains/access/index.ts';
import { routes } from '#domains/costs/routes.ts';
import type { Principal } from '#kernel/principal.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { createApi, type Route } from '#platform/http/index.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

export interface Ask {
  readonly scope?: Principal['scope'];
  readonly roles?: Principal['roles'];
  readonly kind?: Principal['kind'];
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
}

const OPERATOR: Principal['roles'] = ['operator'];

export interface CostApi {
  readonly platform: TestPlatform;
  /** Sets the date. */
  at(moment: string): void;
  ask<T = Record<string, unknown>>(path: string, ask?: Ask): Promise<T & { readonly code?: string }>;
  close(): Promise<void>;
}

export async function costApi(
  moment: string,
  {
    reports = [],
    ...more
  }: Partial<Pick<TestPlatform, 'aws' | 'config'>> & { readonly reports?: readonly Route[] } = {},
): Promise<CostApi> {
  let now = new Date(moment);
  const clock = { ...systemClock, now: () => now };
  const platform: TestPlatform = { ...(await testPlatform()), ...more, clock };
  return {
    platform,
    at: (next) => {
      now = new Date(next);
    },
    async ask(path, { scope = {}, roles = OPERATOR, kind = 'user', method = 'GET', body } = {}) {
      const principal: Principal = { kind, id: 'user_a', name: 'a', roles, scope };
      const ports = {
        ...createWitness(platform, 'server'),
        authenticate: async () => ({ principal, by: 'key' as const }),
      };
      const api = createApi({ platform, routes: [...routes, ...reports], ports, checkAnswers: true });
      const response = await api.request(`http://localhost/api/v1${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      });
      return response.status === 204 ? {} : JSON.parse(await response.text());
    },
    close: () => platform.close(),
  };
}
