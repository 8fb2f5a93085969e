/** Zones and records of Route 53, which AWS names in its own ways. */
import type { Where } from './where.ts';

/** `/hostedzone/Z1` is Z1 to everybody else. */
const bareZone = (id: string): string => id.replace(/^\/?hostedzone\//, '');

export const zoneArn = ({ partition }: Pick<Where, 'partition'>, id: string): string =>
  `arn:${partition}:route53:::hostedzone/${bareZone(id)}`;

/** As people write it: no dot at the end, and `*` for the `\052` that Route 53 makes of it. */
export const plainName = (name: string): string =>
  name
    .replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(/\.$/, '');

/** AWS has no ARNs for records: the zone's, the name, the type, and what tells records of one name apart. */
export const recordArn = (zone: string, name: string, type: string, set?: string): string =>
  [zone, 'recordset', plainName(name), type, ...(set ? [set] : [])].join('/');
