/** The company's transit gateways, one for each region it works in, in the account of the network team. */
import { transitGateways } from '../../ec2/gateways.ts';
import { DAY_MS } from '../calendar.ts';
import type { Estate } from '../estate.ts';

const idIn = (estate: Estate, region: string): string => `tgw-${estate.luck(`transit/${region}`).hex(17)}`;

export interface Hub {
  readonly id: string;
  readonly account: string;
}

/** Its id follows from the region, so that everybody can name it. */
export const transitGatewayOf = (estate: Estate, region: string): Hub => ({
  id: idIn(estate, region),
  account: estate.accountOf('network-hub'),
});

export function castTransit(estate: Estate, regions: readonly string[]): void {
  const account = estate.accountOf('network-hub');
  for (const region of regions) {
    const TransitGatewayId = idIn(estate, region);
    estate.add(
      transitGateways,
      { account, region },
      {
        name: `fennimarsh-${region}`,
        bornAt: estate.calendar.start - 1200 * DAY_MS,
        tags: { Name: `fennimarsh-${region}`, Team: 'network', ManagedBy: 'terraform' },
        but: {
          TransitGatewayId,
          TransitGatewayArn: `arn:aws:ec2:${region}:${account}:transit-gateway/${TransitGatewayId}`,
        },
      },
    );
  }
}
