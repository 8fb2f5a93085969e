/** What the book of truths says is so in the world, for as long as it says. */
import { describe, expect, it } from 'vitest';
import type { InstanceRecord, VolumeRecord } from '../ec2/records.ts';
import { stateAt } from '../lifecycle.ts';
import type { BucketRecord } from '../s3/bucket-record.ts';
import { everyShelf } from '../services.generated.ts';
import type { Item, Thing } from '../thing.ts';
import type { World } from '../world.ts';
import { DAY_MS } from './calendar.ts';
import { createDemo } from './create-demo.ts';
import type { Truth } from './truth.ts';

const preparedAt = new Date('2026-11-21T00:00:00Z');
const demo = createDemo({ seed: 7, scale: 0.1, preparedAt });

/** Everything of a world by its ARN, found without the help of those who put it there. */
function byArn(world: World): Map<string, Thing> {
  const found = new Map<string, Thing>();
  for (const [key, place] of Object.entries(world.places)) {
    const [account, region] = key.split('/');
    const ec2 = (kind: string, things: Readonly<Record<string, Thing>>) => {
      for (const [id, thing] of Object.entries(things))
        found.set(`arn:aws:ec2:${region}:${kind === 'snapshot' ? '' : account}:${kind}/${id}`, thing);
    };
    const rds = (kind: string, things: Readonly<Record<string, Thing>>) => {
      for (const [name, thing] of Object.entries(things))
        found.set(`arn:aws:rds:${region}:${account}:${kind}:${name}`, thing);
    };
    ec2('instance', place.instances);
    ec2('volume', place.volumes);
    ec2('snapshot', place.snapshots);
    ec2('elastic-ip', place.addresses);
    rds('db', place.dbInstances);
    rds('cluster', place.dbClusters);
    for (const bucket of Object.values(place.buckets)) found.set(`arn:aws:s3:::${bucket.name}`, bucket);
    for (const shelf of Object.values(place.shelves))
      for (const item of Object.values(shelf)) found.set(item.arn, item);
  }
  return found;
}

/** The world at each time, in the order of time. */
const stops = [
  ...new Set(
    demo.truths.flatMap(({ since, until }) =>
      [since, until].flatMap((time) => (time === undefined ? [] : [Date.parse(time)])),
    ),
  ),
  demo.calendar.end,
].sort((a, b) => a - b);

interface Sighting {
  readonly truth: Truth;
  readonly when: 'since' | 'until' | 'end';
  readonly things: readonly (Thing | undefined)[];
}

/** A truth as it stood at its beginning, at its end, and now. */
function sightings(): Sighting[] {
  return stops.flatMap((stop) => {
    demo.advance(new Date(stop));
    const meant = demo.truths.flatMap((truth): [Truth, Sighting['when']][] => {
      const since = Date.parse(truth.since);
      const until = truth.until === undefined ? undefined : Date.parse(truth.until);
      return [
        ...(since === stop ? [[truth, 'since'] as [Truth, 'since']] : []),
        ...(until === stop ? [[truth, 'until'] as [Truth, 'until']] : []),
        ...(stop === demo.calendar.end && until === undefined ? [[truth, 'end'] as [Truth, 'end']] : []),
      ];
    });
    if (meant.length === 0) return [];
    const things = byArn(demo.world);
    // As they are at that moment: the story goes on to change them.
    const copy = (arn: string) => (things.has(arn) ? ({ ...things.get(arn) } as Thing) : undefined);
    return meant.map(([truth, when]) => ({ truth, when, things: truth.resources.map(copy) }));
  });
}

const seen = sightings();
const at = (when: Sighting['when'], sort: string) =>
  seen.filter((one) => one.when === when && one.truth.sort === sort).flatMap(({ things }) => things);
const doc = (thing: Thing | undefined): Record<string, unknown> =>
  (thing && 'doc' in thing ? (thing as Item).doc : {}) as Record<string, unknown>;

describe('the book of truths', () => {
  it('holds at least 150, of 25 sorts and every kind, each with an id of its own', () => {
    const { truths } = demo;
    expect(truths.length).toBeGreaterThanOrEqual(150);
    expect(new Set(truths.map(({ sort }) => sort)).size).toBeGreaterThanOrEqual(25);
    expect(new Set(truths.map(({ kind }) => kind)).size).toBe(7);
    expect(new Set(truths.map(({ id }) => id)).size).toBe(truths.length);
    for (const { what, resources } of truths) {
      expect(what).toMatch(/^[A-Z].{15,}\.$/);
      expect(resources.length).toBeGreaterThan(0);
    }
  });

  it('names what stands there now', () => {
    const lost = seen
      .filter(({ truth, when, things }) => when === 'end' && !truth.gone && things.includes(undefined))
      .map(({ truth }) => truth.id);
    expect(lost).toEqual([]);
    expect(seen.filter(({ when }) => when === 'end').length).toBeGreaterThan(150);
  });

  it('names what stood there when it began, as far as the story goes back', () => {
    const lost = seen
      .filter(({ truth, when, things }) => when === 'since' && !truth.gone && !things.some(Boolean))
      .map(({ truth }) => truth.id);
    expect(lost).toEqual([]);
  });

  it('names what is missing, where that is the trouble', () => {
    const missing = seen.filter(({ truth }) => truth.gone);
    expect(missing.length).toBeGreaterThan(0);
    for (const { things } of missing) expect(things.some(Boolean)).toBe(false);
    const vanished = [...demo.story()].flatMap((event) => (event.kind === 'vanish' ? event.actor.arn : []));
    for (const { truth } of missing) expect(vanished).toEqual(expect.arrayContaining([...truth.resources]));
  });

  it('is the same at every scale', () => {
    const sorts = (scale: number) =>
      createDemo({ seed: 7, scale, preparedAt }).truths.map(({ id, resources }) => [id, resources]);
    expect(sorts(0.3)).toEqual(sorts(0.1));
  });
});

