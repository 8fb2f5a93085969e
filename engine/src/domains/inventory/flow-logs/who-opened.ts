/** Which end of a flow opened it and which one serves: records do not say, their flags and ports tell. */
import type { FlowRecord } from './record.ts';

const SYN = 2;
const ACK = 16;

/** Registered ports above 1023 that services really listen on: databases, caches, queues, the other webs. */
const SERVICE_PORTS: ReadonlySet<number> = new Set([
  ...[1194, 1433, 1521, 1883, 2049, 2181, 2379, 2380, 2484, 3000, 3268, 3269, 3306, 3389, 4317, 4318],
  ...[5000, 5044, 5060, 5432, 5433, 5439, 5601, 5671, 5672, 5985, 5986, 6379, 6380, 6443, 7000, 7001],
  ...[7077, 7199, 7473, 7474, 7687, 8000, 8008, 8080, 8081, 8086, 8088, 8125, 8182, 8200, 8300, 8443, 8500],
  ...[8501, 8600, 8834, 8883, 8888, 9000, 9042, 9090, 9092, 9093, 9094, 9096, 9098, 9100, 9200, 9300, 9418],
  ...[9999, 10_250, 11_211, 15_672, 16_379, 18_080, 25_565, 26_379, 27_017, 27_018, 27_019, 50_000, 50_051],
  ...[51_820, 61_613, 61_616],
]);
const WELL_KNOWN_END = 1_024;
/** From here on systems take ports for connections that they open: Linux from 32768, others from 49152. */
const EPHEMERAL_BEGIN = 32_768;

const rank = (port: number): number => {
  if (port < WELL_KNOWN_END) return 0;
  if (SERVICE_PORTS.has(port)) return 1;
  return port < EPHEMERAL_BEGIN ? 2 : 3;
};

/** Both ends of a flow are asked about in either of its directions and must get the same answer. */
export type Opened = Pick<
  FlowRecord,
  'source' | 'target' | 'sourcePort' | 'targetPort' | 'protocol' | 'tcpFlags'
>;

/**
 * True where the source of the record opened the connection, false where the record holds its answers. The rule, the first that tells:
 * 1. a SYN without an ACK is sent by who opens, a SYN with an ACK by who serves (TCP, where the log has `tcp-flags`);
 * 2. the serving end has the port that is more of a service's: below 1024, then the known ones of services, then those
 *    below 32768, then those that systems give out by themselves;
 * 3. of two such ports the serving end has the lower one;
 * 4. of equal ports (NTP, DNS servers among themselves) nobody can tell: the lower address is taken to serve, so that both
 *    directions count as one.
 */
export function sourceOpened({
  source,
  target,
  sourcePort,
  targetPort,
  protocol,
  tcpFlags,
}: Opened): boolean {
  if (protocol === 6 && tcpFlags !== undefined && (tcpFlags & SYN) !== 0) return (tcpFlags & ACK) === 0;
  const [own, other] = [rank(sourcePort), rank(targetPort)];
  if (own !== other) return other < own;
  if (sourcePort !== targetPort) return targetPort < sourcePort;
  return target < source;
}
