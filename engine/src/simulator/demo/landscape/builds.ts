/** How software is built: repositories of images, build projects, and machine images from every release. */
import { images } from '../../ec2/blueprints.ts';
import { buildProjects } from '../../services/codebuild.ts';
import { ecrRepositories } from '../../services/ecr.ts';
import { logGroups } from '../../services/logs.ts';
import { DAY_MS } from '../calendar.ts';
import { about } from '../chance.ts';
import type { Company } from '../company/homes.ts';
import { services } from '../company/services.ts';
import { wardrobeOf } from '../company/tags.ts';
import type { Estate } from '../estate.ts';
import { castSnapshot } from '../makers.ts';
import { castRole } from '../stacks/identity.ts';

const PARTS = ['api', 'worker', 'migrations', 'sidecar', 'cron'] as const;

const KEEP = JSON.stringify({
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 20 },
      action: { type: 'expire' },
    },
  ],
});

export function castBuilds(estate: Estate, { teams }: Company, scale: number): void {
  const spot = { account: estate.accountOf('shared-services'), region: 'us-east-1' };
  estate.add(ecrRepositories, spot, {
    name: 'inference',
    bornAt: estate.calendar.start - 800 * DAY_MS,
    tags: { Team: 'ml-platform' },
    but: { lifecycle: KEEP },
  });
  for (const service of services) {
    const team = teams.get(service.team);
    if (!team) continue;
    const { name, dataClass } = service;
    const facts = {
      environment: 'production',
      team,
      application: name,
      dataClass,
      managedBy: 'terraform',
    } as const;
    const wardrobe = wardrobeOf(estate.seed, `build/${name}`, facts);
    const luck = estate.luck(`build/${name}`);
    const bornAt = estate.calendar.start - luck.between(100, 900) * DAY_MS;
    const tags = wardrobe.of(`build/${name}`, 'elsewhere');
    castRole(estate, spot, { name: `${name}-build`, bornAt, tags, trusts: 'cloudformation' });
    for (const part of PARTS.slice(0, 1 + about(luck, 1.2))) {
      const but = {
        lifecycle: KEEP,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
      } as const;
      estate.add(ecrRepositories, spot, { name: `${name}/${part}`, bornAt, tags, but });
      const serviceRole = `arn:aws:iam::${spot.account}:role/${name}-build`;
      const logs = { name: `/aws/codebuild/${name}-${part}`, bornAt, tags, but: { retentionInDays: 30 } };
      estate.add(logGroups, spot, logs);
      estate.add(buildProjects, spot, { name: `${name}-${part}`, bornAt, tags, but: { serviceRole } });
    }
    if (service.shape === 'instances')
      castReleases(estate, name, scale, (thing) => wardrobe.of(thing, 'ec2'));
  }
}

/** A machine image for every release, kept for a year, as a pipeline makes them. */
function castReleases(
  estate: Estate,
  service: string,
  scale: number,
  wear: (thing: string) => Record<string, string>,
): void {
  const { start, end } = estate.calendar;
  const spot = { account: estate.accountOf('shared-services'), region: 'us-east-1' };
  const luck = estate.luck(`releases/${service}`);
  for (let at = start - 360 * DAY_MS; at < end; at += 8 * DAY_MS) {
    const count = about(luck, Math.min(scale, 1));
    const hour = luck.between(8, 18);
    if (estate.isOver(spot, ['ec2:snapshot', 'ec2:image'], at + 365 * DAY_MS)) continue;
    for (let one = count; one > 0; one -= 1) {
      const name = `${service}-${new Date(at).toISOString().slice(0, 10)}`;
      const span = { bornAt: at + hour * 3_600_000, goneAt: at + 365 * DAY_MS };
      const tags = { Name: name, ...wear(name) };
      const disk = castSnapshot(estate, spot, {
        name,
        ...span,
        tags,
        volumeId: 'vol-ffffffff',
        sizeGib: 30,
        encrypted: true,
        description: `Created by CreateImage for ${name}`,
      });
      const Ebs = {
        SnapshotId: disk.id,
        VolumeSize: 30,
        VolumeType: 'gp3',
        Encrypted: true,
        DeleteOnTermination: true,
      } as const;
      estate.add(images, spot, {
        name,
        ...span,
        tags,
        but: { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs }] },
      });
    }
  }
}
