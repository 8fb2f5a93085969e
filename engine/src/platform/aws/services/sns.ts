/** SNS. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const sns = defineService(() => import('@aws-sdk/client-sns'), {
  client: 'SNSClient',
  endpoint: 'SNS',
  // ListTopics and ListSubscriptions, SNS API Reference: "throttled at 30 transactions per second". Nothing is said of
  // GetTopicAttributes, which every topic is asked for: taken to be alike, and the limiter learns what AWS bears.
  limits: { read: { burst: 30, perSecond: 30 }, write: CAUTIOUS.write },
  operations: {
    GetTopicAttributes: read(),
    // A hundred on each page; the caller has no say in it.
    ListSubscriptions: read({ page: pageOf('Subscriptions') }),
    ListTopics: read({ page: pageOf('Topics') }),
  },
});
