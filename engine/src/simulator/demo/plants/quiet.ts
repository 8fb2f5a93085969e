/** Planted: functions, streams, keys and secrets that are kept although nobody asks for them. */

import { images } from '../../ec2/blueprints.ts';
import { trails } from '../../services/cloudtrail.ts';
import { ecrRepositories } from '../../services/ecr.ts';
import { eksClusters } from '../../services/eks.ts';
import { streams } from '../../services/kinesis.ts';
import { keys } from '../../services/kms.ts';
import { functions } from '../../services/lambda.ts';
import { logGroups } from '../../services/logs.ts';
import { secrets } from '../../services/secretsmanager.ts';
import { DAY_MS } from '../calendar.ts';
import { TRAIL_BUCKET } from '../landscape/archives.ts';
import { castSnapshot } from '../makers.ts';
import { HOURS_A_MONTH, SNAPSHOT_GIB } from '../prices.ts';
import { castRole } from '../stacks/identity.ts';
import { type Bed, isProduction, type Planter, sow } from './garden.ts';

/** Acts with its service's role, and logs. */
function castFunction(
  { estate, home, label }: Bed,
  name: string,
  bornAt: number,
  but: Partial<FunctionDoc> = {},
) {
  const part = { ...label(name, 'elsewhere'), bornAt };
  const Role = `arn:aws:iam::${home.spot.account}:role/${home.name}-${home.spot.region}`;
  estate.add(logGroups, home.spot, { ...part, name: `/aws/lambda/${part.name}` });
  return estate.add(functions, home.spot, { ...part, but: { Role, ...but } });
}

type FunctionDoc = ReturnType<(typeof functions)['make']>;

const unusedFunctions: Planter = (garden) => {
  const what = 'A function that nothing has called for months.';
  const seed = {
    kind: 'waste',
    sort: 'function-unused',
    rule: 'lambda-function-unused',
    what,
    count: 6,
  } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(90, 400);
    const one = castFunction(bed, 'prototype-', since);
    bed.estate.use(one, 'idle');
    return { of: [one], since, monthlyUsd: 0 };
  });
};

const oldRuntimes: Planter = (garden) => {
  const what = 'A function on a runtime that AWS no longer mends.';
  const sort = 'function-runtime-deprecated';
  const seed = { kind: 'policy', sort, rule: 'lambda-runtime-supported', what, count: 5 } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(420, 1200);
    const Runtime = bed.luck.pick(['nodejs14.x', 'python3.7', 'ruby2.7', 'dotnetcore3.1'] as const);
    const one = castFunction(bed, 'legacy-', since, { Runtime });
    bed.estate.use(one, 'steady');
    return { of: [one], since };
  });
};

const wideFunctions: Planter = (garden) => {
  const what = 'A function with ten gigabytes of memory that uses less than one.';
  const sort = 'function-memory-oversized';
  const seed = {
    kind: 'missizing',
    sort,
    rule: 'lambda-function-memory',
    what,
    count: 4,
    fits: isProduction,
  } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(60, 380);
    const one = castFunction(bed, 'bulk-', since, { MemorySize: 10_240, Architectures: ['arm64'] });
    bed.estate.use(one, 'low');
    return { of: [one], since };
  });
};

const endlessLogs: Planter = (garden) => {
  const what = 'A log group that keeps everything for ever.';
  const sort = 'log-group-no-retention';
  const seed = { kind: 'waste', sort, rule: 'logs-log-group-retention', what, count: 8 } as const;
  sow(garden, seed, ({ estate, home, luck, daysAgo, label }) => {
    const since = daysAgo(300, 1200);
    const storedBytes = luck.between(40, 900) * 1e9;
    const { name, tags } = label('debug-', 'elsewhere');
    const but = { storedBytes } as const;
    const one = estate.add(logGroups, home.spot, { name: `/app/${name}`, tags, bornAt: since, but });
    delete one.thing.doc.retentionInDays;
    return { of: [one], since, monthlyUsd: (storedBytes / 1e9) * 0.03 };
  });
};

const unusedSecrets: Planter = (garden) => {
  const what = 'A secret that nobody has read for months.';
  const seed = {
    kind: 'waste',
    sort: 'secret-unused',
    rule: 'secretsmanager-secret-unused',
    what,
    count: 6,
  } as const;
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const last = daysAgo(150, 380);
    const part = { ...label('old-token-', 'elsewhere'), bornAt: last - 200 * DAY_MS };
    const one = estate.add(secrets, home.spot, { ...part, but: { LastAccessedDate: new Date(last) } });
    return { of: [one], since: last + 90 * DAY_MS, monthlyUsd: 0.4 };
  });
};

