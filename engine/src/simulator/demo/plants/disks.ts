/** Planted: disks, snapshots and addresses that nobody uses, or that are of the wrong sort. */

import { DAY_MS } from '../calendar.ts';
import { baseImage } from '../landscape/base-images.ts';
import { castAddress, castInstance, castSnapshot, castVolume } from '../makers.ts';
import { standIn } from '../network/standing.ts';
import { ADDRESS, diskMonth, SNAPSHOT_GIB } from '../prices.ts';
import { type Bed, isNotProduction, isProduction, type Planter, sow } from './garden.ts';

/** A machine for a disk to hang on. */
function host({ estate, home, network, label }: Bed, name: string, bornAt: number) {
  const imageId = baseImage(estate, home.spot.region);
  const { zone, ...where } = standIn(network);
  const part = { ...label(name), bornAt, type: 'm6i.large', zone, ...where, imageId };
  return { zone, ...castInstance(estate, home.spot, part) };
}

const unattached: Planter = (garden) => {
  const what = 'A volume left over from a restore, attached to nothing.';
  const seed = {
    kind: 'waste',
    sort: 'volume-unattached',
    rule: 'ebs-volume-unattached',
    what,
    count: 9,
  } as const;
  sow(garden, seed, ({ estate, home, luck, daysAgo, label }) => {
    const since = daysAgo(40, 380);
    const type = luck.pick<'gp3' | 'io1'>(['gp3', 'gp3', 'io1']);
    const sizeGib = luck.pick([100, 250, 500, 1000]);
    const iops = type === 'io1' ? 4000 : 3000;
    const part = { ...label('restored-'), bornAt: since, zone: `${home.spot.region}b`, encrypted: true };
    const volume = castVolume(estate, home.spot, { ...part, type, sizeGib, iops });
    return { of: [volume], since, monthlyUsd: diskMonth(type, sizeGib, { iops }) };
  });
};

const stopped: Planter = (garden) => {
  const what = 'An instance that was stopped and forgotten; its disks go on costing.';
  const sort = 'instance-stopped-long';
  const seed = { kind: 'waste', sort, rule: 'ec2-instance-stopped-long', what, count: 7 } as const;
  sow(garden, { ...seed, fits: isNotProduction }, ({ estate, home, daysAgo, label }) => {
    const bornAt = daysAgo(440, 700);
    const since = daysAgo(45, 300);
    const zone = `${home.spot.region}a`;
    const part = { ...label('spare-'), bornAt, stoppedAt: since, type: 'm5.large', zone };
    const { instance, root } = castInstance(estate, home.spot, {
      ...part,
      imageId: baseImage(estate, home.spot.region),
      rootGib: 50,
    });
    const disk = { sizeGib: 200, type: 'gp3', zone, encrypted: true, attachedTo: instance.id } as const;
    const data = castVolume(estate, home.spot, { ...label('spare-data-'), bornAt, ...disk });
    const monthlyUsd = diskMonth('gp3', 250);
    garden.book.plant({
      kind: 'waste',
      sort: 'volume-of-stopped-instance',
      what: 'A disk of a machine that has been stopped for weeks.',
      of: [root, data],
      since,
      rule: 'ebs-volume-instance-stopped',
      monthlyUsd,
    });
    return { of: [instance], since, monthlyUsd };
  });
};

const addresses: Planter = (garden) => {
  const what = 'An Elastic IP address that belongs to nothing.';
  const sort = 'address-unassociated';
  const seed = { kind: 'waste', sort, rule: 'ec2-address-unassociated', what, count: 8 } as const;
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const since = daysAgo(30, 400);
    const address = castAddress(estate, home.spot, { ...label('old-gateway-'), bornAt: since });
    return { of: [address], since, monthlyUsd: ADDRESS };
  });
};

const snapshots: Planter = (garden) => {
  const what = 'Snapshots of a volume that is long deleted; no image was made from them.';
  const seed = { kind: 'waste', sort: 'snapshot-old', rule: 'ebs-snapshot-old', what, count: 6 } as const;
  sow(garden, seed, ({ estate, home, luck, daysAgo, label }) => {
    const first = daysAgo(430, 1100);
    const of = { volumeId: `vol-${luck.hex(17)}`, sizeGib: luck.pick([80, 200, 500]), encrypted: true };
    const taken = [0, 1, 2, 3].map((step) => {
      const part = { ...label(`before-move-${step}-`), bornAt: first + step * DAY_MS };
      return castSnapshot(estate, home.spot, {
        ...part,
        ...of,
        description: 'before the move, delete after',
      });
    });
    return { of: taken, since: first + 3 * DAY_MS, monthlyUsd: 4 * of.sizeGib * SNAPSHOT_GIB };
  });
};

const overprovisioned: Planter = (garden) => {
  const what = 'Far more I/O is paid for than the busiest hour used.';
  const seed = {
    kind: 'missizing',
    sort: 'volume-overprovisioned',
    what,
    count: 6,
    fits: isProduction,
  } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(90, 380);
    const { instance, zone } = host(bed, 'fast-', since);
    const io = bed.index % 2 === 0;
    const speed = io
      ? ({ type: 'io1', iops: 10_000 } as const)
      : ({ type: 'gp3', iops: 12_000, throughput: 750 } as const);
    const part = { ...bed.label('fast-data-'), bornAt: since, sizeGib: 500, zone, encrypted: true };
    const volume = castVolume(bed.estate, bed.home.spot, { ...part, ...speed, attachedTo: instance.id });
    const paid = diskMonth(speed.type, 500, { iops: speed.iops, mibS: io ? 0 : 750 });
    const rule = io ? 'ebs-volume-io-to-gp3' : 'ebs-volume-overprovisioned';
    return { of: [volume], since, rule, monthlyUsd: paid - diskMonth('gp3', 500) };
  });
};

const unencrypted: Planter = (garden) => {
  const what = 'A data disk that was imported without encryption.';
  const seed = {
    kind: 'policy',
    sort: 'volume-unencrypted',
    rule: 'ebs-volume-encrypted',
    what,
    count: 5,
  } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(60, 600);
    const { instance, zone } = host(bed, 'import-', since);
    const part = { ...bed.label('import-data-'), bornAt: since, sizeGib: 100, type: 'gp3', zone } as const;
    const volume = castVolume(bed.estate, bed.home.spot, {
      ...part,
      encrypted: false,
      attachedTo: instance.id,
    });
    return { of: [volume], since };
  });
};

export const disks: readonly Planter[] = [
  unattached,
  stopped,
  addresses,
  snapshots,
  overprovisioned,
  unencrypted,
];
