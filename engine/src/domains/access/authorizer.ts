/** Decides who may do what, by Cedar: nothing is allowed unless a policy permits it and none forbids it. */
import { createHash } from 'node:crypto';
import type { CedarValueJson, EntityJson, TypeAndId } from '@cedar-policy/cedar-wasm/nodejs';
import { didYouMean } from '#kernel/nearest.ts';
import { type Principal, ROLES, type Role, type Scope } from '#kernel/principal.ts';
import type { Resource } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { type Cedar, loadCedar } from './cedar.ts';
import { accessErrors } from './errors.ts';
import { ownPolicyFolder, type Policy, readPolicies, readSchema, validatePolicies } from './policy-files.ts';

export interface Decision {
  readonly allowed: boolean;
  /** The policies that decided; none when nothing permits. */
  readonly reasons: readonly string[];
}

const ENTITY: Readonly<Record<Principal['kind'], string>> = {
  local: 'Reeve::Local',
  user: 'Reeve::User',
  key: 'Reeve::Key',
  system: 'Reeve::System',
};

export class Authorizer {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly actions: ReadonlySet<string>;
  /** How many of the policies are the installation's own. */
  readonly own: number;
  readonly #cedar: Cedar;
  /** Cedar keeps parsed policies by name for the whole thread: named by content, two sets never meet. */
  readonly #name: string;

  constructor(cedar: Cedar, schema: string, shipped: readonly Policy[], own: readonly Policy[] = []) {
    const policies = [...shipped, ...own];
    this.own = own.length;
    const staticPolicies = Object.fromEntries(policies.map(({ id, text }) => [id, text]));
    this.#name = createHash('sha256')
      .update(JSON.stringify([schema, staticPolicies]))
      .digest('hex');
    this.#cedar = cedar;
    this.policies = new Map(policies.map((policy) => [policy.id, policy]));
    this.actions = declaredActions(schema);
    const parsed = [
      cedar.preparseSchema(this.#name, schema),
      cedar.preparsePolicySet(this.#name, { staticPolicies }),
    ];
    for (const answer of parsed)
      if (answer.type === 'failure')
        throw accessErrors.POLICY_INVALID({ problem: answer.errors[0]?.message ?? 'unknown' });
  }

  authorize(principal: Principal, action: string, resource: Resource): Decision {
    // An action nobody declared is one nobody permitted.
    if (!this.actions.has(action)) return { allowed: false, reasons: [] };
    const who = { type: ENTITY[principal.kind], id: principal.id };
    const what = { type: 'Reeve::Resource', id: `${resource.type}/${resource.id}` };
    const answer = this.#cedar.statefulIsAuthorized({
      principal: who,
      action: { type: 'Reeve::Action', id: action },
      resource: what,
      context: {},
      preparsedSchemaName: this.#name,
      preparsedPolicySetId: this.#name,
      validateRequest: true,
      entities: [principalEntity(who, principal), resourceEntity(what, resource)],
    });
    if (answer.type === 'failure')
      throw accessErrors.POLICY_INVALID({ problem: answer.errors[0]?.message ?? 'unknown' });
    const { decision, diagnostics } = answer.response;
    // Cedar skips a policy that fails; a forbid that was skipped must not turn into an allow.
    const [failed] = diagnostics.errors;
    if (failed) return { allowed: false, reasons: diagnostics.errors.map(({ policyId }) => policyId) };
    return { allowed: decision === 'allow', reasons: diagnostics.reason.toSorted() };
  }

  requireAction(action: string): void {
    if (this.actions.has(action)) return;
    throw accessErrors.ACTION_UNKNOWN({ action, hint: didYouMean(action, [...this.actions]) });
  }

  /** With which single role, in place of the present ones, the principal would be allowed. */
  rolesThatAllow(principal: Principal, action: string, resource: Resource): Role[] {
    return ROLES.filter((role) => this.authorize({ ...principal, roles: [role] }, action, resource).allowed);
  }
}

/** Reads, checks and prepares every policy; an invalid one is an error, never ignored. */
export async function openAuthorizer(platform: Pick<Platform, 'home' | 'config'>): Promise<Authorizer> {
  const [cedar, schema, { shipped, own }] = await Promise.all([
    loadCedar(),
    readSchema(),
    readPolicies(ownPolicyFolder(platform)),
  ]);
  if (own.length > 0) await validatePolicies(schema, [...shipped, ...own]);
  return new Authorizer(cedar, schema, shipped, own);
}

const opened = new WeakMap<object, Promise<Authorizer>>();

/** The authorizer of this platform, opened once. */
export function authorizerOf(platform: Pick<Platform, 'home' | 'config'>): Promise<Authorizer> {
  const known = opened.get(platform);
  if (known) return known;
  const opening = openAuthorizer(platform);
  opened.set(platform, opening);
  return opening;
}

function principalEntity(uid: TypeAndId, { name, roles, scope }: Principal): EntityJson {
  const parents = roles.map((role) => ({ type: 'Reeve::Role', id: role }));
  return { uid, attrs: { name, ...limits(scope) }, parents };
}

const limits = (scope: Scope): Record<string, CedarValueJson> =>
  present({
    accounts: scope.accounts && [...scope.accounts],
    teams: scope.teams && [...scope.teams],
    environments: scope.environments && [...scope.environments],
  });

function resourceEntity(uid: TypeAndId, { type, account, team, environment }: Resource): EntityJson {
  return { uid, attrs: { kind: type, ...present({ account, team, environment }) }, parents: [] };
}

const present = (attrs: Record<string, CedarValueJson | undefined>): Record<string, CedarValueJson> =>
  Object.fromEntries(
    Object.entries(attrs).filter((entry): entry is [string, CedarValueJson] => entry[1] !== undefined),
  );

/** `noun:verb` words; the groups have no colon. */
const declaredActions = (schema: string): Set<string> =>
  new Set([...schema.matchAll(/"([a-z-]+:[a-z-]+)"/g)].flatMap(([, action]) => action ?? []));
