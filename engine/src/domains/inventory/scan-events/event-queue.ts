/** The queue that events come from: which one is meant, where it stands, and how it is asked. */
import type { CallTarget } from '#platform/aws/index.ts';
import type { Config } from '#platform/config/index.ts';
import { inventoryErrors } from '../errors.ts';
import { partitionOf } from '../where.ts';

export interface EventQueue {
  readonly url: string;
  readonly arn: string;
  readonly target: CallTarget;
}

const ARN = /^arn:(aws[a-z-]*):sqs:([a-z0-9-]+):(\d{12}):([\w-]{1,80})$/;
const URL_FORM = /^https:\/\/sqs\.([a-z0-9-]+)\.(amazonaws\.com(?:\.cn)?)\/(\d{12})\/([\w-]{1,80})$/;

/** Undefined where none is set. */
export function eventQueueOf({ scan }: Pick<Config, 'scan'>): EventQueue | undefined {
  const { eventQueue: given } = scan;
  if (given === undefined) return undefined;
  const [, , ...named] = ARN.exec(given) ?? [];
  const [, place = '', , ...owned] = URL_FORM.exec(given) ?? [];
  const [region = place, account = owned[0], name = owned[1]] = named;
  if (account === undefined || name === undefined) throw inventoryErrors.SCAN_QUEUE_INVALID({ queue: given });
  const partition = partitionOf(region);
  const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return {
    url: `https://sqs.${region}.${domain}/${account}/${name}`,
    arn: `arn:${partition}:sqs:${region}:${account}:${name}`,
    target: { account, region },
  };
}
