/** Saved views over HTTP. */
import * as z from 'zod';
import type { Principal } from '#kernel/principal.ts';
import { type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { costsErrors } from '../errors.ts';
import { parseFilter, requireDimension } from '../report/filters.ts';
import {
  type ViewJson,
  type ViewState,
  viewChangeSchema,
  viewName,
  viewSchema,
  viewsSchema,
  viewWishSchema,
} from './contract.ts';
import { changeView, findView, listViews, putView, removeView, type ViewRow } from './store.ts';

const viewJson = ({ name, page, state, shared, owner, changedAt }: ViewRow, asks: Principal): ViewJson => ({
  name,
  page,
  state,
  shared,
  owner,
  mine: owner === asks.id,
  changedAt: changedAt.toISOString(),
});

/** What cannot be read again is not kept. */
function checkState({ by, filter = [] }: ViewState): void {
  for (const name of by?.split(',') ?? []) requireDimension(name.trim());
  for (const text of filter) parseFilter(text);
}

export const viewRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/views',
      action: 'costs:read',
      name: 'listCostViews',
      summary: 'Saved views: one’s own, and those that others share',
      answer: viewsSchema,
    },
    async ({ platform, principal }) => {
      const rows = await listViews(platform.ledger.db, principal.id);
      return { items: rows.map((row) => viewJson(row, principal)), next: null };
    },
  ),
  readRoute(
    {
      path: '/costs/views/{name}',
      action: 'costs:read',
      name: 'getCostView',
      summary: 'One saved view',
      params: viewName,
      answer: viewSchema,
      errors: [costsErrors.COST_VIEW_UNKNOWN],
    },
    async ({ platform, principal, params }) =>
      viewJson(await findView(platform.ledger.db, principal.id, params.name), principal),
  ),
  writeRoute(
    'put',
    {
      path: '/costs/views/{name}',
      action: 'costs:read',
      name: 'saveCostView',
      summary: 'Save a view, or replace one’s own of that name',
      params: viewName,
      body: viewWishSchema,
      answer: viewSchema,
      errors: [
        costsErrors.COST_VIEW_EXISTS,
        costsErrors.COST_FILTER_INVALID,
        costsErrors.COST_DIMENSION_UNKNOWN,
      ],
    },
    async ({ platform, principal, params, body, tx }) => {
      checkState(body.state);
      const row: ViewRow = {
        ...body,
        id: platform.newId(),
        name: params.name,
        owner: principal.id,
        changedAt: platform.clock.now(),
      };
      await putView(tx, row);
      return {
        answer: viewJson(row, principal),
        resource: { type: 'cost view', id: params.name },
        detail: { shared: body.shared },
      };
    },
  ),
  writeRoute(
    'patch',
    {
      path: '/costs/views/{name}',
      action: 'costs:read',
      name: 'changeCostView',
      summary: 'Rename one’s own view, or share it',
      params: viewName,
      body: viewChangeSchema,
      answer: viewSchema,
      errors: [costsErrors.COST_VIEW_UNKNOWN, costsErrors.COST_VIEW_EXISTS],
    },
    async ({ platform, principal, params, body, tx }) => {
      const before = await findView(tx, principal.id, params.name);
      const { name = before.name, shared = before.shared } = body;
      const to = { name, shared, changedAt: platform.clock.now() };
      await changeView(tx, principal.id, params.name, to);
      return {
        answer: viewJson({ ...before, ...to, owner: principal.id }, principal),
        resource: { type: 'cost view', id: name },
        detail: { before: params.name, shared },
      };
    },
  ),
  writeRoute(
    'delete',
    {
      path: '/costs/views/{name}',
      action: 'costs:read',
      name: 'removeCostView',
      summary: 'Remove one’s own view',
      status: 204,
      params: z.object({ name: z.string().max(100) }),
      errors: [costsErrors.COST_VIEW_UNKNOWN],
    },
    async ({ principal, params, tx }) => {
      await removeView(tx, principal.id, params.name);
      return { answer: undefined, resource: { type: 'cost view', id: params.name } };
    },
  ),
];
