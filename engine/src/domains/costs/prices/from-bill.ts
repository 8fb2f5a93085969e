/** What the own bill says of a public price: what AWS has charged is a fact. */
import type { Platform } from '#platform/platform.ts';
import { plainDecimal } from '../plain-decimal.ts';
import { readBillWords, selectLines } from '../report/selection.ts';
import type { PriceQuestion, SaidPrice } from './contract.ts';

/** So many days back a bill still tells of today's price. */
const WINDOW_DAYS = 62;

/** The operations of EC2 machines by their system, as bills write them. */
const OPERATIONS: Readonly<Record<string, string>> = {
  Linux: 'RunInstances',
  Windows: 'RunInstances:0002',
  RHEL: 'RunInstances:0010',
  SUSE: 'RunInstances:000g',
};

interface Row extends Record<string, unknown> {
  price: string;
  unit: string | null;
  currency: string;
  last: string;
  sku: string | null;
  description: string | null;
  lines: number | string;
}

export async function priceInBill(
  platform: Pick<Platform, 'lake' | 'ledger' | 'config'>,
  question: PriceQuestion,
  { at, accounts, signal }: { at: string; accounts: readonly string[] | undefined; signal: AbortSignal },
): Promise<SaidPrice | string> {
  const asked = usageOf(question);
  if (typeof asked === 'string') return asked;
  const words = await readBillWords(platform.ledger.db, platform.config);
  const lines = selectLines({ by: [], filters: [], accounts }, words, { lines: true });
  const { usageTypes, operation } = asked;
  const { rows } = await platform.lake.query<Row>({
    sql: `SELECT c.ListUnitPrice AS price, max(c.PricingUnit) AS unit, c.BillingCurrency AS currency, max(c.x_Day) AS last,
        max(coalesce(c.SkuPriceId, c.SkuId)) AS sku, max(c.ChargeDescription) AS description, count(*) AS lines
      FROM ${lines.from} WHERE ${lines.where} AND c.ChargeCategory = 'Usage' AND c.ListUnitPrice > 0
        AND c.RegionId = $region AND list_contains($usage_types, c.x_UsageType)
        AND (c.x_ServiceCode IS NULL OR c.x_ServiceCode = $service) ${operation === undefined ? '' : 'AND c.x_Operation = $operation'}
        AND c.x_Day <= CAST($at AS DATE) AND c.x_Day > CAST($at AS DATE) - ${WINDOW_DAYS}
      GROUP BY c.ListUnitPrice, c.BillingCurrency ORDER BY last DESC, lines DESC`,
    params: {
      ...lines.params,
      region: question.region,
      service: question.service,
      usage_types: usageTypes,
      at,
      ...(operation !== undefined && { operation }),
    },
    tables: lines.tables,
    signal,
  });
  const [latest] = rows;
  if (!latest) return `the own bill has no such usage in the ${WINDOW_DAYS} days until ${at}`;
  const same = rows.filter(({ last }) => last === latest.last);
  if (same.length > 1)
    return `the own bill has ${same.length} public prices of it on ${latest.last} (tiers, or several products): say more of what is meant`;
  return {
    source: 'bill',
    price: plainDecimal(latest.price),
    unit: latest.unit,
    currency: latest.currency,
    from: latest.last,
    provenance: `the own bill: ListUnitPrice of ${latest.lines} lines, last on ${latest.last}`,
    description: latest.description,
    sku: latest.sku,
    tiers: [],
  };
}

/** The usage types that mean it on a bill, which writes the region before them. */
function usageOf(question: PriceQuestion): { usageTypes: string[]; operation: string | undefined } | string {
  const { service, instanceType, usageType, operation, term, os = 'Linux', tenancy = 'Shared' } = question;
  if (term !== 'OnDemand') return 'bills say public prices of what is on demand alone';
  if (usageType !== undefined) return { usageTypes: [usageType], operation };
  if (service !== 'AmazonEC2' || instanceType === undefined)
    return 'the own bill can be asked by usage type, or for EC2 by instance type';
  const known = OPERATIONS[os];
  if (known === undefined || tenancy !== 'Shared')
    return `the own bill cannot be asked for ${os}, ${tenancy}`;
  const prefix = PREFIXES[question.region];
  const names = prefix === undefined ? [`BoxUsage:${instanceType}`] : [`${prefix}BoxUsage:${instanceType}`];
  return { usageTypes: names, operation: operation ?? known };
}

/** What stands before usage types of a region, as AWS's bills have it; others are asked for by usage type. */
const PREFIXES: Readonly<Record<string, string>> = {
  'us-east-1': '',
  'us-east-2': 'USE2-',
  'us-west-1': 'USW1-',
  'us-west-2': 'USW2-',
  'ca-central-1': 'CAN1-',
  'eu-west-1': 'EU-',
  'eu-west-2': 'EUW2-',
  'eu-west-3': 'EUW3-',
  'eu-central-1': 'EUC1-',
  'eu-north-1': 'EUN1-',
  'eu-south-1': 'EUS1-',
  'ap-northeast-1': 'APN1-',
  'ap-northeast-2': 'APN2-',
  'ap-northeast-3': 'APN3-',
  'ap-southeast-1': 'APS1-',
  'ap-southeast-2': 'APS2-',
  'ap-south-1': 'APS3-',
  'ap-east-1': 'APE1-',
  'sa-east-1': 'SAE1-',
  'me-south-1': 'MES1-',
  'af-south-1': 'AFS1-',
  'us-gov-west-1': 'UGW1-',
  'us-gov-east-1': 'UGE1-',
};
