/** Least privilege over HTTP. */
import * as z from 'zod';
import { type Route, readRoute } from '#platform/http/index.ts';
import { inventoryErrors } from '../errors.ts';
import { everyScannerOf } from '../plugins.ts';
import { eventQueueOf } from '../scan-events/event-queue.ts';
import { chosenScanners } from '../scans/wish.ts';
import { policyFor } from './policy.ts';

const policySchema = z.object({
  Version: z.literal('2012-10-17'),
  Statement: z.array(
    z.object({
      Sid: z.string(),
      Effect: z.literal('Allow'),
      Action: z.array(z.string()),
      Resource: z.string(),
    }),
  ),
});

export const policyRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/iam/policy',
      action: 'estate:read',
      summary: 'The exact IAM policy that a purpose needs',
      query: z.object({
        for: z
          .enum(['scan', 'metrics', 'scan-events', 'flow-logs'])
          .meta({ description: 'What is to be allowed.' }),
        services: z
          .string()
          .max(2_000)
          .optional()
          .meta({ description: 'Services such as ec2, or types, separated by commas; all without it.' }),
      }),
      answer: policySchema,
      errors: [
        inventoryErrors.SCAN_SERVICE_UNKNOWN,
        inventoryErrors.SCAN_QUEUE_INVALID,
        inventoryErrors.SCAN_QUEUE_NOT_SET,
      ],
    },
    async ({ platform, query: { services, for: purpose } }) => {
      const all = await everyScannerOf(platform);
      const chosen = services === undefined ? all : chosenScanners({ services: services.split(',') }, all);
      const { Version, Statement } = policyFor(purpose, chosen, eventQueueOf(platform.config));
      return {
        Version,
        Statement: Statement.map((statement) => ({ ...statement, Action: [...statement.Action] })),
      };
    },
  ),
];
