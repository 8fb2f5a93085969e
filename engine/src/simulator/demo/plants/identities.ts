/** Planted: people and roles that should be gone, that nobody can tell from an attacker, or that may do too much. */
import { accessKeys, roles, users } from '../../services/iam.ts';
import { DAY_MS } from '../calendar.ts';
import type { Home } from '../company/homes.ts';
import type { Estate } from '../estate.ts';
import { castRole, escaped } from '../stacks/identity.ts';
import { type Planter, sow } from './garden.ts';

function castUser(
  estate: Estate,
  home: Home,
  name: string,
  bornAt: number,
  but: { console: boolean; mfa: boolean; PasswordLastUsed?: Date },
) {
  const tags = home.wardrobe.of(`${home.key}/${name}`, 'elsewhere');
  return estate.add(users, home.spot, { name, bornAt, tags, but });
}

const oldKeys: Planter = (garden) => {
  const what = 'An access key that has not been changed for years, and is still used.';
  const seed = {
    kind: 'policy',
    sort: 'access-key-old',
    rule: 'iam-access-key-rotation',
    what,
    count: 5,
  } as const;
  sow(garden, seed, ({ estate, home, daysAgo, index }) => {
    const since = daysAgo(500, 1600);
    const name = `svc-${home.name}-${index}`;
    const user = castUser(estate, home, name, since, { console: false, mfa: false });
    const used = (at: number) => ({
      lastUsed: { LastUsedDate: new Date(at), ServiceName: 's3', Region: home.spot.region },
    });
    const but = { UserName: user.id, ...used(since + DAY_MS) };
    const key = estate.add(accessKeys, home.spot, { name: `access-key-${name}`, bornAt: since, but });
    estate.keepUsed(key, used);
    return { of: [key], since: since + 90 * DAY_MS };
  });
};

const unusedKeys: Planter = (garden) => {
  const what = 'An access key that nobody has used for half a year.';
  const seed = {
    kind: 'policy',
    sort: 'access-key-unused',
    rule: 'iam-access-key-unused',
    what,
    count: 4,
  } as const;
  sow(garden, seed, ({ estate, home, daysAgo, index }) => {
    const last = daysAgo(180, 350);
    const name = `ci-${home.name}-${index}`;
    const bornAt = last - 300 * DAY_MS;
    const user = castUser(estate, home, name, bornAt, { console: false, mfa: false });
    const lastUsed = { LastUsedDate: new Date(last), ServiceName: 'ecr', Region: home.spot.region };
    const but = { UserName: user.id, lastUsed };
    const key = estate.add(accessKeys, home.spot, { name: `access-key-${name}`, bornAt, but });
    return { of: [key], since: last + 90 * DAY_MS };
  });
};

const withoutMfa: Planter = (garden) => {
  const what = 'A person who signs in with a password alone.';
  const seed = { kind: 'policy', sort: 'user-without-mfa', rule: 'iam-user-mfa', what, count: 4 } as const;
  sow(garden, seed, ({ estate, home, luck, daysAgo }) => {
    const since = daysAgo(100, 900);
    const name = (luck.pick(home.team.people).email.split('@')[0] ?? '').concat('.console');
    const user = castUser(estate, home, name, since, {
      console: true,
      mfa: false,
      PasswordLastUsed: new Date(since + DAY_MS),
    });
    estate.keepUsed(user, (at) => ({ PasswordLastUsed: new Date(at) }));
    return { of: [user], since };
  });
};

const unusedRoles: Planter = (garden) => {
  const what = 'A role that nothing has acted as for most of a year.';
  const seed = { kind: 'policy', sort: 'role-unused', rule: 'iam-role-unused', what, count: 6 } as const;
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const unusedSince = daysAgo(200, 380);
    const part = { ...label('migration-', 'elsewhere'), bornAt: unusedSince - 200 * DAY_MS };
    const role = castRole(estate, home.spot, { ...part, trusts: 'lambda', unusedSince });
    return { of: [role], since: unusedSince + 90 * DAY_MS };
  });
};

const trustingRoles: Planter = (garden) => {
  const what = 'A role that any account in the world may take on.';
  const seed = {
    kind: 'policy',
    sort: 'role-trusts-anyone',
    rule: 'iam-role-trusts-anyone',
    what,
    count: 3,
  } as const;
  const Statement = [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }];
  const AssumeRolePolicyDocument = escaped({ Version: '2012-10-17', Statement });
  sow(garden, seed, ({ estate, home, daysAgo, label }) => {
    const since = daysAgo(60, 500);
    const part = { ...label('partner-', 'elsewhere'), bornAt: since };
    const role = estate.add(roles, home.spot, { ...part, but: { AssumeRolePolicyDocument } });
    estate.keepUsed(role, (at) => ({
      RoleLastUsed: { LastUsedDate: new Date(at), Region: home.spot.region },
    }));
    return { of: [role], since };
  });
};

export const identities: readonly Planter[] = [oldKeys, unusedKeys, withoutMfa, unusedRoles, trustingRoles];
