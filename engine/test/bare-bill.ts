/** What imports are measured against: DuckDB alone, which also writes the seeded FOCUS bill that both read. */
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { costs } from '#domains/costs/tables.ts';

const pick = (hash: string, ...values: string[]): string =>
  `[${values.map((value) => `'${value}'`).join(', ')}][1 + (${hash} % ${values.length})::INTEGER]`;

/** Hours of October 2026 over 90,000 resources in 40 accounts; a third of the amounts have more than eight decimals. */
const select = (from: number, to: number): string => `SELECT
  ${pick('r', 'eu-west-1a', 'eu-west-1b', 'eu-west-1c')} AS AvailabilityZone, cost AS BilledCost,
  '111111111111' AS BillingAccountId, 'Payer' AS BillingAccountName, 'USD' AS BillingCurrency,
  '2026-11-01T00:00:00Z' AS BillingPeriodEnd, '2026-10-01T00:00:00Z' AS BillingPeriodStart,
  CASE WHEN h % 50 = 0 THEN 'Credit' ELSE 'Usage' END AS ChargeCategory, NULL AS ChargeClass,
  '$0.' || (r % 900) || ' per hour of use, tier ' || (r % 30) AS ChargeDescription, 'Usage-Based' AS ChargeFrequency,
  strftime(began + INTERVAL 1 HOUR, '%Y-%m-%dT%H:%M:%SZ') AS ChargePeriodEnd,
  strftime(began, '%Y-%m-%dT%H:%M:%SZ') AS ChargePeriodStart, NULL AS CommitmentDiscountCategory,
  NULL AS CommitmentDiscountId, NULL AS CommitmentDiscountName, NULL AS CommitmentDiscountStatus,
  NULL AS CommitmentDiscountType, (h % 100) / 10 AS ConsumedQuantity, 'Hours' AS ConsumedUnit, cost AS ContractedCost,
  0.0416 AS ContractedUnitPrice, cost AS EffectiveCost, 'Amazon Web Services, Inc.' AS InvoiceIssuerName,
  cost AS ListCost, 0.0416 AS ListUnitPrice, 'Standard' AS PricingCategory, (h % 100) / 10 AS PricingQuantity,
  'Hours' AS PricingUnit, 'AWS' AS ProviderName, 'Amazon Web Services, Inc.' AS PublisherName,
  ${pick('r', 'eu-west-1', 'us-east-1', 'us-west-2')} AS RegionId, 'Somewhere' AS RegionName,
  'arn:aws:ec2:eu-west-1:111111111111:instance/i-' || lpad(to_hex(r), 17, '0') AS ResourceId, NULL AS ResourceName,
  'Instance' AS ResourceType, 'Compute' AS ServiceCategory, 'Amazon Service ' || (r % 40) AS ServiceName,
  'SKU' || (r % 3000) AS SkuId, 'SKU' || (r % 3000) || '.JRTCKXETXF' AS SkuPriceId,
  lpad((r % 40)::VARCHAR, 12, '2') AS SubAccountId, 'account-' || (r % 40) AS SubAccountName,
  '{"team": "team-' || (r % 30) || '", "env": "' || ${pick('r', 'prod', 'dev', 'test')} || '", "app": "app-' || (r % 200) || '"}' AS Tags,
  'AmazonEC2' AS x_ServiceCode, 'EUW1-BoxUsage:m5.' || (r % 20) AS x_UsageType, 'RunInstances' AS x_Operation
FROM (SELECT h, hash((h % 90000) * 7919) >> 20 AS r, TIMESTAMP '2026-10-01' + to_hours((i // 2700 % 744)::INTEGER) AS began,
    CAST(CAST(h % 1000003 AS DECIMAL(18,0)) / 10000000000 AS DECIMAL(18,10)) AS cost
  FROM (SELECT i, hash(i + 8) >> 8 AS h FROM range(${from}, ${to}) AS t(i)))`;

/** In files of so many lines, as AWS cuts large bills. */
interface Bill {
  readonly csv: readonly string[];
  readonly parquet: readonly string[];
}

