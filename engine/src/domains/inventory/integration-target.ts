/** What an API of API Gateway passes requests on to, from the address of an integration. */
import { bareArn } from './arns.ts';

const WRAPPED = /^arn:[^:]+:apigateway:[^:]*:lambda:path\/[^/]+\/functions\/(arn:.+)\/invocations$/;
const TO_QUEUE = /^arn:([^:]+):apigateway:([^:]*):sqs:path\/(\d{12})\/([^/]+)$/;
const LISTENER =
  /^(arn:[^:]+:elasticloadbalancing:[^:]*:\d{12}:)listener(\/(?:app|net)\/[^/]+\/[^/]+)\/[^/]+$/;

/** Functions, queues and load balancers; null for other addresses and for those that a stage's variables complete. */
function integrationTarget(uri: string | undefined): string | null {
  if (!uri || uri.includes('${')) return null;
  const wrapped = WRAPPED.exec(uri)?.[1];
  if (wrapped) return bareArn(wrapped);
  const [, partition, region, account, queue] = TO_QUEUE.exec(uri) ?? [];
  if (queue) return `arn:${partition}:sqs:${region}:${account}:${queue}`;
  const [, start, balancer] = LISTENER.exec(uri) ?? [];
  if (balancer) return `${start}loadbalancer${balancer}`;
  return /^arn:[^:]+:lambda:/.test(uri) ? bareArn(uri) : null;
}

/** Each once. */
export const integrationTargets = (uris: readonly (string | undefined)[]): string[] => [
  ...new Set(uris.flatMap((uri) => integrationTarget(uri) ?? [])),
];
