/** Events over HTTP: for EventBridge's API destinations and whoever else knows that something changed. */
import { scopedAccounts } from '#domains/access/index.ts';
import { type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { inventoryErrors } from '../errors.ts';
import { eventsBody, eventsSchema, takenSchema } from './contract.ts';
import { eventQueueOf } from './event-queue.ts';
import { readTallies } from './event-tallies.ts';
import { pendingSummary } from './pending-cells.ts';
import { judgeEvents, keepEvents } from './take-events.ts';

export const scanEventRoutes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/scan-events',
      action: 'scan:run',
      status: 202,
      summary: 'Tell that something changed, so that its place is read again',
      description:
        'Takes events of EventBridge: API calls of CloudTrail, state changes of services, changes of AWS Config and of tags. An event is not believed; it only says where to look. A worker looks some seconds later, once for all events of a place.',
      name: 'tellScanEvents',
      body: eventsBody,
      answer: takenSchema,
    },
    async ({ platform, principal, body, tx, signal }) => {
      const bodies = (Array.isArray(body) ? body : [body]).map((event) => JSON.stringify(event));
      const accounts = scopedAccounts(principal);
      const taken = await judgeEvents(platform, bodies, { accounts, signal });
      await keepEvents(platform, tx, 'api', taken);
      const items = taken.map(({ outcome, reason, cells }) => ({
        outcome,
        reason,
        cells: cells.map(({ type, account, region }) => ({ type, account, region })),
      }));
      return {
        answer: { items, next: null },
        resource: { type: 'installation', id: 'scan-events' },
        detail: { events: items.length, cells: items.reduce((sum, { cells }) => sum + cells.length, 0) },
      };
    },
  ),
  readRoute(
    {
      path: '/scan-events',
      action: 'scan:read',
      summary: 'What became of events, and what waits to be read again',
      answer: eventsSchema,
      errors: [inventoryErrors.SCAN_QUEUE_INVALID],
    },
    async ({ platform }) => {
      const { db } = platform.ledger;
      const [tallies, { cells, dueAt }] = await Promise.all([readTallies(db), pendingSummary(db)]);
      return {
        items: tallies.map(({ lastAt, ...tally }) => ({ ...tally, lastAt: lastAt.toISOString() })),
        next: null,
        queue: eventQueueOf(platform.config)?.arn ?? null,
        pending: cells,
        dueAt: dueAt?.toISOString() ?? null,
      };
    },
  ),
];
