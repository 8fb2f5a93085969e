/** Planted: things that look unused and are not, and things on which more hangs than anybody knows. */

import { images, launchTemplates } from '../../ec2/blueprints.ts';
import { functions } from '../../services/lambda.ts';
import { logGroups } from '../../services/logs.ts';
import { baseImage } from '../landscape/base-images.ts';
import { castInstance, castSnapshot } from '../makers.ts';
import { castDatabase } from '../makers-of-stores.ts';
import { databasesIn, standIn } from '../network/standing.ts';
import { castRole } from '../stacks/identity.ts';
import { isProduction, type Planter, sow } from './garden.ts';

const shared: Planter = (garden) => {
  const what = 'One database in one zone, on which a dozen functions of several teams depend by their tags.';
  const seed = {
    kind: 'dependency',
    sort: 'single-point-of-failure',
    what,
    count: 3,
    fits: isProduction,
  } as const;
  sow(garden, seed, ({ estate, home, network, daysAgo, label }) => {
    const since = daysAgo(200, 400);
    const database = castDatabase(estate, home.spot, {
      ...label('shared-', 'elsewhere'),
      bornAt: since,
      engine: 'postgres',
      engineVersion: '16.4',
      instanceClass: 'db.r6g.4xlarge',
      zone: `${home.spot.region}a`,
      encrypted: true,
      storageType: 'gp3',
      sizeGib: 800,
      multiAz: false,
      protected: true,
      backupDays: 14,
      but: { DBSubnetGroup: databasesIn(network) },
    });
    estate.use(database, 'steady');
    const dependants = Array.from({ length: 12 }, (_, one) => {
      const part = label(`reads-shared-${one + 1}-`, 'elsewhere');
      estate.add(logGroups, home.spot, { ...part, name: `/aws/lambda/${part.name}`, bornAt: since });
      return estate.add(functions, home.spot, {
        ...part,
        bornAt: since,
        tags: { ...part.tags, DependsOn: database.arn },
        but: {
          Role: `arn:aws:iam::${home.spot.account}:role/${home.name}-${home.spot.region}`,
          Environment: { Variables: { DATABASE_HOST: database.id } },
        },
      });
    });
    return { of: [database, ...dependants], since };
  });
};

const neededSnapshots: Planter = (garden) => {
  const what = 'An old snapshot that looks forgotten: the image of a scaling template stands on it.';
  const seed = { kind: 'dependency', sort: 'snapshot-behind-image', what, count: 4 } as const;
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const since = daysAgo(500, 900);
    const part = { ...label('base-'), bornAt: since };
    const disk = { volumeId: 'vol-ffffffff', sizeGib: 60, encrypted: true, description: 'base image' };
    const snapshot = castSnapshot(estate, home.spot, { ...part, ...disk });
    const Ebs = { SnapshotId: snapshot.id, VolumeSize: 60, VolumeType: 'gp3', Encrypted: true } as const;
    const BlockDeviceMappings = [{ DeviceName: '/dev/xvda', Ebs }];
    const image = estate.add(images, home.spot, { ...part, but: { BlockDeviceMappings } });
    const Data = {
      ImageId: image.id,
      InstanceType: 'm6i.large',
      MetadataOptions: { HttpTokens: 'required' },
    } as const;
    const template = estate.add(launchTemplates, home.spot, { ...part, but: { Data } });
    return { of: [snapshot, image, template], since };
  });
};

const standby: Planter = (garden) => {
  const what = 'A machine that idles on purpose: the standby of a pair, named by the tags of its twin.';
  const seed = { kind: 'dependency', sort: 'idle-on-purpose', what, count: 3, fits: isProduction } as const;
  sow(garden, seed, ({ estate, home, network, daysAgo, label }) => {
    const since = daysAgo(200, 600);
    const make = (name: string, at: number, tags: Record<string, string>) => {
      const part = label(name);
      const where = standIn(network, at);
      const imageId = baseImage(estate, home.spot.region);
      const machine = { bornAt: since, type: 'm6i.2xlarge', imageId, metadataTokens: 'required' as const };
      const all = { ...part, ...where, ...machine, tags: { ...part.tags, ...tags } };
      return castInstance(estate, home.spot, all).instance;
    };
    const spare = make('standby-', 1, { Role: 'standby', DoNotStop: 'true' });
    const active = make('active-', 0, { Role: 'active', DependsOn: spare.arn });
    estate.use(spare, 'idle');
    estate.use(active, 'steady');
    return { of: [spare, active], since };
  });
};

const acrossAccounts: Planter = (garden) => {
  const what =
    'A role that the code of another account takes on every night: whoever deletes it breaks that one.';
  const seed = {
    kind: 'dependency',
    sort: 'role-across-accounts',
    what,
    count: 3,
    fits: isProduction,
  } as const;
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const since = daysAgo(200, 600);
    const accounts = [estate.accountOf('data-lake-prod')];
    const part = { ...label('lake-reader-', 'elsewhere'), bornAt: since };
    const role = castRole(estate, home.spot, { ...part, trusts: { accounts } });
    const taker = estate.add(
      functions,
      { account: accounts[0] ?? '', region: 'us-east-1' },
      {
        name: `pull-${part.name}`,
        bornAt: since,
        tags: { Team: 'data-platform', DependsOn: role.arn },
      },
    );
    return { of: [role, taker], since };
  });
};

export const dependencies: readonly Planter[] = [shared, neededSnapshots, standby, acrossAccounts];
