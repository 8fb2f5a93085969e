/** SQS queues. */
import type { OutputOf } from '#platform/aws/index.ts';
import { answering, describing, listing } from '../answers.ts';
import { messageAnswers } from '../queue-messages.ts';
import { defineShelf, put } from '../shelf.ts';
import { siteOf } from '../site.ts';

interface QueueDoc {
  readonly QueueUrl: string;
  /** All of them are texts. */
  readonly Attributes: NonNullable<OutputOf<'sqs:GetQueueAttributes'>['Attributes']>;
}

export const queues = defineShelf<QueueDoc>({
  kind: 'sqs:queue',
  scope: 'region',
  make: ({ region, account, now }, name) => {
    const seconds = String(Math.floor(now / 1000));
    return {
      QueueUrl: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
      Attributes: {
        QueueArn: `arn:aws:sqs:${region}:${account}:${name}`,
        ApproximateNumberOfMessages: '0',
        ApproximateNumberOfMessagesDelayed: '0',
        ApproximateNumberOfMessagesNotVisible: '0',
        CreatedTimestamp: seconds,
        LastModifiedTimestamp: seconds,
        DelaySeconds: '0',
        MaximumMessageSize: '262144',
        MessageRetentionPeriod: '345600',
        ReceiveMessageWaitTimeSeconds: '0',
        VisibilityTimeout: '30',
        SqsManagedSseEnabled: 'true',
      },
    };
  },
  idOf: (doc) => doc.QueueUrl,
  arnOf: (doc) => doc.Attributes.QueueArn ?? '',
});

export const sqsShelves = [queues];

export const sqsAnswers = {
  ...messageAnswers(queues),
  ...answering('sqs:CreateQueue', (scene, { QueueName = '' }) => ({
    QueueUrl: put(siteOf(scene.world, scene.account, scene.region, scene.now), queues, { name: QueueName })
      .QueueUrl,
  })),
  ...listing('sqs:ListQueues', queues, { as: ({ QueueUrl }) => QueueUrl }),
  ...describing('sqs:GetQueueAttributes', queues, {
    by: 'QueueUrl',
    missing: 'AWS.SimpleQueueService.NonExistentQueue',
    as: ({ Attributes }) => ({ Attributes }),
  }),
};
