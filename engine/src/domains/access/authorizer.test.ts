/** Decisions: default deny, roles, scopes, own policies, and that no policy is ever ignored. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Principal, ROLES, type Role, type Scope } from '#kernel/principal.ts';
import { buildConfig } from '#platform/config/index.ts';
import { type Authorizer, openAuthorizer } from './authorizer.ts';
import { explainDecision } from './explain.ts';
import { localPrincipal } from './local-principal.ts';
import { readPolicies, readSchema, validatePolicies } from './policy-files.ts';

const home = mkdtempSync(path.join(tmpdir(), 'reeve-policies-'));
const config = buildConfig({ env: {} });
const whole = { type: 'installation', id: 'reeve' };
let shipped: Authorizer;
beforeAll(async () => {
  shipped = await openAuthorizer({ home, config });
});
afterAll(() => rmSync(home, { recursive: true }));

const someone = (roles: readonly Role[], scope: Scope = {}, kind: Principal['kind'] = 'user'): Principal => ({
  kind,
  id: `${kind}_1`,
  name: 'Someone',
  roles,
  scope,
});

/** Opens a home whose own policies are these. */
async function withPolicies(files: Readonly<Record<string, string>>): Promise<Authorizer> {
  const place = mkdtempSync(path.join(home, 'own-'));
  mkdirSync(path.join(place, 'policies'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, 'policies', name), text);
  return openAuthorizer({ home: place, config });
}

describe('the shipped policies', () => {
  it('fit their schema', async () => {
    const { shipped: policies } = await readPolicies(path.join(home, 'none'));
    await validatePolicies(await readSchema(), policies);
    expect(policies.map(({ id }) => id)).toContain('scope-whole');
    for (const { says, id } of policies) expect(says, id).not.toBe('');
  });

  it('deny every action to every kind of principal without roles, except to end its own session', () => {
    const kinds = ['local', 'user', 'key', 'system'] as const;
    for (const kind of kinds)
      for (const action of shipped.actions)
        expect(shipped.authorize(someone([], {}, kind), action, whole).allowed, `${kind} ${action}`).toBe(
          action.startsWith('session:'),
        );
  });

  it('deny what no schema declares, also to an admin', () => {
    expect(shipped.authorize(someone(['admin']), 'moon:sell', whole)).toEqual({
      allowed: false,
      reasons: [],
    });
  });

  it('deny the owner of the machine nothing, which is why a command may skip the question', () => {
    for (const action of shipped.actions)
      expect(shipped.authorize(localPrincipal(), action, whole).allowed, action).toBe(true);
  });

  it('give each role its own', () => {
    const who = (action: string) =>
      ROLES.filter((role) => shipped.authorize(someone([role]), action, whole).allowed);
    expect(who('status:read')).toEqual([...ROLES]);
    expect(who('audit:read')).toEqual(['auditor', 'admin']);
    expect(who('keys:create')).toEqual(['admin']);
    expect(shipped.authorize(someone(['viewer', 'auditor']), 'audit:read', whole).reasons).toEqual([
      'auditor',
    ]);
  });
});

describe('a scope', () => {
  const there = { type: 'resource', id: 'r', account: '111111111111', team: 'web' };
  it('opens what lies inside and closes the rest', () => {
    const inside = someone(['admin'], { accounts: ['111111111111'], teams: ['web', 'data'] });
    expect(shipped.authorize(inside, 'status:read', there).allowed).toBe(true);
    const denied = shipped.authorize(inside, 'status:read', { ...there, account: '222222222222' });
    expect(denied).toEqual({ allowed: false, reasons: ['scope-accounts'] });
  });

  it('closes what does not say where it belongs', () => {
    const limited = someone(['viewer'], { environments: ['dev'] });
    expect(shipped.authorize(limited, 'status:read', there).reasons).toEqual(['scope-environments']);
  });

  it('keeps an admin from administering the whole', () => {
    const limited = someone(['admin'], { accounts: ['111111111111'] });
    expect(shipped.authorize(limited, 'keys:create', whole).reasons).toEqual(['scope-whole']);
    expect(shipped.authorize(limited, 'audit:read', whole).allowed).toBe(false);
    expect(shipped.authorize(limited, 'status:read', whole).allowed).toBe(true);
  });
});

