/** What an account is for, and why; a part of a word never decides. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildConfig } from '#platform/config/index.ts';
import { classify } from './classify.ts';

const rules = buildConfig({ env: {} }).accounts;
const bare = { id: '111111111111', name: null, tags: null, unitPath: [] as string[] };

const named = (name: string) => classify({ ...bare, name }, rules);
const tagged = (tags: Record<string, string>) => classify({ ...bare, tags }, rules);

describe('by name', () => {
  it.each([
    ['product-catalog-dev', 'development'],
    ['usbilling', null],
    ['product-catalog', null],
    ['developers', null],
    ['contest', null],
    ['prodigy', null],
    ['livestock', null],
    ['acme-prod', 'production'],
    ['prd', 'production'],
    ['PaymentsProd2', 'production'],
    ['shop-live', 'production'],
    ['live-stream-dev', 'development'],
    ['shop stg', 'staging'],
    ['pre-prod', 'staging'],
    ['preprod-eu', 'staging'],
    ['app_uat', 'staging'],
    ['qa.example', 'testing'],
    ['jane-sbx', 'sandbox'],
    ['sand-box', 'sandbox'],
    ['non-prod', 'development'],
    ['nonprod-qa', 'testing'],
    ['devops', null],
    ['DevOps', null],
    ['dev-ops-prod', 'production'],
    ['constructor', null],
    ['__proto__', null],
    ['', null],
  ])('%s is %s', (name, environment) => expect(named(name).environment).toBe(environment));

  it('says which word, and which outranks which', () => {
    expect(named('product-catalog-dev').reason).toBe('name has the word dev');
    expect(named('prod-dev-tools')).toEqual({
      environment: 'production',
      reason: 'name has the word prod; prod outranks dev, being more guarded',
    });
    expect(named('usbilling').reason).toBe('no mapping, tag, unit or word of its name says so');
  });

  const letters = fc.stringMatching(/^[bcfghjkmz]{1,6}$/);
  const word = fc.constantFrom('prod', 'prd', 'stg', 'uat', 'qa', 'dev', 'sandbox', 'test', 'live');

  it('finds the word wherever it stands alone, and never inside another', () => {
    fc.assert(
      fc.property(letters, word, letters, fc.constantFrom('-', '_', ' ', '.'), (before, env, after, gap) => {
        const alone = named(env).environment;
        expect(alone).not.toBeNull();
        expect(named([before, env, after].join(gap)).environment).toBe(alone);
        expect(named(before + env + after).environment).toBeNull();
        expect(named(`${before}${gap}${env}${after}`).environment).toBeNull();
      }),
    );
  });

  it('does not depend on the order of the words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, letters), { maxLength: 5 }), (words) => {
        const there = named(words.join('-')).environment;
        expect(named([...words].reverse().join('-')).environment).toBe(there);
      }),
    );
  });
});

describe('by tags', () => {
  it.each([
    [{ Environment: 'Prod' }, 'production', 'tag Environment is "Prod"'],
    [{ ENV: 'dev' }, 'development', 'tag ENV is "dev"'],
    [{ env: 'shared', stage: 'qa' }, 'testing', 'tag stage is "qa"'],
    [{ env: ' ', Stage: 'prd-eu' }, 'production', 'tag Stage is "prd-eu"'],
  ])('%j', (tags, environment, reason) => {
    expect(tagged(tags as Record<string, string>)).toEqual({ environment, reason });
  });

  it('whose key nobody configured say nothing', () => {
    expect(tagged({ purpose: 'prod' }).environment).toBeNull();
  });

  it('that differ only in how their key is spelt decide alike in any order', () => {
    const one = tagged({ env: 'dev', Env: 'prod' });
    expect(tagged({ Env: 'prod', env: 'dev' })).toEqual(one);
  });
});

describe('the order', () => {
  const account = {
    id: '222222222222',
    name: 'payments-dev',
    tags: { env: 'test' } as Record<string, string> | null,
    unitPath: ['Prod', 'Team', 'Staging'],
  };
  const mapped = (environments: typeof rules.environments) => classify(account, { ...rules, environments });

  it('is mapping, tags, nearest unit, name', () => {
    expect(mapped({ '222222222222': 'sandbox' }).environment).toBe('sandbox');
    expect(classify(account, rules).environment).toBe('testing');
    const untagged = { ...account, tags: null };
    expect(classify(untagged, rules)).toEqual({
      environment: 'staging',
      reason: 'unit Prod/Team/Staging has the word staging',
    });
    expect(classify({ ...untagged, unitPath: ['Prod', 'Team'] }, rules).reason).toBe(
      'unit Prod has the word prod',
    );
    expect(classify({ ...untagged, unitPath: ['Team'] }, rules).environment).toBe('development');
  });

  it('of mappings is id, name, pattern as written', () => {
    const all = {
      '*': 'sandbox',
      'PAY*-d?v': 'testing',
      'Payments-Dev': 'staging',
      '222222222222': 'production',
    } as const;
    expect(mapped(all)).toEqual({
      environment: 'production',
      reason: 'accounts.environments maps 222222222222',
    });
    const { '222222222222': _, ...names } = all;
    expect(mapped(names).reason).toBe('accounts.environments maps Payments-Dev');
    const { 'Payments-Dev': __, ...patterns } = names;
    expect(mapped(patterns).environment).toBe('sandbox');
    expect(mapped({ 'pay*-d?v': 'testing', 'x.*': 'production' }).environment).toBe('testing');
    expect(mapped({ 'pay.*': 'production', 'ents*': 'production' }).environment).toBe('testing');
  });
});
