/** Prices from AWS's offer files, its Query API, the own bill and Reeve's table: by date, with provenance, and unknown where nobody knows. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CostApi, costApi } from '../../../../test/cost-api.ts';
import { type CostLine, importBill } from '../../../../test/cost-lines.ts';
import { csvOf, jsonOf, type Line, NAMES } from '../../../../test/offer-file.ts';
import { simulatedAws } from '../../../../test/support/simulated-aws.ts';
import type { SimulationJson } from '../commitments/contract.ts';
import type { PriceAnswer, PriceImportJson, PriceListsJson } from './contract.ts';
import { runPriceImport } from './run-price-import.ts';

let costs: CostApi;
let aws: ReturnType<typeof simulatedAws>;
beforeAll(async () => {
  aws = simulatedAws();
  costs = await costApi('2026-11-05T00:00:00Z', { aws: async () => aws.port });
});
afterAll(() => costs.close());

async function take(wish: object): Promise<PriceImportJson> {
  const { id } = await costs.ask<PriceImportJson>('/costs/price-imports', { method: 'POST', body: wish });
  await aws.run(runPriceImport(costs.platform, id, AbortSignal.timeout(60_000)));
  return costs.ask<PriceImportJson>(`/costs/price-imports/${id}`);
}
async function takeText(name: string, text: string | Buffer, more: object = {}): Promise<PriceImportJson> {
  const file = path.join(costs.platform.home, name);
  writeFileSync(file, text);
  return take({ files: [file], ...more });
}
const price = (query: string, ask: object = {}) => costs.ask<PriceAnswer>(`/costs/price?${query}`, ask);
const on = async (at: string, type = 'm5.large', region = 'eu-west-1') => {
  const answer = await price(`region=${region}&instanceType=${type}&at=${at}`);
  return answer.price?.price ?? answer.unknown?.reason;
};

describe('price lists', () => {
  it('are read by date: what held stays readable, whatever comes in in whichever order', async () => {
    const july = [
      { sku: 'A', price: '0.1', from: '2026-07-01' },
      { sku: 'B', price: '0.2', type: 'm5.xlarge', from: '2026-07-01' },
      { sku: 'C', price: '0.3', region: 'us-west-2', from: '2026-07-01' },
    ];
    const october = [{ sku: 'A', price: '0.0900000000', from: '2026-10-01' }];
    const first = await takeText('october.csv', csvOf('2026-10-02T08:00:00Z', october));
    expect(first).toMatchObject({
      state: 'done',
      problem: null,
      summary: [{ service: 'AmazonEC2', prices: 1, regions: 1 }],
    });
    await takeText('july.json.gz', gzipSync(jsonOf('2026-07-03T08:00:00Z', july)));
    const again = [
      { sku: 'A', price: '0.1', from: '2026-08-01' },
      { sku: 'B', price: '0.2', type: 'm5.xlarge', from: '2026-08-01' },
    ];
    await takeText('august.csv.gz', gzipSync(csvOf('2026-08-02T08:00:00Z', again)));
    expect(await on('2026-07-15')).toBe('0.1');
    expect(await on('2026-09-30')).toBe('0.1');
    expect(await on('2026-11-05')).toBe('0.09');
    expect(await on('2026-06-30')).toContain(
      'no price list of AmazonEC2 in eu-west-1 that holds on 2026-06-30',
    );
    expect(await on('2026-09-01', 'm5.xlarge')).toBe('0.2');
    expect(await on('2026-11-05', 'm5.xlarge'), 'it is gone since October').toContain(
      'of 2026-10-02 no longer has it',
    );
    expect(await on('2026-11-05', 'm5.large', 'us-west-2')).toBe('0.3');
    const { price: found } = await price('region=eu-west-1&instanceType=m5.large&at=2026-09-30');
    // The same price in two publications is one span.
    expect(found).toMatchObject({
      source: 'price-list',
      from: '2026-07-01',
      currency: 'USD',
      unit: 'Hrs',
      sku: 'A',
      description: '$0.1, "m5.large"',
    });
    expect(found?.provenance).toMatch(/august\.csv\.gz, published 2026-08-02$/);
    const lists = await costs.ask<PriceListsJson>('/costs/price-lists');
    expect(lists.items.map(({ region, publishedAt }) => [region, publishedAt.slice(0, 7)])).toEqual([
      ['eu-west-1', '2026-10'],
      ['eu-west-1', '2026-08'],
      ['eu-west-1', '2026-07'],
      ['us-west-2', '2026-07'],
    ]);
    expect(lists.table.types).toBe(1388);
  });

  it('give tiers, reservations and databases, and say when several are meant', async () => {
    const more = {
      'Instance Type': '',
      usageType: 'EU-DataTransfer-Out-Bytes',
      operation: '',
      Unit: 'GB',
      CapacityStatus: '',
      'Pre Installed S/W': '',
      'Operating System': '',
      Tenancy: '',
    };
    const tier = (price: string, StartingRange: string, EndingRange: string): Line => ({
      sku: 'D',
      price,
      more: { ...more, StartingRange, EndingRange },
    });
    const reserved = {
      TermType: 'Reserved',
      LeaseContractLength: '1yr',
      PurchaseOption: 'All Upfront',
      OfferingClass: 'standard',
    };
    const lines: Line[] = [
      tier('0.09', '0', '10240'),
      tier('0.085', '10240', '51200'),
      tier('0.07', '51200', 'Inf'),
      { sku: 'E', price: '0.1', type: 'c5.large' },
      { sku: 'E', price: '0', type: 'c5.large', more: { ...reserved, RateCode: 'E.R.H' } },
      {
        sku: 'E',
        price: '500',
        type: 'c5.large',
        more: { ...reserved, RateCode: 'E.R.U', Unit: 'Quantity' },
      },
      { sku: 'F', price: '9.5', type: 'x1.large' },
      { sku: 'G', price: '8.5', type: 'x1.large', more: { operation: 'RunInstances:SV' } },
    ];
    expect(
      await takeText(
        'eu-west-2.csv',
        csvOf(
          '2026-10-02T08:00:00Z',
          lines.map((line) => ({ ...line, region: 'eu-west-2' })),
        ),
        { reserved: true },
      ),
    ).toMatchObject({ state: 'done' });
    const out = await price('region=eu-west-2&usageType=EU-DataTransfer-Out-Bytes');
    expect(out.price?.tiers).toEqual([
      { from: '0', to: '10240', price: '0.09' },
      { from: '10240', to: '51200', price: '0.085' },
      { from: '51200', to: 'Inf', price: '0.07' },
    ]);
    const ahead = await price('region=eu-west-2&instanceType=c5.large&term=Reserved&lease=1yr');
    expect(ahead.price).toMatchObject({
      price: '0',
      description: expect.stringContaining('500 USD in advance'),
    });
    expect(await on('2026-11-05', 'x1.large', 'eu-west-2')).toContain(
      'has 2 such products (EU-BoxUsage:x1.large RunInstances, EU-BoxUsage:x1.large RunInstances:SV)',
    );
  });

  it('are refused with file and line, and leave all as it was', async () => {
    const good = { sku: 'A', price: '0.5' };
    const bad = [good, { sku: 'B', price: '0,4' }];
    const problemOf = async (name: string, text: string | Buffer, more = {}) =>
      (await takeText(name, text, more)).problem?.message;
    expect(await problemOf('bad.csv', csvOf('2026-11-01T00:00:00Z', bad))).toMatch(
      /^Line 8 of .*bad\.csv, column PricePerUnit: "0,4" is no price\.$/,
    );
    expect(await problemOf('cut.csv', csvOf('2026-11-01T00:00:00Z', [good]).slice(0, -20))).toContain(
      'cut.csv',
    );
    expect(await problemOf('day.csv', csvOf('2026-11-01T00:00:00Z', [{ ...good, from: 'soon' }]))).toContain(
      'column EffectiveDate',
    );
    expect(await problemOf('old.csv', csvOf('2026-11-01T00:00:00Z', [good], NAMES.slice(0, -1)))).toContain(
      'it lacks the columns regioncode',
    );
    expect(await problemOf('short.json', jsonOf('2026-11-01T00:00:00Z', [good]).slice(0, -30))).toMatch(
      /short\.json cannot be taken in: line \d+:/,
    );
    expect(
      await problemOf('odd.json', jsonOf('2026-11-01T00:00:00Z', [good]).replace('"sku": "A",', '"sku": 5,')),
    ).toMatch(/line \d+: products\.A\.sku/);
    expect(
      await problemOf('price.json', jsonOf('2026-11-01T00:00:00Z', [{ ...good, price: 'free' }])),
    ).toMatch(/line \d+: terms\.OnDemand\.A.*USD: is no price/);
    expect(
      await problemOf('zip.json.gz', gzipSync(jsonOf('2026-11-01T00:00:00Z', [good])).subarray(0, 200)),
    ).toContain('no whole gzip');
    expect(
      await problemOf('none.csv', csvOf('2026-11-01T00:00:00Z', [good]), { regions: ['mars-1'] }),
    ).toContain('it has no prices of OnDemand, mars-1');
    expect(await problemOf('empty.csv', '')).toContain('it is empty');
    expect(await problemOf('text.csv', 'hello\nworld')).toContain('no line that begins with SKU');
    expect((await take({ files: ['/no/such/file'] })).problem?.code).toBe('COST_FILE_MISSING');
    expect(await on('2026-11-05')).toBe('0.09');
  });

  it('are asked of the Query API within what is allowed', async () => {
    const query = { regions: ['eu-west-1', 'eu-central-1'] };
    expect((await take({ query: { ...query, maxPages: 1 } })).problem?.code).toBe('COST_PRICES_CAPPED');
    const taken = await take({ query });
    expect(taken).toMatchObject({ state: 'done', summary: [{ file: 'Price List Query API', regions: 2 }] });
    expect(await on('2026-11-05', 'm7g.large', 'eu-central-1')).toBe('0.09792');
    expect((await take({ query: { regions: ['mars-1'] } })).problem?.message).toContain(
      'nothing of AmazonEC2 in mars-1',
    );
  });
});

describe('the price book', () => {
  it('takes the own bill before lists, lists before the table, and shows where they differ', async () => {
    const table = await price('region=us-east-1&instanceType=m5.large');
    expect(table).toMatchObject({
      price: { source: 'table', price: '0.096', from: '2026-07-20' },
      agree: true,
      others: [],
    });
    expect(await on('2026-07-19', 'm5.large', 'us-east-1')).toContain('says nothing of days before');
    expect(await on('2026-11-05', 'm5.huge', 'us-east-1')).toContain('has no price of m5.huge');
    expect((await price('region=us-east-1&instanceType=m5.large&os=Windows')).price).toBe(null);
    await takeText(
      'us.csv',
      csvOf('2026-10-02T08:00:00Z', [{ sku: 'U', price: '0.0960', region: 'us-east-1' }]),
    );
    expect(await price('region=us-east-1&instanceType=m5.large')).toMatchObject({
      price: { source: 'price-list', price: '0.096' },
      agree: true,
      others: [{ source: 'table' }],
    });
    const used = {
      cost: '2',
      usageType: 'BoxUsage:m5.large',
      region: 'us-east-1',
      operation: 'RunInstances',
      unitPrice: '0.1',
      unit: 'Hrs',
    };
    await importBill(costs.platform, [
      { day: '2026-10-20', ...used },
      { day: '2026-10-21', ...used, account: '222222222222' },
    ]);
    const answer = await price('region=us-east-1&instanceType=m5.large');
    expect(answer).toMatchObject({
      price: { source: 'bill', price: '0.1', from: '2026-10-21' },
      agree: false,
    });
    expect(answer.others.map(({ source, price: said }) => [source, said])).toEqual([
      ['price-list', '0.096'],
      ['table', '0.096'],
    ]);
    const before = await price('region=us-east-1&instanceType=m5.large&at=2026-10-10');
    expect(before.price?.source, 'not billed by then').toBe('price-list');
    const scope = { accounts: ['111111111111'] };
    expect((await price('region=us-east-1&instanceType=m5.large', { scope })).price?.from).toBe('2026-10-20');
    const none = await price('region=us-east-1&instanceType=m5.large', {
      scope: { accounts: ['333333333333'] },
    });
    expect(none.price?.source).toBe('price-list');
  });

  it('is for those who may', async () => {
    const body = { files: ['/x'] };
    expect((await costs.ask('/costs/price-imports', { method: 'POST', body, roles: ['viewer'] })).code).toBe(
      'NOT_ALLOWED',
    );
    expect((await costs.ask('/costs/price-imports', { method: 'POST', body: {} })).code).toBe(
      'REQUEST_INVALID',
    );
    expect((await costs.ask('/costs/price-imports/nobody')).code).toBe('COST_PRICE_IMPORT_UNKNOWN');
  });
});

describe('a purchase', () => {
  const OWN = '666666666666';
  const used = (usageType: string, operation: string): CostLine => ({
    day: '2026-10-20',
    hours: 24,
    cost: '2.4',
    quantity: '24',
    unit: 'Hrs',
    region: 'eu-west-2',
    account: OWN,
    usageType,
    operation,
  });
  const simulate = (query: string) =>
    costs.ask<SimulationJson>(`/costs/commitments/simulation?filter=account=${OWN}&${query}`);
  const ratesOf = ({ rates }: SimulationJson) =>
    rates.map(({ usage, discount, from, said }) => [usage, discount, from, said]);

  beforeAll(() =>
    importBill(
      costs.platform,
      [
        used('EU-BoxUsage:c5.large', 'RunInstances'),
        used('EU-Multi-AZUsage:db.r7g.large', 'CreateDBInstance:0014'),
        used('EU-InstanceUsage:db.r6g.large', 'CreateDBInstance:0019'),
        used('EU-InstanceUsage:db.r6g.2xlarge', 'CreateDBInstance:0019'),
        used('EU-InstanceUsage:db.t4g.large', 'CreateDBInstance:0014'),
        used('EU-Host:ml.c6i.xlarge', 'RunInstance'),
      ],
      'own',
    ),
  );

  it('of reservations is tried at what price lists ask, fees in advance spread over the term', async () => {
    const found = await simulate('kind=reservation&payment=all');
    // 500 for 8760 hours, against 0.1 an hour.
    const said = `${path.join(costs.platform.home, 'eu-west-2.csv')}, published 2026-10-02`;
    expect(ratesOf(found)).toEqual([['EU-BoxUsage:c5.large', 42.92, 'a price list', said]]);
    expect(found.notes).toContain(`Price of one kind of usage: ${said}.`);
    expect(found.unknown.map(({ usage }) => usage)).toContain(
      'EU-Multi-AZUsage:db.r7g.large (CreateDBInstance:0014)',
    );
    expect((await simulate('kind=reservation&payment=none')).code).toBe('COST_COMMITMENT_RATES');
    expect(ratesOf(await simulate('kind=reservation&payment=all&discount=ec2=10%25'))).toEqual([
      ['EU-BoxUsage:c5.large', 10, 'you', null],
    ]);
  });

  it('of database machines with an own licence of Oracle is for all sizes', async () => {
    const { pools } = await simulate('kind=reservation&discount=rds=30%25');
    expect(pools.map(({ id }) => id)).toContain('db.r6g/eu-west-2/CreateDBInstance:0019');
  });

  it('of plans for databases and SageMaker needs a discount, and terms that AWS sells', async () => {
    const databases = await simulate('kind=database&discount=20%25');
    expect(databases.pools.map(({ name }) => name)).toEqual(['Databases everywhere']);
    expect(ratesOf(databases)).toEqual([
      ['EU-Multi-AZUsage:db.r7g.large (CreateDBInstance:0014)', 20, 'you', null],
    ]);
    expect((await simulate('kind=database')).code).toBe('COST_COMMITMENT_RATES');
    for (const other of ['payment=all', 'term=3'])
      expect((await simulate(`kind=database&discount=20%25&${other}`)).code).toBe('COST_PLAN_NOT_SOLD');
    const learning = await simulate('kind=sagemaker&discount=40%25&term=3&payment=all');
    expect(ratesOf(learning).map(([usage]) => usage)).toEqual(['EU-Host:ml.c6i.xlarge (RunInstance)']);
  });
});
