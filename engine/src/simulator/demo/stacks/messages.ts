/** What a service sends and receives: queues with what could not be handled, topics, streams. */
import { streams } from '../../services/kinesis.ts';
import { subscriptions, topics } from '../../services/sns.ts';
import { queues } from '../../services/sqs.ts';
import type { Kit } from './kit.ts';
import type { Store } from './watch.ts';

export function castMessages(kit: Kit, keyArn: string | undefined): Store[] {
  const { home } = kit;
  const { stores } = home.service;
  const sealed = keyArn ? { KmsMasterKeyId: keyArn } : undefined;
  const touched: Store[] = [];
  if (stores.includes('queue'))
    for (const role of ['work', 'events', 'retry'].slice(0, kit.many(3)))
      touched.push(castQueue(kit, role, sealed));
  if (stores.includes('topic')) touched.push({ arn: castTopic(kit) });
  if (stores.includes('stream')) touched.push(castStream(kit, keyArn));
  return touched;
}

function castQueue(kit: Kit, role: string, sealed: object | undefined): Store {
  const { estate, home, add } = kit;
  const name = `${home.name}-${role}`;
  const make = (full: string, but: object) => {
    const base = queues.make(estate.siteOf(home.spot, home.bornAt, full), full);
    return add(queues, full, { Attributes: { ...base.Attributes, ...sealed, ...but } });
  };
  const dead = make(`${name}-dead`, { MessageRetentionPeriod: '1209600' });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 5 });
  const queue = make(name, { RedrivePolicy });
  estate.useNormally(queue);
  const watched = { namespace: 'AWS/SQS', dimension: 'QueueName', value: name, name };
  return { arn: queue.arn, watched };
}

function castTopic(kit: Kit): string {
  const { home, add, arn } = kit;
  const topic = add(topics, `${home.name}-events`);
  const queued = home.service.stores.includes('queue');
  const Endpoint = queued ? arn('sqs', `${home.name}-work`) : arn('lambda', `function:${home.name}-handler`);
  const Protocol = queued ? 'sqs' : 'lambda';
  add(subscriptions, `${home.name}-events-to-work`, { TopicArn: topic.arn, Protocol, Endpoint });
  return topic.arn;
}

function castStream(kit: Kit, KeyId = 'alias/aws/kinesis'): Store {
  const stream = kit.add(streams, kit.home.name, { KeyId, OpenShardCount: kit.production ? 4 : 1 });
  kit.estate.useNormally(stream);
  const { name } = kit.home;
  const watched = { namespace: 'AWS/Kinesis', dimension: 'StreamName', value: name, name: `${name}-stream` };
  return { arn: stream.arn, watched };
}
