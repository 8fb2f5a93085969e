/** Credentials for any account: our own where we stand, a role in the others, reached through the hub. */

import type { Clock } from '#platform/clock/clock.ts';
import { awsErrors } from '../errors.ts';
import { OWN_ACCOUNT } from '../port.ts';
import { type Credentials, createCredentialCache } from './credential-cache.ts';
import { CredentialFault } from './sdk-fault.ts';

export interface RoleOptions {
  /** The session's name in CloudTrail. */
  readonly sessionName: string;
  /** Session tags, for the trust policy's and CloudTrail's use. */
  readonly sessionTags?: Readonly<Record<string, string>> | undefined;
  /** Seconds. AWS caps a role reached through another role at one hour. @default 3600 */
  readonly durationSeconds?: number | undefined;
}

export interface HubRole extends RoleOptions {
  readonly arn: string;
  readonly externalId?: string | undefined;
}

export interface MemberRole extends RoleOptions {
  /** The same in every account, with its path: `reeve/ReeveReader`. */
  readonly name: string;
  /** One per organisation, chosen by Reeve: without it any other customer of ours could borrow the role. */
  readonly externalId: string;
}

export interface AssumeRequest extends RoleOptions {
  readonly roleArn: string;
  readonly externalId?: string | undefined;
}

/** The two calls to STS that credentials need; failures are `CredentialFault`s. */
export interface Sts {
  callerIdentity(credentials: Credentials): Promise<{ readonly account: string; readonly partition: string }>;
  assumeRole(credentials: Credentials, request: AssumeRequest): Promise<Credentials>;
}

export interface AccountOptions {
  readonly base: () => Promise<Credentials>;
  readonly sts: Sts;
  readonly clock: Clock;
  readonly hubRole?: HubRole | undefined;
  readonly memberRole?: MemberRole | undefined;
}

export interface Accounts {
  credentialsFor(account: string): Promise<Credentials>;
  drop(account: string): void;
}

export function createAccounts({ base, sts, clock, hubRole, memberRole }: AccountOptions): Accounts {
  if (memberRole) checkMemberRole(memberRole);
  const cache = createCredentialCache(clock);
  let identity: Promise<{ account: string; partition: string }> | undefined;

  const hub = (): Promise<Credentials> =>
    cache.get('hub', async () => {
      const own = await cache.get('base', base);
      return hubRole ? sts.assumeRole(own, { ...hubRole, roleArn: hubRole.arn }) : own;
    });

  const whoAmI = async () => {
    identity ??= hub().then((credentials) => sts.callerIdentity(credentials));
    try {
      return await identity;
    } catch (error) {
      identity = undefined;
      throw error;
    }
  };

  return {
    credentialsFor: async (account) => {
      if (account === OWN_ACCOUNT) return hub();
      const self = await whoAmI();
      if (account === self.account) return hub();
      if (!memberRole) throw noRole(account, self.account);
      const roleArn = `arn:${self.partition}:iam::${account}:role/${memberRole.name}`;
      return cache.get(account, async () => sts.assumeRole(await hub(), { ...memberRole, roleArn }));
    },
    drop: (account) => {
      for (const key of [account, 'hub', 'base']) cache.drop(key);
    },
  };
}

function noRole(account: string, own: string): CredentialFault {
  const message = `These credentials belong to account ${own}, and no role is configured to enter ${account}.`;
  return new CredentialFault({ code: 'CredentialsUnavailable', message, sent: false });
}

function checkMemberRole({ name, externalId }: MemberRole): void {
  if (!/^[\w+=,.@/-]{1,512}$/.test(name)) {
    throw awsErrors.AWS_ROLE_INVALID({
      name: 'member role',
      value: name,
      problem: 'give its name, not its ARN',
    });
  }
  if (!/^[\w+=,.@:/-]{2,1224}$/.test(externalId)) {
    const problem = '2 to 1224 letters, digits and +=,.@:/-';
    throw awsErrors.AWS_ROLE_INVALID({ name: 'external id', value: externalId, problem });
  }
}
