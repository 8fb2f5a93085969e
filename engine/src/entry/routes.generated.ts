/** The routes of every domain. Made by `npm run gen`; do not edit. */
import type { Route } from '#platform/http/index.ts';
import { routes as access } from '#domains/access/routes.ts';
import { routes as audit } from '#domains/audit/routes.ts';
import { routes as operations } from '#domains/operations/routes.ts';
import { routes as accounts } from '#domains/accounts/routes.ts';
import { routes as inventory } from '#domains/inventory/routes.ts';
import { routes as costs } from '#domains/costs/routes.ts';
import { routes as graph } from '#domains/graph/routes.ts';
import { routes as findings } from '#domains/findings/routes.ts';
import { routes as reports } from '#domains/reports/routes.ts';

export const everyRoute: readonly Route[] = [...access, ...audit, ...operations, ...accounts, ...inventory, ...costs, ...graph, ...findings, ...reports];