describe('SQL over the lake', () => {
  it('is for those who analyse, and for none whom a scope keeps from part of it', () => {
    const may = (role: Role, scope: Scope = {}) =>
      shipped.authorize(someone([role], scope), 'lake:query', whole);
    expect(ROLES.filter((role) => may(role).allowed)).toEqual(['analyst', 'operator', 'admin']);
    for (const scope of [{ accounts: ['111111111111'] }, { teams: ['web'] }, { environments: ['dev'] }])
      expect(may('analyst', scope)).toEqual({ allowed: false, reasons: ['scope-sql'] });
  });
});

describe('own policies', () => {
  it('permit and forbid; a forbid outranks every permit', async () => {
    const own = await withPolicies({
      'team.cedar': `// Ä
@id("auditless")
permit (principal, action == Reeve::Action::"audit:read", resource);

forbid (principal == Reeve::User::"user_1", action == Reeve::Action::"keys:create", resource);`,
    });
    expect(own.authorize(someone([]), 'audit:read', whole)).toEqual({
      allowed: true,
      reasons: ['team.cedar#auditless'],
    });
    expect(own.authorize(someone(['admin']), 'keys:create', whole)).toEqual({
      allowed: false,
      reasons: ['team.cedar:5'],
    });
    const why = explainDecision(own, someone(['admin']), 'keys:create', whole);
    expect(why).toMatchObject({ allowed: false, rolesThatAllow: [] });
    expect(why.policies).toMatchObject([{ id: 'team.cedar:5', effect: 'forbid', line: 5 }]);
    expect(why.needed).toContain('team.cedar:5 must no longer apply');
  });

  it.each([
    [
      'a syntax error',
      'permit (principal, action, resource);\n\npermit (principal action);',
      3,
      /unexpected token/,
    ],
    [
      'a misspelt action',
      '// Über\n\npermit (principal,\n  action == Reeve::Action::"keys:creat", resource);',
      4,
      /keys:creat"/,
    ],
    [
      'an unknown attribute',
      'permit (principal, action, resource) when { resource.colour == "red" };',
      1,
      /colour/,
    ],
    ['a slot', '\npermit (principal == ?principal, action, resource);', 2, /slot/],
    [
      'an id used twice',
      '@id("a")\npermit (principal, action, resource);\n@id("a")\npermit (principal, action, resource);',
      3,
      /taken/,
    ],
  ])('with %s keep Reeve from starting, and the file and line are named', async (_, text, line, problem) => {
    await expect(withPolicies({ 'bad.cedar': text })).rejects.toMatchObject({
      code: 'POLICY_INVALID',
      message: expect.stringMatching(problem) as string,
      at: { file: expect.stringMatching(/bad\.cedar$/) as string, line },
    });
  });

  it('that cannot be read keep Reeve from starting', async () => {
    const place = mkdtempSync(path.join(home, 'own-'));
    writeFileSync(path.join(place, 'policies'), 'a file where a folder belongs');
    await expect(openAuthorizer({ home: place, config })).rejects.toMatchObject({
      code: 'POLICIES_UNREADABLE',
    });
  });
});

describe('explain', () => {
  it('says which roles would help', () => {
    const why = explainDecision(shipped, someone(['viewer']), 'audit:read', whole);
    expect(why).toMatchObject({ allowed: false, policies: [], rolesThatAllow: ['auditor', 'admin'] });
    expect(why.needed).toBe('One of these roles: auditor, admin.');
    expect(() => shipped.requireAction('audit:raed')).toThrow(/audit:read/);
  });
});
