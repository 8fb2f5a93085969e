/** The installation over HTTP. */
import { type Route, readRoute } from '#platform/http/index.ts';
import { statusSchema } from './contract.ts';
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
];
