/** What names lead to, through the real lake: host names across accounts, and names in tags. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, REGION, resource } from '../../../../test/graph-facts.ts';
import { putRows } from '../../../../test/put-rows.ts';
import { rowOf } from '../../../../test/row-of.ts';
import { openScratchLake, type ScratchLake } from '../../../../test/scratch-lake.ts';
import { distribution } from '../scanners/cloudfront/distribution.ts';
import { loadBalancer } from '../scanners/elbv2/load-balancer.ts';
import { lambdaFunction } from '../scanners/lambda/lambda-function.ts';
import { dbInstance } from '../scanners/rds/db-instance.ts';
import { recordSet } from '../scanners/route53/record-set.ts';
import { resources } from '../tables.ts';
import { linkNames } from './link-names.ts';
import { nameLinks } from './tables.ts';

const OTHER = '444455556666';
const ZONE = 'arn:aws:route53:::hostedzone/Z1';
const TWIN = 'arn:aws:route53:::hostedzone/Z2';
const LB = `arn:aws:elasticloadbalancing:${REGION}:${OTHER}:loadbalancer/app/shop/0a1b`;
const DB = `arn:aws:rds:${REGION}:${ACCOUNT}:db:orders`;
const CDN = `arn:aws:cloudfront::${ACCOUNT}:distribution/E1`;

const record = (name: string, more: object, zone = ZONE, account = ACCOUNT) =>
  rowOf(recordSet.table, {
    arn: `${zone}/recordset/${name}/A`,
    ...{ name, zone, account, record_type: 'A', routing: 'simple', region: 'global' },
    ...more,
  });

let scratch: ScratchLake;
beforeAll(async () => {
  scratch = await openScratchLake();
  await putRows(scratch, loadBalancer.table, [
    [rowOf(loadBalancer.table, { arn: LB, account: OTHER, dns_name: 'Shop-1.eu-west-1.elb.amazonaws.com' })],
  ]);
  await putRows(scratch, dbInstance.table, [
    [rowOf(dbInstance.table, { arn: DB, endpoint: 'orders.abc.eu-west-1.rds.amazonaws.com' })],
  ]);
  await putRows(scratch, distribution.table, [
    [
      rowOf(distribution.table, {
        ...{ arn: CDN, distribution_id: 'E1', region: 'global', domain: 'd1.cloudfront.net' },
        aliases: ['www.shop.example', 'claimed.example'],
        origins: ['dualstack.shop-1.eu-west-1.elb.amazonaws.com', 'files.s3.eu-west-1.amazonaws.com'],
      }),
    ],
  ]);
  await putRows(scratch, recordSet.table, [
    [
      record('shop.example', { alias_to: 'dualstack.SHOP-1.eu-west-1.elb.amazonaws.com' }),
      record('www.shop.example', { record_type: 'CNAME', values: ['shop.example.'] }),
      record('cdn.shop.example', { alias_to: 'D1.cloudfront.net.' }),
      record('gone.shop.example', { alias_to: 'old-9.eu-west-1.elb.amazonaws.com' }),
      record('site.shop.example', {
        alias_to: 's3-website.eu-west-1.amazonaws.com',
        resolves_to: ['arn:aws:s3:::site'],
      }),
      record('db.internal', { values: ['10.0.0.1'] }, ZONE, OTHER),
      record('db.internal', { values: ['10.1.0.1'] }, TWIN, OTHER),
      record('text.shop.example', { record_type: 'TXT', values: ['orders.abc.eu-west-1.rds.amazonaws.com'] }),
    ],
  ]);
  await putRows(scratch, lambdaFunction.table, [
    [
      rowOf(lambdaFunction.table, {
        arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:f`,
        environment_hosts: [
          'orders.abc.eu-west-1.rds.amazonaws.com',
          'db.internal',
          'claimed.example',
          'sqs.eu-west-1.amazonaws.com',
        ],
      }),
    ],
  ]);
  const tagged = (id: string, tags: Record<string, string>, more: object = {}) =>
    resource(id, { tags, ...more });
  await putRows(scratch, resources, [
    [
      resource('svc', { name: 'payments-api' }),
      resource('far', { name: 'Ledger', account: OTHER }),
      resource('twin-1', { name: 'twin' }),
      resource('twin-2', { name: 'twin' }),
      resource('near', { name: 'both' }),
      resource('away', { name: 'both', account: OTHER }),
      tagged('labelled', { Name: 'Orders' }),
      tagged('a', { 'Depends-On': 'Payments-API, ledger;orders', name: 'x' }),
      tagged('b', { dependson: 'twin nobody arn:aws:s3:::direct', owner: 'me' }),
      tagged('c', { depends_on: 'both' }),
      tagged('d', { depends_on: 'none' }),
      tagged('e', { depends_on: 'svc' }),
    ],
  ]);
  await linkNames(scratch, new AbortController().signal);
});
afterAll(() => scratch.end());

const links = async (where: string) =>
  (
    await scratch.lake.query<{ f: string; t: string; state: string }>({
      sql: `SELECT regexp_extract(from_arn, '(recordset/)?([^/:]+(/A)?)$', 2) AS f, to_arn AS t, state FROM name_links WHERE ${where} ORDER BY ALL`,
      tables: [nameLinks],
    })
  ).rows.map(({ f, t, state }) => [f.replace(/\/A$/, ''), t, state]);

const thing = (id: string, account = ACCOUNT) => `arn:aws:ec2:${REGION}:${account}:thing/${id}`;

describe('host names', () => {
  it('lead to what AWS gave them to, in any account, any case, with dualstack before them or not', async () => {
    expect(await links(`kind = 'resolves-to'`)).toEqual([
      ['cdn.shop.example', CDN, 'found'],
      ['gone.shop.example', 'dns:old-9.eu-west-1.elb.amazonaws.com', 'dangling'],
      ['shop.example', LB, 'found'],
      // The next link of the chain, and from there to the load balancer.
      ['www.shop.example', `${ZONE}/recordset/shop.example/A`, 'found'],
    ]);
    expect(await links(`kind = 'targets'`)).toEqual([['E1', LB, 'found']]);
  });

  it('of functions lead on, and are ambiguous where two zones have them', async () => {
    expect(await links(`kind = 'uses'`)).toEqual([
      ['f', '', 'ambiguous'],
      ['f', CDN, 'found'],
      ['f', DB, 'found'],
    ]);
  });
});

describe('names in tags', () => {
  it('lead to the one of the account, else of the organisation; the others are shown', async () => {
    expect(await links(`source = 'tags'`)).toEqual([
      ['a', thing('labelled'), 'found'],
      ['a', thing('svc'), 'found'],
      ['a', thing('far', OTHER), 'found'],
      ['b', '', 'ambiguous'],
      ['b', 'name:nobody', 'dangling'],
      ['c', thing('near'), 'found'],
      ['e', thing('svc'), 'found'],
    ]);
  });

  it('change only what changed', async () => {
    const before = await scratch.lake.lastChange([nameLinks]);
    await linkNames(scratch, new AbortController().signal);
    expect(await scratch.lake.lastChange([nameLinks])).toBe(before);
  });
});
