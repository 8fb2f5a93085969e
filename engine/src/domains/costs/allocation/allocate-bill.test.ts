/** Whatever the bill and the rules: the pieces are the bill, to the last digit. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { promote } from '#domains/inventory/index.ts';
import { add, decimal, formatDecimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import { allocateBill } from './allocate-bill.ts';
import type { BillLine } from './bill-lines.ts';
import { type Rules, rulesSchema } from './contract.ts';
import { type Estate, stackKey } from './estate.ts';

const ACCOUNT = {
  name: 'shop',
  unitPath: ['Workloads', 'Prod'],
  team: 'shop',
  costCenter: null,
  businessUnit: null,
  environment: null,
};
const ESTATE: Estate = {
  accounts: new Map([['1', ACCOUNT]]),
  stacks: new Map([[stackKey('1', 'web'), { Team: 'web' }]]),
  keysOf: () => ['team'],
  promote: (tags) => promote(tags),
};

const line = (cost: string | null, rest: Partial<BillLine> = {}): BillLine => ({
  account: '2',
  accountName: null,
  service: 'EC2',
  region: null,
  usageType: null,
  charge: 'Usage',
  kind: 'usage',
  commitment: null,
  source: 'main',
  tags: {},
  hasTags: false,
  amounts: { billed: cost, effective: cost, contracted: null, list: null },
  unknown: { billed: 0, effective: 0, contracted: 1, list: 1 },
  ...rest,
});

const allocated = (lines: readonly BillLine[], rules: Rules) =>
  allocateBill(lines, { target: 'team', measure: 'effective', rules, estate: ESTATE, currency: 'USD' });

const TEAMS = fc.constantFrom('a', 'b', 'B', 'c-d', 'cd');
const SERVICES = fc.constantFrom('EC2', 'S3', 'Support', 'Tax');
const COSTS = fc
  .bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
  .map((units) => formatDecimal(decimal(units, 8)));
const LINES = fc.array(
  fc
    .record({ cost: COSTS, service: SERVICES, team: fc.option(TEAMS) })
    .map(({ cost, service, team }) => line(cost, { service, tags: team === null ? {} : { team } })),
  { maxLength: 30 },
);
const WEIGHTS = fc.dictionary(TEAMS, fc.constantFrom('1', '2.5', '0.00000001'), { minKeys: 1 });
const HOW = fc.oneof(
  fc.record({ kind: fc.constant('even'), among: fc.array(TEAMS, { minLength: 1, maxLength: 5 }) }),
  fc.record({ kind: fc.constant('proportional'), to: fc.constantFrom('billed', 'list', 'effective') }),
  fc.record({ kind: fc.constant('metric'), metric: fc.constant('requests'), counts: WEIGHTS }),
  fc.constant({ kind: 'percent', shares: { a: '33.33333333', b: '66.66666667' } }),
);
const WHEN = SERVICES.map((service) => [{ field: 'service', is: [service] }]);
const RULES = fc
  .record({
    rules: fc.array(fc.record({ when: WHEN, set: fc.record({ team: TEAMS }) }), { maxLength: 3 }),
    splits: fc.array(fc.record({ of: fc.constant('team'), when: WHEN, how: HOW }), { maxLength: 3 }),
  })
  .map(({ rules, splits }) =>
    rulesSchema.parse({
      rules: rules.map((rule, index) => ({ name: `rule ${index}`, ...rule })),
      splits: splits.map((split, index) => ({ name: `split ${index}`, ...split })),
    }),
  );

it('loses and adds nothing', () => {
  fc.assert(
    fc.property(LINES, RULES, (lines, rules) => {
      const sums = lines.map(() => ZERO);
      for (const { line: index, amount } of allocated(lines, rules))
        sums[index] = add(sums[index] ?? ZERO, amount);
      const given = lines.map(({ amounts }) => parseDecimal(amounts.effective ?? '0').units);
      expect(sums.map((sum) => add(sum, decimal(0n, 8)).units)).toEqual(given);
    }),
  );
});

it('inherits from the stack, then the account, each less sure, and says why it cannot', () => {
  const none = rulesSchema.parse({});
  const stack = { 'aws:cloudformation:stack-name': 'web' };
  const lines = [
    line('1', { account: '1', tags: { ...stack, team: 'own' } }),
    line('1', { account: '1', tags: stack }),
    line('1', { account: '1' }),
    line('1', { tags: null }),
    line(null),
  ];
  const found = allocated(lines, none).map(({ value, way, confidence }) => [value, way, confidence]);
  expect(found).toEqual([
    ['own', 'tag', 'high'],
    ['web', 'stack', 'medium'],
    ['shop', 'account', 'low'],
    [null, 'none', 'none'],
  ]);
  expect(allocated([line('1', { tags: null })], none)[0]?.reason).toBe(
    'The bill tells no tags, and its account is not known.',
  );
});

it('means units below a unit, whatever has no value, and leaves what nobody can take', () => {
  const rules = rulesSchema.parse({
    rules: [
      { name: 'prod', when: [{ field: 'ou', is: ['workloads'] }], set: { team: 'ops' } },
      {
        name: 'bare',
        when: [
          { field: 'tag:App', is: [''] },
          { field: 'service', is: ['S3'] },
        ],
        set: { team: 'x' },
      },
    ],
    splits: [
      {
        name: 'all',
        of: 'team',
        when: [{ field: 'service', is: ['Support'] }],
        how: { kind: 'proportional', to: 'list' },
      },
    ],
  });
  const lines = [
    line('1', { account: '1' }),
    line('1', { service: 'S3' }),
    line('1', { service: 'S3', tags: { app: 'y' } }),
    line('9', { service: 'Support' }),
  ];
  expect(allocated(lines, rules).map(({ value, rule }) => [value, rule])).toEqual([
    ['ops', 'prod'],
    ['x', 'bare'],
    [null, null],
    [null, 'all'],
  ]);
});
