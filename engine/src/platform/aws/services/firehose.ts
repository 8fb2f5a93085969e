/** Data Firehose. */
import { CAUTIOUS, defineService, read } from '../service.ts';

export const firehose = defineService(() => import('@aws-sdk/client-firehose'), {
  client: 'FirehoseClient',
  endpoint: 'FIREHOSE',
  // "Amazon Data Firehose quota", its Developer Guide: five of each a second.
  limits: { read: { burst: 5, perSecond: 5 }, write: CAUTIOUS.write },
  operations: {
    DescribeDeliveryStream: read(),
    // Its pages have no token: one asks for those after the last name.
    ListDeliveryStreams: read(),
  },
});
