/** Saved views: whose they are, what they may hold, and who sees them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, type CostApi, costApi } from '../../../../test/cost-api.ts';
import type { ViewJson, ViewsJson } from './contract.ts';
import { putView } from './store.ts';

let costs: CostApi;
beforeAll(async () => {
  costs = await costApi('2026-11-01T00:00:00Z');
});
afterAll(() => costs.close());

const VIEWER: Ask['roles'] = ['viewer'];
const view = <T = ViewJson>(name: string, ask: Ask = {}) =>
  costs.ask<T>(`/costs/views/${encodeURIComponent(name)}`, { roles: VIEWER, ...ask });
const save = (name: string, state: object, shared = false) =>
  view(name, { method: 'PUT', body: { state, shared } });

/** Of somebody else. */
const theirs = (name: string, shared: boolean) =>
  costs.platform.ledger.transaction((tx) =>
    putView(tx, {
      id: costs.platform.newId(),
      owner: 'user_b',
      name,
      page: 'costs',
      state: { by: 'team' },
      shared,
      changedAt: costs.platform.clock.now(),
    }),
  );

describe('a view', () => {
  it('is saved, replaced, renamed, shared and removed by whoever made it', async () => {
    const state = {
      by: 'tag:Team,service',
      period: '90d',
      against: 'previous',
      unit: 'week',
      filter: ['service=A\\,B'],
    };
    expect(await save('Ünïts 🚀', state)).toMatchObject({
      name: 'Ünïts 🚀',
      state,
      shared: false,
      mine: true,
      page: 'costs',
    });
    expect(await save('Ünïts 🚀', { by: 'region' })).toMatchObject({ state: { by: 'region' } });
    const renamed = await view('Ünïts 🚀', { method: 'PATCH', body: { name: 'regions', shared: true } });
    expect(renamed).toMatchObject({ name: 'regions', shared: true, state: { by: 'region' } });
    expect((await view('Ünïts 🚀')).code).toBe('COST_VIEW_UNKNOWN');
    expect((await view('regions', { method: 'DELETE' })).code).toBeUndefined();
    expect((await view('regions', { method: 'DELETE' })).code).toBe('COST_VIEW_UNKNOWN');
  });

  it('holds nothing that the page could not read again', async () => {
    for (const state of [
      { by: 'moon' },
      { filter: ['nonsense'] },
      { open: 'x' },
      { measure: 'loud' },
      { currency: 'usd' },
    ])
      expect([state, (await save('bad', state)).code]).toEqual([
        state,
        expect.stringMatching(/^(COST_(DIMENSION|FILTER)|REQUEST_)/),
      ]);
    expect((await save('a/b', {})).code).toMatch(/^(REQUEST_|ROUTE_|NOT_FOUND)/);
  });

  it('of others is seen where they share it, and changed by nobody else', async () => {
    await theirs('shown', true);
    await theirs('hidden', false);
    const { items } = await costs.ask<ViewsJson>('/costs/views', { roles: VIEWER });
    expect(items).toMatchObject([{ name: 'shown', mine: false, owner: 'user_b' }]);
    expect((await view('hidden')).code).toBe('COST_VIEW_UNKNOWN');
    expect((await view('shown', { method: 'DELETE' })).code).toBe('COST_VIEW_UNKNOWN');
    expect((await view('shown', { method: 'PATCH', body: { shared: false } })).code).toBe(
      'COST_VIEW_UNKNOWN',
    );
    expect((await save('shown', {}, true)).code).toBe('COST_VIEW_EXISTS');
    expect(await save('hidden', {})).toMatchObject({ mine: true });
    expect(await save('shown', { by: 'account' })).toMatchObject({ mine: true, state: { by: 'account' } });
    expect(await view('shown')).toMatchObject({ mine: true });
  });
});
