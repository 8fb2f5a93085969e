/** Whom the parts of a service act as: roles, what they may do, and that they did it lately. */
import { instanceProfiles, policies, roles } from '../../services/iam.ts';
import { DAY_MS } from '../calendar.ts';
import type { Estate, Span, Spot, Standing } from '../estate.ts';
import type { Kit } from './kit.ts';

/** IAM escapes every document it hands out. */
export const escaped = (document: object): string => encodeURIComponent(JSON.stringify(document));

const trusting = (Principal: object) =>
  escaped({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }] });

/** One text for each service, shared by all roles that trust it. */
const TRUST = {
  ec2: trusting({ Service: 'ec2.amazonaws.com' }),
  'ecs-tasks': trusting({ Service: 'ecs-tasks.amazonaws.com' }),
  lambda: trusting({ Service: 'lambda.amazonaws.com' }),
  eks: trusting({ Service: 'eks.amazonaws.com' }),
  events: trusting({ Service: 'events.amazonaws.com' }),
  glue: trusting({ Service: 'glue.amazonaws.com' }),
  sagemaker: trusting({ Service: 'sagemaker.amazonaws.com' }),
  states: trusting({ Service: 'states.amazonaws.com' }),
  firehose: trusting({ Service: 'firehose.amazonaws.com' }),
  cloudformation: trusting({ Service: 'cloudformation.amazonaws.com' }),
  'vpc-flow-logs': trusting({ Service: 'vpc-flow-logs.amazonaws.com' }),
  backup: trusting({ Service: 'backup.amazonaws.com' }),
} as const;

export type Principal = keyof typeof TRUST;
type Role = ReturnType<(typeof roles)['make']>;

export interface RolePart extends Span {
  readonly name: string;
  readonly tags?: Record<string, string>;
  readonly trusts: Principal | { readonly accounts: readonly string[] };
  readonly policyArns?: readonly string[];
  /** When it was last used; else it is used every day. */
  readonly unusedSince?: number | undefined;
}

export function castRole(estate: Estate, spot: Spot, part: RolePart): Standing<Role> {
  const { trusts, policyArns = [], unusedSince, ...rest } = part;
  const trust =
    typeof trusts === 'string'
      ? TRUST[trusts]
      : trusting({ AWS: trusts.accounts.map((id) => `arn:aws:iam::${id}:root`) });
  const used = (at: number) => ({ RoleLastUsed: { LastUsedDate: new Date(at), Region: spot.region } });
  const role = estate.add(roles, spot, {
    ...rest,
    but: {
      AssumeRolePolicyDocument: trust,
      AttachedManagedPolicies: policyArns.map((PolicyArn) => ({
        PolicyArn,
        PolicyName: PolicyArn.slice(PolicyArn.lastIndexOf('/') + 1),
      })),
      ...used(unusedSince ?? part.bornAt + DAY_MS),
    },
  });
  if (unusedSince === undefined) estate.keepUsed(role, used);
  return role;
}

export function castLinkedRole(
  estate: Estate,
  spot: Spot,
  name: string,
  service: string,
  bornAt: number,
): void {
  const Path = `/aws-service-role/${service}.amazonaws.com/`;
  const used = (at: number) => ({ RoleLastUsed: { LastUsedDate: new Date(at), Region: spot.region } });
  const role = estate.add(roles, spot, {
    name,
    bornAt,
    but: {
      Path,
      Arn: `arn:aws:iam::${spot.account}:role${Path}${name}`,
      AssumeRolePolicyDocument: trusting({ Service: `${service}.amazonaws.com` }),
      AttachedManagedPolicies: [],
    },
  });
  estate.keepUsed(role, used);
}

/** The role of a service's own code, with a policy that names what it may touch. Its ARN. */
export function castOwnRole(kit: Kit, trusts: Principal, touches: readonly string[]): string {
  const { estate, home } = kit;
  const name = `${home.name}-${home.spot.region}`;
  const statement = {
    Effect: 'Allow',
    Action: [...new Set(touches.map((arn) => `${arn.split(':')[2]}:*`))],
    Resource: touches.length > 0 ? touches : ['*'],
  };
  const document = escaped({ Version: '2012-10-17', Statement: [statement] });
  const dated = { CreateDate: new Date(home.bornAt), UpdateDate: new Date(home.bornAt) };
  const policy = kit.add(policies, `${name}-access`, {
    ...dated,
    PolicyVersionList: [{ Document: document, VersionId: 'v1', IsDefaultVersion: true, ...dated }],
  });
  const role = castRole(estate, home.spot, { ...kit.part(name), trusts, policyArns: [policy.arn] });
  if (trusts === 'ec2') castProfile(kit, name, role);
  return role.arn;
}

/** The name that castOwnRole gives. */
export const ownRoleArn = ({ home: { name, spot } }: Kit): string =>
  `arn:aws:iam::${spot.account}:role/${name}-${spot.region}`;

function castProfile(kit: Kit, name: string, { arn, thing }: Standing<Role>): void {
  const { RoleId, CreateDate, AssumeRolePolicyDocument } = thing.doc;
  kit.add(instanceProfiles, name, {
    Roles: [{ Path: '/', RoleName: name, RoleId, Arn: arn, CreateDate, AssumeRolePolicyDocument }],
  });
}
