/** EventBridge: event buses and their rules. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const events = defineService(() => import('@aws-sdk/client-eventbridge'), {
  client: 'EventBridgeClient',
  endpoint: 'EVENTBRIDGE',
  limits: CAUTIOUS,
  operations: {
    ListEventBuses: read({ page: pageOf('EventBuses', 100, { size: 'Limit' }) }),
    ListRules: read({ page: pageOf('Rules', 100, { size: 'Limit' }) }),
    ListTagsForResource: read(),
    ListTargetsByRule: read({ page: pageOf('Targets', 100, { size: 'Limit' }) }),
  },
});
