/** Rules that let the whole internet through, as short texts: `tcp/22`, `udp/1000-2000`, `icmp`, `all`. */

interface Permission {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined;
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined;
}

const PROTOCOLS: Readonly<Record<string, string>> = {
  '-1': 'all',
  '1': 'icmp',
  '6': 'tcp',
  '17': 'udp',
  '58': 'icmpv6',
};

/** AWS's number or name of a protocol, with the ports it is about. */
export function portsOf(
  protocol: string | undefined,
  from: number | undefined,
  to: number | undefined,
): string {
  const name = PROTOCOLS[protocol ?? '-1'] ?? protocol;
  // The "ports" of ICMP are its types and codes.
  if ((name !== 'tcp' && name !== 'udp') || from === undefined || to === undefined) return name ?? 'all';
  return from === to ? `${name}/${from}` : `${name}/${from}-${to}`;
}

export const isAnywhere = (cidr: string | undefined): boolean => cidr === '0.0.0.0/0' || cidr === '::/0';

export function openTo(permissions: readonly Permission[] | undefined): string[] | null {
  if (!permissions) return null;
  const open = permissions.filter(
    ({ IpRanges, Ipv6Ranges }) =>
      IpRanges?.some(({ CidrIp }) => isAnywhere(CidrIp)) ||
      Ipv6Ranges?.some(({ CidrIpv6 }) => isAnywhere(CidrIpv6)),
  );
  return [...new Set(open.map(({ IpProtocol, FromPort, ToPort }) => portsOf(IpProtocol, FromPort, ToPort)))];
}
