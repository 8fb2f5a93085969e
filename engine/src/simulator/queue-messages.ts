/** What waits in simulated queues: whoever receives a message has it alone for a while, and deletes it by its receipt. */
import { createHash } from 'node:crypto';
import { answering, one } from './answers.ts';
import { hex } from './random-streams.ts';
import type { Scene } from './scene.ts';
import type { Shelf } from './shelf.ts';
import type { Item } from './thing.ts';
import { uuidOf } from './uuid.ts';
import { shelfOf } from './world.ts';

interface MessageDoc {
  readonly queue: string;
  readonly MessageId: string;
  readonly Body: string;
  /** Epoch ms. */
  hiddenUntil: number;
  receipts: number;
  /** Of the last time it was received. */
  handle: string;
}

const MOST = 10;
const HIDDEN_S = 30;

const messagesAt = ({ world, account, region }: Scene): Record<string, Item<MessageDoc>> =>
  shelfOf(world, account, region, 'sqs:message') as Record<string, Item<MessageDoc>>;

const random = ({ world, account, region }: Scene): string =>
  uuidOf(hex(world, `message/${account}/${region}`, 32));

export const messageAnswers = <Doc extends object>(queues: Shelf<Doc>) => {
  const there = (scene: Scene, url: unknown): string =>
    queues.idOf(one(scene, queues, url, 'AWS.SimpleQueueService.NonExistentQueue').doc);
  return {
    ...answering('sqs:SendMessage', (scene, { QueueUrl, MessageBody = '' }) => {
      const MessageId = random(scene);
      const queue = there(scene, QueueUrl);
      const doc = { queue, MessageId, Body: MessageBody, hiddenUntil: 0, receipts: 0, handle: '' };
      messagesAt(scene)[MessageId] = { doc, arn: '', tags: {}, createdAt: scene.now };
      return { MessageId, MD5OfMessageBody: md5(MessageBody) };
    }),
    ...answering(
      'sqs:ReceiveMessage',
      (scene, { QueueUrl, MaxNumberOfMessages = 1, VisibilityTimeout = HIDDEN_S }) => {
        const queue = there(scene, QueueUrl);
        const waiting = Object.values(messagesAt(scene))
          .map(({ doc }) => doc)
          .filter((doc) => doc.queue === queue && doc.hiddenUntil <= scene.now)
          .slice(0, Math.min(MOST, MaxNumberOfMessages));
        for (const doc of waiting) {
          doc.hiddenUntil = scene.now + VisibilityTimeout * 1000;
          doc.receipts += 1;
          doc.handle = random(scene);
        }
        if (waiting.length === 0) return {};
        const Messages = waiting.map(({ MessageId, Body, handle, receipts }) => ({
          MessageId,
          ReceiptHandle: handle,
          MD5OfBody: md5(Body),
          Body,
          Attributes: { ApproximateReceiveCount: String(receipts) },
        }));
        return { Messages };
      },
    ),
    ...answering('sqs:DeleteMessageBatch', (scene, { QueueUrl, Entries = [] }) => {
      there(scene, QueueUrl);
      const messages = messagesAt(scene);
      for (const { ReceiptHandle } of Entries) {
        const found = Object.values(messages).find(({ doc }) => doc.handle === ReceiptHandle);
        if (found) delete messages[found.doc.MessageId];
      }
      return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
    }),
  };
};

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
