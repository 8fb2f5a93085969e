/** Reads what came as an event: somebody's text, of which only form and place are believed, and only so far as to look there. */
import * as z from 'zod';
import { regionSchema } from '../contract.ts';
import { TYPE_NAME } from '../own-types/declaration.ts';
import { wordsOf } from './words.ts';

/** Something changed at a place. */
export interface Change {
  readonly account: string;
  readonly region: string;
  /** Epoch ms. */
  readonly at: number;
  /** The types that it names outright. */
  readonly types: readonly string[];
  /** The service as IAM writes it, and the words of what happened there. */
  readonly service: string;
  readonly words: readonly string[];
  /** Something of the service changed, even where the words do not tell what. */
  readonly call: boolean;
}

export type ReadEvent =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'ignored' | 'invalid'; readonly reason: string };

/** As much as SQS and EventBridge carry. */
const MAX_LENGTH = 256 << 10;

const word = z.string().min(1).max(300);
const type = z.string().max(200).regex(TYPE_NAME);

const envelope = z.object({
  'detail-type': word,
  source: word,
  account: z.string().regex(/^\d{12}$/, 'must be an account id of twelve digits'),
  region: regionSchema,
  time: z.iso.datetime({ offset: true }),
  detail: z
    .object({
      eventSource: word.optional(),
      eventName: word.optional(),
      awsRegion: regionSchema.optional(),
      eventCategory: z.string().max(50).optional(),
      readOnly: z.boolean().optional(),
      errorCode: z.string().max(300).optional(),
      service: word.optional(),
      'resource-type': word.optional(),
      type: z
        .union([type, z.array(type).max(50)])
        .optional()
        .catch(undefined),
      configurationItem: z.object({ resourceType: type }).optional().catch(undefined),
    })
    .default({}),
});
type Envelope = z.output<typeof envelope>;

/** SNS puts what it hands on into a text. */
const notification = z.object({ Type: z.literal('Notification'), Message: z.string().max(MAX_LENGTH) });

/** Words by which calls only look. */
const LOOKING =
  /^(Describe|List|Get|Head|Lookup|BatchGet|Search|Query|Scan|Select|View|Check|Test|Validate|Estimate|Simulate)/;
/** What EventBridge, CloudTrail and IAM call differently. */
const SERVICES: Readonly<Record<string, string>> = {
  ebs: 'ec2',
  monitoring: 'cloudwatch',
  opensearch: 'es',
  msk: 'kafka',
  efs: 'elasticfilesystem',
};

export function readEvent(text: string): ReadEvent {
  if (text.length > MAX_LENGTH) return invalid('it is longer than 256 KiB');
  const json = jsonOf(text);
  if (json === undefined) return invalid('it is no JSON');
  const wrapped = notification.safeParse(json);
  const inner = wrapped.success ? jsonOf(wrapped.data.Message) : json;
  const read = envelope.safeParse(inner);
  if (read.success) return toChange(read.data);
  const [issue] = read.error.issues;
  return invalid(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'wrong'}`);
}

function toChange(event: Envelope): ReadEvent {
  const { detail } = event;
  const types = typesOf(event);
  const place = { account: event.account, at: Date.parse(event.time), types };
  if (detail.eventSource !== undefined && detail.eventName !== undefined) {
    const { eventSource, eventName, awsRegion: region = event.region } = detail;
    if (detail.readOnly === true || (detail.readOnly === undefined && LOOKING.test(eventName)))
      return ignored(`${eventName} changes nothing`);
    if (detail.errorCode !== undefined) return ignored(`${eventName} was refused: ${detail.errorCode}`);
    if (detail.eventCategory === 'Data') return ignored(`${eventName} changes data, not the resource`);
    const service = serviceOf(eventSource.replace(/\.amazonaws\.com(\.cn)?$/, ''));
    return change({ ...place, region, service, words: wordsOf(eventName).slice(1), call: true });
  }
  const tagged = event.source === 'aws.tag';
  const service = serviceOf(tagged ? (detail.service ?? '') : event.source.replace(/^aws\./, ''));
  const words = wordsOf(tagged ? (detail['resource-type'] ?? '') : event['detail-type']);
  return change({ ...place, region: event.region, service, words, call: tagged });
}

/** AWS Config and whoever speaks to us directly name the type. */
function typesOf({ detail }: Envelope): readonly string[] {
  const item = detail.configurationItem?.resourceType;
  const named = detail.type ?? [];
  return [...(item === undefined ? [] : [item]), ...(typeof named === 'string' ? [named] : named)];
}

const serviceOf = (name: string): string => SERVICES[name.toLowerCase()] ?? name.toLowerCase();
const change = (of: Change): ReadEvent => ({ kind: 'change', change: of });
const ignored = (reason: string): ReadEvent => ({ kind: 'ignored', reason });
const invalid = (reason: string): ReadEvent => ({ kind: 'invalid', reason });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
