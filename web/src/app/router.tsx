/** The map of the product: which address shows which page, and what stands around it. */
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { parseAccountSearch } from '../features/accounts/account-search.ts';
import { parseAuditSearch } from '../features/audit/audit-search.ts';
import { parseBudgetSearch } from '../features/budgets/budget-search.ts';
import { parseCostSearch } from '../features/costs/cost-search.ts';
import { parseDriverSearch } from '../features/costs/drivers/driver-search.ts';
import { parseEstateSearch } from '../features/estate/estate-search.ts';
import { parseGraphSearch } from '../features/graph/graph-search.ts';
import { parseJobSearch } from '../features/jobs/job-search.ts';
import { parseKpiSearch } from '../features/kpis/kpi-search.ts';
import { parseResourceFilter, parseResourceSearch } from '../features/resources/resource-search.ts';
import { parseScanSearch } from '../features/scans/scan-search.ts';
import { parseSignInSearch } from '../features/sign-in/sign-in-search.ts';
import { NotFound } from '../shell/not-found.tsx';
import { PendingPage, PendingShell } from '../shell/pending-page.tsx';
import { RouteError } from '../shell/route-error.tsx';
import { Shell } from '../shell/shell.tsx';
import { requireSession } from './require-session.ts';
import type { RouterContext } from './router-context.ts';

const root = createRootRouteWithContext<RouterContext>()({});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: ({ context, location }) => requireSession(context, location.href),
  component: Shell,
  pendingComponent: PendingShell,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/status', replace: true });
  },
});

const status = createRoute({
  getParentRoute: () => inside,
  path: '/status',
  component: lazyRouteComponent(() => import('../features/status/status-page.tsx'), 'StatusPage'),
});

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/accounts',
  validateSearch: parseAccountSearch,
  component: lazyRouteComponent(() => import('../features/accounts/accounts-page.tsx'), 'AccountsPage'),
});

const graph = createRoute({
  getParentRoute: () => inside,
  path: '/graph',
  validateSearch: parseGraphSearch,
  component: lazyRouteComponent(() => import('../features/graph/graph-page.tsx'), 'GraphPage'),
});

const estate = createRoute({
  getParentRoute: () => inside,
  path: '/estate',
  validateSearch: parseEstateSearch,
  component: lazyRouteComponent(() => import('../features/estate/estate-page.tsx'), 'EstatePage'),
});

const resources = createRoute({
  getParentRoute: () => inside,
  path: '/resources',
  validateSearch: parseResourceFilter,
  component: lazyRouteComponent(() => import('../features/resources/resources-page.tsx'), 'ResourcesPage'),
});

const resource = createRoute({
  getParentRoute: () => inside,
  path: '/resource',
  validateSearch: parseResourceSearch,
  component: lazyRouteComponent(() => import('../features/resources/resource-page.tsx'), 'ResourcePage'),
});

const costs = createRoute({
  getParentRoute: () => inside,
  path: '/costs',
  validateSearch: parseCostSearch,
  component: lazyRouteComponent(() => import('../features/costs/costs-page.tsx'), 'CostsPage'),
});

const drivers = createRoute({
  getParentRoute: () => inside,
  path: '/drivers',
  validateSearch: parseDriverSearch,
  component: lazyRouteComponent(() => import('../features/costs/drivers/drivers-page.tsx'), 'DriversPage'),
});

const budgets = createRoute({
  getParentRoute: () => inside,
  path: '/budgets',
  validateSearch: parseBudgetSearch,
  component: lazyRouteComponent(() => import('../features/budgets/budgets-page.tsx'), 'BudgetsPage'),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/reports/reports-page.tsx'), 'ReportsPage'),
});

const kpis = createRoute({
  getParentRoute: () => inside,
  path: '/kpis',
  validateSearch: parseKpiSearch,
  component: lazyRouteComponent(() => import('../features/kpis/kpis-page.tsx'), 'KpisPage'),
});

const scans = createRoute({
  getParentRoute: () => inside,
  path: '/scans',
  validateSearch: parseScanSearch,
  component: lazyRouteComponent(() => import('../features/scans/scans-page.tsx'), 'ScansPage'),
});

const jobs = createRoute({
  getParentRoute: () => inside,
  path: '/jobs',
  validateSearch: parseJobSearch,
  component: lazyRouteComponent(() => import('../features/jobs/jobs-page.tsx'), 'JobsPage'),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
});

const access = createRoute({
  getParentRoute: () => inside,
  path: '/access',
  component: lazyRouteComponent(() => import('../features/access/access-page.tsx'), 'AccessPage'),
});

// Inside the session, so that a stranger is asked to sign in and learns nothing about which pages exist.
const anythingElse = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound });

export function createAppRouter(context: RouterContext, basepath: string) {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      inside.addChildren([
        home,
        status,
        accounts,
        estate,
        resources,
        resource,
        graph,
        costs,
        drivers,
        budgets,
        reports,
        kpis,
        scans,
        jobs,
        audit,
        access,
        anythingElse,
      ]),
    ]),
    context,
    basepath: basepath === '' ? '/' : basepath,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 150,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
