/** Tags are as messy as people make them, and never messier than AWS allows. */
import { describe, expect, it } from 'vitest';
import { createDemo } from '../create-demo.ts';

const preparedAt = new Date('2026-11-21T00:00:00Z');
const demo = createDemo({ seed: 7, scale: 0.6, preparedAt, from: preparedAt });
const tagged = [...demo.story()].flatMap((event) => (event.kind === 'appear' ? [event.actor] : []));

const values = (fits: (value: string) => boolean) =>
  tagged.filter(({ thing }) => Object.values(thing.tags).some(fits)).length;
const keys = new Set(tagged.flatMap(({ thing }) => Object.keys(thing.tags)));

describe('the tags of the demo', () => {
  it('keep to what AWS allows', () => {
    const wrong = tagged.flatMap(({ kind, thing }) => {
      const tooMany = Object.keys(thing.tags).length > 50 ? [`${kind} has too many`] : [];
      // EC2 alone takes every character.
      const allowed = kind.startsWith('ec2:') ? /^.*$/su : /^[\p{L}\p{M}\p{N}\p{Z}_.:/=+\-@,]*$/u;
      return Object.entries(thing.tags).reduce((found, [key, value]) => {
        const ofAws = key.startsWith('aws:');
        if (key.length > 128 || value.length > 256) found.push(`${kind} ${key} is too long`);
        if (ofAws && !key.startsWith('aws:cloudformation:')) found.push(`${kind} ${key} is reserved`);
        if (!ofAws && !allowed.test(value)) found.push(`${kind} ${key}=${value}`);
        return found;
      }, tooMany);
    });
    expect(wrong).toEqual([]);
  });

  it('spell one thing in many ways', () => {
    expect([...keys]).toEqual(
      expect.arrayContaining([
        'CostCenter',
        'costcenter',
        'cost-center',
        'cost_center',
        'Kostenstelle',
        'CostCentre',
      ]),
    );
    expect([...keys]).toEqual(expect.arrayContaining(['Environment', 'environment', 'env', 'Enviroment']));
  });

  it.each([
    ['formulas', (value: string) => /^[=@+-]/.test(value)],
    ['formulas with links', (value: string) => value.startsWith('=HYPERLINK')],
    ['markup', (value: string) => value.includes('<script>') || value.includes('<img')],
    ['orders to language models', (value: string) => /ignore previous instructions/i.test(value)],
    ['emoji', (value: string) => /\p{Extended_Pictographic}/u.test(value)],
    ['lines', (value: string) => value.includes('\n')],
    ['quotes', (value: string) => value.includes('"') || value.includes("'")],
    ['values of 256 characters', (value: string) => value.length === 256],
  ])('hold %s, now and then', (_, fits) => {
    expect(values(fits)).toBeGreaterThan(0);
    expect(values(fits)).toBeLessThan(tagged.length / 20);
  });

  it('are missing altogether on some, and tidy on most', () => {
    const bare = tagged.filter(
      ({ kind, thing }) => kind === 'ec2:instance' && Object.keys(thing.tags).length <= 1,
    );
    expect(bare.length).toBeGreaterThan(0);
    const ofInstances = tagged.filter(({ kind }) => kind === 'ec2:instance');
    expect(bare.length).toBeLessThan(ofInstances.length / 3);
  });

  it('name several hundred people', () => {
    const owners = new Set(
      tagged.flatMap(({ thing }) =>
        Object.values(thing.tags).filter((value) => value.endsWith('@example.com')),
      ),
    );
    expect(owners.size).toBeGreaterThan(200);
  });
});
