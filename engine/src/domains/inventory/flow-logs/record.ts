/** One record of a flow log, checked field by field: what is not exactly as AWS writes it is told, never guessed. */
import { isIP } from 'node:net';
import type { Field, Format } from './format.ts';

export interface FlowRecord {
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** `eni-…`: who recorded it. */
  readonly interfaceId: string | undefined;
  readonly vpcId: string | undefined;
  readonly instanceId: string | undefined;
  /** As the interface saw them. */
  readonly source: string;
  readonly target: string;
  /** As the packets say it, which is somebody else where a gateway or a container stands in between. */
  readonly packetSource: string | undefined;
  readonly packetTarget: string | undefined;
  readonly sourcePort: number;
  readonly targetPort: number;
  /** IANA's number. */
  readonly protocol: number;
  readonly packets: number;
  readonly bytes: number;
  /** Epoch seconds. */
  readonly start: number;
  readonly end: number;
  readonly accepted: boolean;
  /** All flags of the interval together; undefined where the format leaves them out. */
  readonly tcpFlags: number | undefined;
  readonly direction: 'ingress' | 'egress' | undefined;
}

/** Lines that say that nothing was recorded, or that AWS could not keep up. */
export type Silence = 'no-data' | 'skipped';

export type Line =
  | { readonly kind: 'record'; readonly record: FlowRecord }
  | { readonly kind: Silence; readonly account: string | undefined; readonly region: string | undefined }
  | { readonly kind: 'malformed'; readonly problem: string };

const SILENCES: Readonly<Record<string, Silence>> = { NODATA: 'no-data', SKIPDATA: 'skipped' };
const MOST = { port: 65_535, protocol: 255, flags: 4_095, seconds: 2 ** 33 } as const;
const MOST_DIGITS = 16;

const malformed = (field: Field, value: string): Line => ({
  kind: 'malformed',
  problem: `${field} cannot be ${JSON.stringify(value.slice(0, 60))}`,
});

/** Reads lines of one format; addresses that were seen before are not checked again. */
export function lineReader(format: Format): (words: readonly string[]) => Line {
  const addresses = new Set<string>();
  const { at } = format;
  const isAddress = (text: string): boolean => {
    if (addresses.has(text)) return true;
    if (isIP(text) === 0) return false;
    // What is remembered stays small beside what is read.
    if (addresses.size > 100_000) addresses.clear();
    addresses.add(text);
    return true;
  };
  return (words) => {
    if (words.length !== format.width)
      return { kind: 'malformed', problem: `it has ${words.length} fields instead of ${format.width}` };
    const get = (field: Field): string | undefined => {
      const value = words[at[field]];
      return value === '-' || value === '' ? undefined : value;
    };
    const silence = SILENCES[get('log-status') ?? ''];
    if (silence) return { kind: silence, account: get('account-id'), region: get('region') };
    return recordOf(get, isAddress);
  };
}

/** Of digits alone, -1 for everything else: this runs for seven fields of every line, a pattern takes thrice as long. */
function wholeOf(text: string): number {
  if (text.length === 0 || text.length > MOST_DIGITS) return -1;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

type Get = (field: Field) => string | undefined;

function recordOf(get: Get, isAddress: (text: string) => boolean): Line {
  const numbers = { sourcePort: 0, targetPort: 0, protocol: 0, packets: 0, bytes: 0, start: 0, end: 0 };
  for (const [name, field, most] of NUMBERS) {
    const text = get(field) ?? '-';
    const value = wholeOf(text);
    if (value < 0 || value > most) return malformed(field, text);
    numbers[name] = value;
  }
  if (numbers.end < numbers.start) return malformed('end', String(numbers.end));
  const [source = '-', target = '-'] = [get('srcaddr'), get('dstaddr')];
  const [packetSource, packetTarget] = [get('pkt-srcaddr'), get('pkt-dstaddr')];
  if (!isAddress(source)) return malformed('srcaddr', source);
  if (!isAddress(target)) return malformed('dstaddr', target);
  if (packetSource && !isAddress(packetSource)) return malformed('pkt-srcaddr', packetSource);
  if (packetTarget && !isAddress(packetTarget)) return malformed('pkt-dstaddr', packetTarget);
  const [action = '-', direction, flags] = [get('action'), get('flow-direction'), get('tcp-flags')];
  if (action !== 'ACCEPT' && action !== 'REJECT') return malformed('action', action);
  if (direction !== undefined && direction !== 'ingress' && direction !== 'egress')
    return malformed('flow-direction', direction);
  const tcpFlags = flags === undefined ? undefined : wholeOf(flags);
  if (tcpFlags !== undefined && (tcpFlags < 0 || tcpFlags > MOST.flags))
    return malformed('tcp-flags', flags ?? '');
  const record: FlowRecord = {
    account: get('account-id'),
    region: get('region'),
    interfaceId: get('interface-id'),
    vpcId: get('vpc-id'),
    instanceId: get('instance-id'),
    ...{ source, target, packetSource, packetTarget, direction },
    ...numbers,
    accepted: action === 'ACCEPT',
    tcpFlags,
  };
  return { kind: 'record', record };
}

const NUMBERS = [
  ['sourcePort', 'srcport', MOST.port],
  ['targetPort', 'dstport', MOST.port],
  ['protocol', 'protocol', MOST.protocol],
  ['packets', 'packets', Number.MAX_SAFE_INTEGER],
  ['bytes', 'bytes', Number.MAX_SAFE_INTEGER],
  ['start', 'start', MOST.seconds],
  ['end', 'end', MOST.seconds],
] as const;
