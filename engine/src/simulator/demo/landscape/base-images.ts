/** The image that whoever has no pipeline of his own starts machines from: one in each region, for all accounts. */
import { images } from '../../ec2/blueprints.ts';
import { DAY_MS } from '../calendar.ts';
import type { Estate } from '../estate.ts';
import { castSnapshot } from '../makers.ts';

/** Its id follows from the region, so that everybody can name it. */
export const baseImage = (estate: Estate, region: string): string =>
  `ami-${estate.luck(`base-image/${region}`).hex(17)}`;

export function castBaseImages(estate: Estate, regions: readonly string[]): void {
  for (const region of regions) {
    const spot = { account: estate.accountOf('shared-services'), region };
    const tags = { Name: 'fennimarsh-base', Team: 'platform', ManagedBy: 'terraform' };
    const part = { name: 'fennimarsh-base', bornAt: estate.calendar.start - 1600 * DAY_MS, tags };
    const disk = {
      volumeId: 'vol-ffffffff',
      sizeGib: 8,
      encrypted: true,
      description: 'Created by CreateImage',
    };
    const { id } = castSnapshot(estate, spot, { ...part, ...disk });
    const Ebs = { SnapshotId: id, VolumeSize: 8, VolumeType: 'gp3', Encrypted: true } as const;
    const BlockDeviceMappings = [{ DeviceName: '/dev/xvda', Ebs }];
    estate.add(images, spot, { ...part, but: { ImageId: baseImage(estate, region), BlockDeviceMappings } });
  }
}
