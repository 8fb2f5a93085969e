/** The costs over HTTP. */
import type { Route } from '#platform/http/index.ts';
import { importRoutes } from './imports/routes.ts';
import { reportRoutes } from './report/routes.ts';
import { sourceRoutes } from './sources/routes.ts';

export const routes: readonly Route[] = [...importRoutes, ...reportRoutes, ...sourceRoutes];
