/** Fennimarsh, which sells plants and garden tools: its organisational units and accounts. */
import { rowsOf } from './rows-of.ts';

export type Environment = 'production' | 'staging' | 'development' | 'testing' | 'sandbox';

export interface AccountPlan {
  readonly name: string;
  /** Names from the root down; none for the root itself. */
  readonly unit: readonly string[];
  readonly environment: Environment | 'shared';
  /** As people wrote them: some missing, some misspelt. */
  readonly tags: Readonly<Record<string, string>>;
  /** Regions it works in, the main one first. */
  readonly regions: readonly [string, ...string[]];
}

/** Enabled in every account; the company works in four of them. */
export const REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'eu-north-1',
  'ap-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-southeast-1',
  'ap-southeast-2',
  'sa-east-1',
] as const;

const SHORT: Readonly<Record<string, string>> = {
  us: 'us-east-1',
  eu: 'eu-west-1',
  de: 'eu-central-1',
  au: 'ap-southeast-2',
};

/** Name, unit, environment, regions, tags. */
const TABLE = `
  fennimarsh-management | - | shared | us | Owner=cloud-office@example.com; CostCenter=CC-1000
  security-audit | Security | shared | us | Team=security; CostCenter=CC-1100
  log-archive | Security | shared | us eu | Team=security; CostCenter=CC-1100
  security-tooling | Security | shared | us eu | team=security; costcenter=CC-1100
  network-hub | Infrastructure | shared | us eu de au | Team=network; CostCenter=CC-1200
  shared-services | Infrastructure | shared | us eu | Team=platform; CostCenter=CC-1200
  backup-vault | Infrastructure/Resilience | shared | us eu | Team=platform
  storefront-prod | Workloads/Production | production | us eu au | Environment=production; Team=storefront; CostCenter=CC-2100; BusinessUnit=Retail
  payments-prod | Workloads/Production | production | us eu de | Environment=production; Team=payments; CostCenter=CC-3100; BusinessUnit=Payments; DataClass=restricted
  orders-prod | Workloads/Production | production | us eu | Environment=production; Team=orders; CostCenter=CC-2200; BusinessUnit=Retail
  catalog-prod | Workloads/Production | production | us eu | Enviroment=production; Team=catalog; CostCenter=CC-2300; BusinessUnit=Retail
  logistics-prod | Workloads/Production | production | us eu | Environment=prod; Team=logistics; Cost Center=CC-4100; BusinessUnit=Supply
  customer-prod | Workloads/Production | production | us eu | Environment=production; Team=customer; CostCenter=CC-2400; BusinessUnit=Retail; DataClass=confidential
  usbilling | Workloads | production | us |
  storefront-staging | Workloads/Staging | staging | us | Environment=staging; Team=storefront; CostCenter=CC-2100
  payments-staging | Workloads/Staging | staging | us | Environment=staging; Team=payments; CostCenter=CC-3100
  orders-stg | Workloads/Staging | staging | us | env=stg; Team=orders
  catalog-staging | Workloads/Staging | staging | us | Team=catalog; CostCenter=CC2300
  logistics-staging | Workloads/Staging | staging | us | Environment=Staging; Team=logistics
  storefront-dev | Workloads/Development | development | us eu | Environment=development; Team=storefront; CostCenter=CC-2100
  payments-dev | Workloads/Development | development | us eu | Environment=development; Team=payments; CostCenter=CC-3100
  orders-dev | Workloads/Development | development | us | Environment=dev; Team=orders; CostCenter=CC-2200
  product-catalog-dev | Workloads/Development | development | eu |
  logistics-dev | Workloads/Development | development | eu | environment=Development; Team=logistics
  customer-dev | Workloads/Development | development | us | Environment=development; Team=customer
  mobile-test | Workloads/Development | testing | us | Environment=test; Team=mobile
  qa-automation | Workloads/Development | testing | us eu | Team=quality; CostCenter=CC-1300
  data-lake-prod | Data | production | us eu | Environment=production; Team=data-platform; CostCenter=CC-5100; BusinessUnit=Data
  streaming-prod | Data | production | us eu | Environment=production; Team=streaming; CostCenter=CC-5100
  analytics | Data | production | us | Team=analytics; Environment=production
  data-platform-dev | Data | development | us | Team=data-platform; Owner=renske.adebayo@example.com
  ml-serving-prod | ML | production | us eu | Environment=production; Team=ml-platform; CostCenter=CC-5200
  ml-research | ML | development | us | Team=ml-research; Environment=research
  sandbox-platform | Sandbox | sandbox | us | Environment=sandbox; Team=platform
  sandbox-data | Sandbox | sandbox | eu | Environment=sandbox
  sandbox-interns | Sandbox | sandbox | us |
  rosewell-shop-live | Acquired/Rosewell | production | de eu | kostenstelle=7710; Umgebung=live
  rosewell-erp | Acquired/Rosewell | production | de | kostenstelle=7720
  rosewell-test | Acquired/Rosewell | testing | de | kostenstelle=7710; Umgebung=test
  legacy-reporting | Suspended | production | us | Team=analytics; Environment=production
`;

function tagsIn(cell: string): Record<string, string> {
  const pairs = cell.split('; ').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
  );
}

export const accountPlans: readonly AccountPlan[] = rowsOf(TABLE).map(
  ([name = '', unit = '', environment, regions = '', tags = '']) => {
    const [main = '', ...others] = regions.split(' ').map((short) => SHORT[short] ?? short);
    return {
      name,
      unit: unit === '-' ? [] : unit.split('/'),
      environment: environment as AccountPlan['environment'],
      regions: [main, ...others],
      tags: tagsIn(tags),
    };
  },
);

/** Bought ten months into the story, with all that stood in them. */
export const ACQUIRED = ['rosewell-shop-live', 'rosewell-erp', 'rosewell-test'];
/** Closed during the story: what stood there is gone. */
export const CLOSED = 'legacy-reporting';

/** Who administers a service for everybody else. */
export const delegations: Readonly<Record<string, readonly string[]>> = {
  'security-tooling': [
    'guardduty.amazonaws.com',
    'securityhub.amazonaws.com',
    'config.amazonaws.com',
    'access-analyzer.amazonaws.com',
  ],
  'security-audit': ['cloudtrail.amazonaws.com'],
  'backup-vault': ['backup.amazonaws.com'],
  'shared-services': ['member.org.stacksets.cloudformation.amazonaws.com', 'ram.amazonaws.com'],
  'network-hub': ['ipam.amazonaws.com'],
};

export const USED_REGIONS: readonly string[] = [...new Set(accountPlans.flatMap(({ regions }) => regions))];