const keysWithoutRotation: Planter = (garden) => {
  const what = "A key of the company's own that is never changed.";
  const seed = {
    kind: 'policy',
    sort: 'key-without-rotation',
    rule: 'kms-key-rotation',
    what,
    count: 4,
  } as const;
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const since = daysAgo(200, 1000);
    const one = estate.add(keys, home.spot, { ...label('export-key-', 'elsewhere'), bornAt: since });
    one.thing.doc = { ...one.thing.doc, rotation: { ...one.thing.doc.rotation, KeyRotationEnabled: false } };
    return { of: [one], since };
  });
};

const idleStreams: Planter = (garden) => {
  const what = 'A stream into which nothing has been put for months.';
  const seed = { kind: 'waste', sort: 'stream-idle', rule: 'kinesis-stream-idle', what, count: 4 } as const;
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const since = daysAgo(60, 380);
    const part = { ...label('replay-', 'elsewhere'), bornAt: since };
    const one = estate.add(streams, home.spot, { ...part, but: { OpenShardCount: 6 } });
    estate.use(one, 'idle');
    return { of: [one], since, monthlyUsd: 6 * 0.015 * HOURS_A_MONTH };
  });
};

const hoardingRepositories: Planter = (garden) => {
  const what = 'A repository that keeps every image ever built.';
  const sort = 'repository-no-lifecycle';
  const seed = { kind: 'waste', sort, rule: 'ecr-repository-lifecycle', what, count: 4 } as const;
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const since = daysAgo(200, 900);
    const part = { ...label('ci-cache-', 'elsewhere'), bornAt: since };
    return {
      of: [estate.add(ecrRepositories, home.spot, { ...part, but: { lifecycle: undefined } })],
      since,
    };
  });
};

const unusedImages: Planter = (garden) => {
  const what = 'A machine image of long ago from which nothing runs.';
  const seed = { kind: 'waste', sort: 'image-unused', rule: 'ec2-image-unused', what, count: 5 } as const;
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const since = daysAgo(450, 1200);
    const part = { ...label('golden-'), bornAt: since };
    const disk = {
      volumeId: 'vol-ffffffff',
      sizeGib: 120,
      encrypted: true,
      description: 'Created by CreateImage',
    };
    const { id } = castSnapshot(estate, home.spot, { ...part, ...disk });
    const Ebs = { SnapshotId: id, VolumeSize: 120, VolumeType: 'gp3', Encrypted: true } as const;
    const but = { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs }] };
    return { of: [estate.add(images, home.spot, { ...part, but })], since, monthlyUsd: 120 * SNAPSHOT_GIB };
  });
};

const oldKubernetes: Planter = (garden) => {
  const what = 'A Kubernetes version in extended support: six times the price of an ordinary cluster.';
  const sort = 'cluster-extended-support';
  const seed = { kind: 'waste', sort, rule: 'eks-cluster-extended-support', what, count: 2 } as const;
  sow(garden, seed, ({ estate, home, network, daysAgo, label }) => {
    const since = daysAgo(420, 800);
    const part = { ...label('blue-', 'elsewhere'), bornAt: since };
    const roleName = `${part.name}-${home.spot.region}`;
    const roleArn = castRole(estate, home.spot, { ...part, name: roleName, trusts: 'eks' }).arn;
    const base = eksClusters.make(estate.siteOf(home.spot, since, part.name), part.name);
    const resourcesVpcConfig = {
      ...base.resourcesVpcConfig,
      vpcId: network.vpcId,
      subnetIds: [...network.inner],
    };
    const one = estate.add(eksClusters, home.spot, {
      ...part,
      but: { version: '1.28', roleArn, resourcesVpcConfig },
    });
    return { of: [one], since, monthlyUsd: 0.5 * HOURS_A_MONTH };
  });
};

const doubledTrails: Planter = (garden) => {
  const what = 'A second trail of the same events: the first is free, this one is not.';
  const seed = {
    kind: 'waste',
    sort: 'trail-duplicate',
    rule: 'cloudtrail-trail-duplicate',
    what,
    count: 3,
  } as const;
  sow(garden, { ...seed, fits: isProduction }, ({ estate, home, daysAgo, label }) => {
    const since = daysAgo(200, 900);
    return {
      of: [
        estate.add(trails, home.spot, {
          ...label('audit-', 'elsewhere'),
          bornAt: since,
          but: { S3BucketName: TRAIL_BUCKET },
        }),
      ],
      since,
    };
  });
};

export const quiet: readonly Planter[] = [
  unusedFunctions,
  oldRuntimes,
  wideFunctions,
  endlessLogs,
  unusedSecrets,
  keysWithoutRotation,
  idleStreams,
  hoardingRepositories,
  unusedImages,
  oldKubernetes,
  doubledTrails,
];
