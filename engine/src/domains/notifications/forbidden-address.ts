/** Which addresses a message may not be sent to: everything that is not on the public network. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Private, shared, loopback, link-local (where clouds keep credentials), documentation, multicast, reserved. */
const V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Of IPv6 only what is given out to networks (2000::/3) is public; of that not what wraps or documents other addresses. */
const V6_PUBLIC = '2000::/3';
const V6_NOT_PUBLIC = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function listOf(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', prefix] = subnet.split('/');
    const family = isIPv4(net) ? 'ipv4' : 'ipv6';
    if (prefix === undefined) list.addAddress(net, family);
    else list.addSubnet(net, Number(prefix), family);
  }
  return list;
}

const forbiddenV4 = listOf(V4);
const publicV6 = listOf([V6_PUBLIC]);
const forbiddenV6 = listOf(V6_NOT_PUBLIC);

/** True also for what is no address at all. */
export function isForbidden(address: string, allowed: readonly string[]): boolean {
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  if (family === 'ipv6' && !isIPv6(address)) return true;
  if (listOf(allowed).check(address, family)) return false;
  if (family === 'ipv4') return forbiddenV4.check(address, family);
  return !publicV6.check(address, family) || forbiddenV6.check(address, family);
}

/** Whether it names a network: `10.1.0.0/16`, `127.0.0.1`, `fd00::/8`. */
export function isNetwork(text: string): boolean {
  const [net = '', prefix, ...rest] = text.split('/');
  const bits = isIPv4(net) ? 32 : isIPv6(net) ? 128 : -1;
  if (bits < 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
}