describe('what was planted', () => {
  const volume = (thing: Thing | undefined) => thing as VolumeRecord;
  const instance = (thing: Thing | undefined) => thing as InstanceRecord;
  const is: Record<string, (thing: Thing | undefined) => boolean> = {
    'volume-unattached': (thing) => volume(thing).attachment === undefined,
    'volume-of-stopped-instance': (thing) => volume(thing).attachment !== undefined,
    'volume-gp2': (thing) => volume(thing).type === 'gp2',
    'volume-unencrypted': (thing) => !volume(thing).encrypted,
    'volume-overprovisioned': (thing) => (volume(thing).iops ?? 0) > 3000,
    'instance-stopped-long': (thing) => stateAt(instance(thing).phase, demo.calendar.end) === 'stopped',
    'instance-previous-generation': (thing) => /^(m3|m4|t2)\./.test(instance(thing).type),
    'address-unassociated': (thing) => thing !== undefined && !('association' in thing),
    'database-unencrypted': (thing) => Reflect.get(thing ?? {}, 'encrypted') === false,
    'database-single-az': (thing) => Reflect.get(thing ?? {}, 'multiAz') === false,
    'database-without-backup': (thing) => Reflect.get(thing ?? {}, 'backupDays') === 0,
    'bucket-public': (thing) => (thing as BucketRecord).publicAccess?.BlockPublicAcls === false,
    'bucket-no-lifecycle': (thing) => (thing as BucketRecord).lifecycle === undefined,
    'log-group-no-retention': (thing) => thing !== undefined && !('retentionInDays' in doc(thing)),
    'notebook-running-idle': (thing) => doc(thing).NotebookInstanceStatus === 'InService',
    'function-runtime-deprecated': (thing) =>
      /nodejs14|python3\.7|ruby2|dotnetcore3/.test(String(doc(thing).Runtime)),
    'user-without-mfa': (thing) => doc(thing).mfa === false && doc(thing).console === true,
    'repository-no-lifecycle': (thing) => thing !== undefined && doc(thing).lifecycle === undefined,
    'cluster-extended-support': (thing) => doc(thing).version === '1.28',
    'owner-missing': (thing) => !Object.keys(thing?.tags ?? {}).some((key) => /^(owner|ansprech)/i.test(key)),
    untagged: (thing) => thing !== undefined && Object.keys(thing.tags).length === 0,
    'role-trusts-anyone': (thing) =>
      decodeURIComponent(String(doc(thing).AssumeRolePolicyDocument)).includes('"AWS":"*"'),
  };

  it.each(Object.keys(is))('%s is so in the end', (sort) => {
    const things = at('end', sort);
    expect(things.length).toBeGreaterThan(0);
    for (const thing of things) expect(is[sort]?.(thing)).toBe(true);
  });

  it('and nothing else is so: every unattached disk, loose address and gp2 disk is in the book', () => {
    const { places } = demo.world;
    const named = new Set(
      demo.truths.flatMap(({ resources }) => resources.map((arn) => arn.split('/').at(-1))),
    );
    for (const place of Object.values(places)) {
      for (const { id, attachment, type } of Object.values(place.volumes))
        if (!attachment || type === 'gp2') expect(named).toContain(id);
      for (const { allocationId, association } of Object.values(place.addresses))
        if (!association) expect(named).toContain(allocationId);
    }
  });

  it('comes and goes with the incidents', () => {
    for (const sort of ['mining', 'load-test-forgotten']) {
      expect(at('since', sort).some(Boolean)).toBe(true);
      expect(at('until', sort).some(Boolean)).toBe(false);
    }
    const log = doc(at('until', 'runaway-log')[0]);
    expect(log.storedBytes).toBeGreaterThan(5e12);
  });
});

describe('the estate', () => {
  it('has something of every kind that the simulated AWS knows', () => {
    const kinds = new Set(
      Object.values(demo.world.places).flatMap(({ shelves }) =>
        Object.keys(shelves).filter((kind) => Object.keys(shelves[kind] ?? {}).length > 0),
      ),
    );
    // Its reserved instances have ended.
    expect(everyShelf.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([
      'ec2:reserved-instances',
    ]);
  });

  it('gives every resource an ARN of its own', () => {
    const arns = [...demo.story()].flatMap((event) => (event.kind === 'appear' ? event.actor.arn : []));
    expect(arns.length - new Set(arns).size).toBe(0);
  });

  it('lets nothing stand in an account or a region that the company does not have', () => {
    const { organization, regions } = demo.world;
    for (const [key, place] of Object.entries(demo.world.places)) {
      const [account = '', region = ''] = key.split('/');
      if (Object.values(place).every((table) => Object.keys(table).length === 0)) continue;
      expect(Object.keys(organization.accounts)).toContain(account);
      expect([...regions, 'global']).toContain(region);
    }
    expect(Object.keys(organization.accounts)).toHaveLength(40);
  });

  it('tells fourteen months, to the day', () => {
    expect(new Date(demo.calendar.start).toISOString()).toBe('2025-09-21T00:00:00.000Z');
    expect(demo.calendar.end - demo.calendar.start).toBe(426 * DAY_MS);
  });
});
