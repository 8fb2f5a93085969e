/** The installation over HTTP. */

import * as z from 'zod';
import { configErrors, explainConfig } from '#platform/config/index.ts';
import { type Route, readRoute } from '#platform/http/index.ts';
import { explainedSettingSchema, statusSchema } from './contract.ts';
import { jobRoutes } from './routes/jobs.ts';
import { lakeRoutes } from './routes/lake.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { readStatus } from './status.ts';

export const routes: readonly Route[] = [
  readRoute(
    {
      path: '/status',
      action: 'status:read',
      summary: 'How the installation is doing',
      answer: statusSchema,
    },
    ({ platform }) => readStatus(platform),
  ),
  readRoute(
    {
      path: '/config',
      action: 'config:read',
      summary: 'What the settings mean, their values and where those came from',
      query: z.object({ key: z.string().optional() }),
      answer: z.object({ items: z.array(explainedSettingSchema), next: z.null() }),
      errors: [configErrors.CONFIG_KEY_UNKNOWN],
    },
    async ({ platform, query }) => ({ items: explainConfig(platform.config, query.key), next: null }),
  ),
  ...ledgerRoutes,
  ...lakeRoutes,
  ...jobRoutes,
];
