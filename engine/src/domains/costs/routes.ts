/** The costs over HTTP. */
import type { Route } from '#platform/http/index.ts';
import { allocationRoutes } from './allocation/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { reportRoutes } from './report/routes.ts';

export const routes: readonly Route[] = [...importRoutes, ...reportRoutes, ...allocationRoutes];
