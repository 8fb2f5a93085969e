/** The inventory over HTTP: scans and how complete they were, resources, the estate as a whole. */
import type { Route } from '#platform/http/index.ts';
import { estateRoutes } from './estate/routes.ts';
import { flowRoutes } from './flow-logs/routes.ts';
import { policyRoutes } from './least-privilege/routes.ts';
import { metricRoutes } from './metrics/routes.ts';
import { nameRoutes } from './names/list-unresolved.ts';
import { ownTypeRoutes } from './own-types/routes.ts';
import { scanEventRoutes } from './scan-events/routes.ts';
import { scanRoutes } from './scans/routes.ts';

export const routes: readonly Route[] = [
  ...scanRoutes,
  ...scanEventRoutes,
  ...estateRoutes,
  ...ownTypeRoutes,
  ...policyRoutes,
  ...metricRoutes,
  ...flowRoutes,
  ...nameRoutes,
];
