/** The costs over HTTP. */
import type { Route } from '#platform/http/index.ts';
import { allocationRoutes } from './allocation/routes.ts';
import { budgetRoutes } from './budgets/routes.ts';
import { commitmentRoutes } from './commitments/routes.ts';
import { driverRoutes } from './drivers/routes.ts';
import { exportRoutes } from './export/routes.ts';
import { forecastRoutes } from './forecast/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { kpiRoutes } from './kpis/routes.ts';
import { priceRoutes } from './prices/routes.ts';
import { reportCsvRoute } from './report/csv-route.ts';
import { reportRoutes } from './report/routes.ts';
import { sourceRoutes } from './sources/routes.ts';
import { unitRoutes } from './units/routes.ts';
import { viewRoutes } from './views/routes.ts';

export const routes: readonly Route[] = [
  ...importRoutes,
  ...sourceRoutes,
  ...reportRoutes,
  reportCsvRoute,
  ...allocationRoutes,
  ...driverRoutes,
  ...forecastRoutes,
  ...budgetRoutes,
  ...unitRoutes,
  ...kpiRoutes,
  ...priceRoutes,
  ...exportRoutes,
  ...viewRoutes,
  ...commitmentRoutes,
];
