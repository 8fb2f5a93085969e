/** What every account is given when it is opened: roles for people and machines, records of what happens, guards. */

import { managedKey } from '../../managed-key.ts';
import { stacks } from '../../services/cloudformation.ts';
import { trails } from '../../services/cloudtrail.ts';
import { configRecorders } from '../../services/config.ts';
import { detectors } from '../../services/guardduty.ts';
import { keys } from '../../services/kms.ts';
import { logGroups } from '../../services/logs.ts';
import { DAY_MS } from '../calendar.ts';
import { type AccountPlan, accountPlans, REGIONS } from '../company/accounts.ts';
import type { Estate, Spot } from '../estate.ts';
import { castLinkedRole, castRole } from '../stacks/identity.ts';
import { TRAIL_BUCKET } from './archives.ts';

/** The roles that AWS makes for its own services. */
const LINKED = {
  AWSServiceRoleForAutoScaling: 'autoscaling',
  AWSServiceRoleForConfig: 'config',
  AWSServiceRoleForAmazonGuardDuty: 'guardduty',
  AWSServiceRoleForOrganizations: 'organizations',
  AWSServiceRoleForSupport: 'support',
  AWSServiceRoleForTrustedAdvisor: 'trustedadvisor',
} as const;
const PEOPLE = ['AdministratorAccess', 'PowerUserAccess', 'ReadOnlyAccess', 'Billing'] as const;
const STACK_SETS = [
  'landing-roles',
  'landing-guards',
  'landing-budgets',
  'landing-network',
  'landing-logs',
] as const;
const MANAGED_KEYS = ['ebs', 'rds', 's3', 'lambda', 'ssm', 'secretsmanager'] as const;

const tidy = { Team: 'platform', ManagedBy: 'cloudformation', CostCenter: 'CC-1200' };

export function castBaselines(estate: Estate): void {
  for (const plan of accountPlans) {
    const account = estate.accountOf(plan.name);
    const bornAt = estate.calendar.start - 1100 * DAY_MS;
    castPeople(estate, plan, account, bornAt);
    for (const region of REGIONS) castGuards(estate, { account, region }, bornAt, plan);
    for (const region of plan.regions) castRegion(estate, plan, { account, region }, bornAt);
  }
  castTrail(estate);
}

function castPeople(estate: Estate, plan: AccountPlan, account: string, bornAt: number): void {
  const spot = { account, region: plan.regions[0] };
  for (const [name, service] of Object.entries(LINKED)) castLinkedRole(estate, spot, name, service, bornAt);
  const hub = { accounts: [estate.accountOf('security-audit')] };
  for (const set of PEOPLE) {
    const name = `AWSReservedSSO_${set}_${estate.luck(`sso/${set}`).hex(16)}`;
    const policyArns = [`arn:aws:iam::aws:policy/${set === 'Billing' ? 'job-function/Billing' : set}`];
    castRole(estate, spot, { name, bornAt, trusts: hub, policyArns });
  }
  const admin = ['arn:aws:iam::aws:policy/AdministratorAccess'];
  const management = { accounts: [estate.accountOf('fennimarsh-management')] };
  castRole(estate, spot, {
    name: 'OrganizationAccountAccessRole',
    bornAt,
    trusts: management,
    policyArns: admin,
  });
  const pipelines = { accounts: [estate.accountOf('shared-services')] };
  castRole(estate, spot, { name: 'deploy', bornAt, tags: tidy, trusts: pipelines, policyArns: admin });
  castRole(estate, spot, { name: 'flow-logs', bornAt, tags: tidy, trusts: 'vpc-flow-logs' });
  castRole(estate, spot, { name: 'ecsTaskExecutionRole', bornAt, trusts: 'ecs-tasks' });
}

/** In every region, used or not. */
function castGuards(estate: Estate, spot: Spot, bornAt: number, plan: AccountPlan): void {
  if (plan.name === 'legacy-reporting') return;
  estate.add(configRecorders, spot, { name: 'default', bornAt });
  estate.add(detectors, spot, { name: 'default', bornAt, tags: tidy, but: { Status: 'ENABLED' } });
}

function castRegion(estate: Estate, plan: AccountPlan, spot: Spot, bornAt: number): void {
  for (const set of STACK_SETS) {
    const but = { StackStatus: 'UPDATE_COMPLETE', EnableTerminationProtection: true } as const;
    estate.add(stacks, spot, { name: `StackSet-${set}`, bornAt, tags: tidy, but });
  }
  for (const service of MANAGED_KEYS) {
    const name = `aws/${service}`;
    const made = keys.make(estate.siteOf(spot, bornAt, name), name);
    const Description = `Default key that protects my ${service} data when no other key is defined`;
    const Arn = managedKey(spot, service);
    const KeyId = Arn.slice(Arn.indexOf('/') + 1);
    const KeyMetadata = { ...made.KeyMetadata, Arn, KeyId, KeyManager: 'AWS', Description } as const;
    estate.add(keys, spot, { name, bornAt, but: { ...made, KeyMetadata } });
  }
  const logs = [`/vpc/${plan.name}`, '/aws/config/changes', `/landing/${plan.name}`];
  for (const name of logs)
    estate.add(logGroups, spot, { name, bornAt, tags: tidy, but: { retentionInDays: 90 } });
}

/** One trail of the whole organisation, kept in the archive's account. */
function castTrail(estate: Estate): void {
  const region = 'us-east-1';
  const spot = { account: estate.accountOf('fennimarsh-management'), region };
  const made = trails.make(estate.siteOf(spot, 0, 'trail'), 'organization');
  estate.add(trails, spot, {
    name: 'organization',
    bornAt: estate.calendar.start - 1100 * DAY_MS,
    tags: tidy,
    but: {
      IsOrganizationTrail: true,
      S3BucketName: TRAIL_BUCKET,
      LogFileValidationEnabled: true,
      status: { ...made.status, IsLogging: true },
    },
  });
}