const PORTION = 1_000_000;

/** What the lake gives its own processes. */
const LIMITS = { memory_limit: '1GB', threads: '2' };

export interface BareDuckDb {
  /** As AWS exports it, in both kinds of file. */
  writeBill(lines: number): Promise<Bill>;
  /** Text as text, and Parquet with its own types: the least that a copy can be. */
  copy(files: readonly string[]): Promise<void>;
  /** The file's own columns with the types that the lake keeps them in, in the words that anybody would take. */
  copyTyped(files: readonly string[]): Promise<void>;
  close(): void;
}

export async function openBareDuckDb(folder: string): Promise<BareDuckDb> {
  const instance = await DuckDBInstance.create(':memory:', {
    ...LIMITS,
    temp_directory: path.join(folder, 'spill'),
  });
  const connection = await instance.connect();
  const target = path.join(folder, 'bare.parquet');
  return {
    writeBill: (lines) => writeBill(connection, lines, folder),
    async copy(files) {
      await connection.run(copyTo(target, `FROM ${asText(files)}`));
    },
    async copyTyped(files) {
      const described = await connection.runAndReadAll(`DESCRIBE FROM ${asText(files)}`);
      const own = described.getRows().map(([name, type]) => typed(String(name), String(type)));
      await connection.run(copyTo(target, `SELECT ${own.join(', ')} FROM ${asText(files)}`));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const copyTo = (target: string, select: string): string =>
  `COPY (${select}) TO '${target}' (FORMAT parquet, COMPRESSION zstd)`;

function asText(files: readonly string[]): string {
  const list = `[${files.map((file) => `'${file}'`).join(', ')}]`;
  const isParquet = files.every((file) => file.endsWith('.parquet'));
  return isParquet ? `read_parquet(${list})` : `read_csv(${list}, all_varchar = true)`;
}

const TYPES: Readonly<Record<string, string>> = {
  decimal: 'DECIMAL(18,8)',
  rate: 'DECIMAL(38,18)',
  double: 'DOUBLE',
  timestamptz: 'TIMESTAMPTZ',
};

function typed(name: string, given: string): string {
  const columns: Readonly<Record<string, { readonly type: string }>> = costs.columns;
  const { type = 'varchar' } = columns[name] ?? {};
  if (type === 'tags' && given === 'VARCHAR')
    return `CAST(from_json("${name}", '"MAP(VARCHAR, VARCHAR)"') AS MAP(VARCHAR, VARCHAR)) AS "${name}"`;
  return type in TYPES ? `CAST("${name}" AS ${TYPES[type]}) AS "${name}"` : `"${name}"`;
}

async function writeBill(connection: DuckDBConnection, lines: number, folder: string): Promise<Bill> {
  const [csv, parquet]: [string[], string[]] = [[], []];
  const tags = `CAST(from_json(Tags, '"MAP(VARCHAR, VARCHAR)"') AS MAP(VARCHAR, VARCHAR)) AS Tags`;
  const times = ['BillingPeriodStart', 'BillingPeriodEnd', 'ChargePeriodStart', 'ChargePeriodEnd'].map(
    (name) => `CAST(${name} AS TIMESTAMP) AS ${name}`,
  );
  const floats = ['BilledCost', 'EffectiveCost', 'ContractedCost', 'ListCost'].map(
    (name) => `CAST(${name} AS DOUBLE) AS ${name}`,
  );
  for (let from = 0; from < lines; from += PORTION) {
    const own = select(from, Math.min(lines, from + PORTION));
    const name = `${folder}/bill-${1 + from / PORTION}`;
    await connection.run(`COPY (${own}) TO '${name}.csv.gz' (FORMAT csv, COMPRESSION gzip)`);
    await connection.run(
      `COPY (SELECT * REPLACE (${[tags, ...times, ...floats].join(', ')}) FROM (${own})) TO '${name}.parquet' (FORMAT parquet, COMPRESSION snappy)`,
    );
    csv.push(`${name}.csv.gz`);
    parquet.push(`${name}.parquet`);
  }
  return { csv, parquet };
}
