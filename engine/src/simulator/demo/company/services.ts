/** What the company runs: some sixty services, who runs each, on what, and what it keeps. */
import { rowsOf } from './rows-of.ts';

/** How a service is run. */
export type Shape = 'instances' | 'containers' | 'functions' | 'kubernetes';
export type Store =
  | 'postgres'
  | 'mysql'
  | 'aurora'
  | 'dynamodb'
  | 'redis'
  | 'search'
  | 'files'
  | 'objects'
  | 'queue'
  | 'topic'
  | 'stream';
export type DataClass = 'public' | 'internal' | 'confidential' | 'restricted';
/** Which accounts it lives in. */
export type Family =
  | 'storefront'
  | 'payments'
  | 'orders'
  | 'catalog'
  | 'logistics'
  | 'customer'
  | 'billing'
  | 'shared'
  | 'rosewell';

export interface Service {
  readonly name: string;
  readonly team: string;
  readonly family: Family;
  readonly shape: Shape;
  readonly stores: readonly Store[];
  readonly dataClass: DataClass;
  /** Reached from the internet. */
  readonly facing: boolean;
  /** The code that keeps it. */
  readonly managedBy: 'terraform' | 'cloudformation' | 'hand';
  /** Names of services it cannot work without. */
  readonly needs: readonly string[];
}

/** Name, team, family, shape, stores, class of its data, how (`t` Terraform, `c` CloudFormation, `h` by hand; `!` faces the internet), needs. */
const TABLE = `
  web-shop | storefront | storefront | containers | redis objects queue | internal | t! | product-api cart session
  cart | storefront | storefront | containers | redis dynamodb | internal | t | pricing-api
  session | storefront | storefront | containers | redis | confidential | t
  image-proxy | storefront | storefront | functions | objects | public | c!
  mobile-bff | mobile | storefront | containers | redis | internal | c! | product-api cart
  push-notify | mobile | storefront | functions | topic queue dynamodb | internal | c
  search-api | search | storefront | kubernetes | search redis | public | t | search-indexer
  search-indexer | search | storefront | functions | queue stream | internal | t
  campaigns | marketing-tech | storefront | functions | dynamodb objects | internal | h
  landing-pages | marketing-tech | storefront | instances | mysql objects | public | h!
  checkout | payments | payments | containers | aurora queue | restricted | t! | fraud-scoring ledger tokenizer
  ledger | payments | payments | containers | aurora stream | restricted | t
  tokenizer | payments | payments | containers | dynamodb | restricted | t
  refunds | payments | payments | functions | dynamodb queue | restricted | t | ledger
  payouts | payments | payments | functions | queue objects | restricted | t | ledger
  fraud-scoring | fraud | payments | kubernetes | redis stream | restricted | t
  fraud-review | fraud | payments | containers | postgres | restricted | c
  card-gateway | payments | payments | instances | postgres | restricted | t | tokenizer
  order-intake | orders | orders | containers | queue dynamodb | confidential | t | checkout
  order-history | orders | orders | containers | aurora | confidential | t
  order-router | orders | orders | functions | queue topic | internal | t | stock
  returns | orders | orders | functions | dynamodb queue | confidential | c | refunds
  invoices | orders | orders | instances | postgres objects | confidential | c
  order-mailer | orders | orders | functions | queue | confidential | c
  gift-cards | loyalty | orders | containers | dynamodb | confidential | h
  product-api | catalog | catalog | containers | postgres redis | public | t
  product-import | catalog | catalog | functions | objects queue | internal | t | supplier-portal
  media-store | catalog | catalog | functions | objects | public | t
  pricing-api | pricing | catalog | containers | dynamodb redis | internal | t
  price-rules | pricing | catalog | functions | dynamodb | internal | t
  plant-wiki | catalog | catalog | instances | mysql files | public | h!
  taxonomy | catalog | catalog | containers | postgres | internal | c
  supplier-portal | suppliers | catalog | instances | postgres objects | confidential | c!
  supplier-edi | suppliers | catalog | functions | objects queue | confidential | c
  stock | warehouse | logistics | containers | aurora stream | internal | t
  picking | warehouse | logistics | instances | postgres | internal | h | stock
  label-printer | warehouse | logistics | functions | queue objects | internal | h
  routing | logistics | logistics | kubernetes | redis | internal | t
  tracking | logistics | logistics | functions | dynamodb topic | internal | t!
  carrier-hub | logistics | logistics | instances | mysql queue | confidential | c | tracking
  fleet-telemetry | logistics | logistics | functions | stream dynamodb | internal | t
  cold-chain | logistics | logistics | functions | stream | internal | t
  profile | customer | customer | containers | aurora | confidential | t
  identity | customer | customer | containers | dynamodb redis | restricted | t!
  consent | customer | customer | functions | dynamodb | restricted | t
  loyalty-points | loyalty | customer | containers | dynamodb queue | confidential | c
  reviews | customer | customer | functions | dynamodb search | public | t!
  support-desk | customer | customer | instances | mysql files | confidential | h!
  newsletter | marketing-tech | customer | functions | queue objects | confidential | h
  recommendations | customer | customer | containers | redis stream | internal | t
  invoicing-us | billing | billing | instances | postgres objects | confidential | c
  tax-engine | billing | billing | containers | postgres | confidential | c
  dunning | billing | billing | functions | queue | confidential | c
  build-farm | platform | shared | instances | objects | internal | t
  artifact-store | platform | shared | containers | objects postgres | internal | t
  feature-flags | platform | shared | containers | dynamodb | internal | t
  status-page | platform | shared | functions | objects | public | c!
  secrets-broker | platform | shared | functions | dynamodb | restricted | t
  gartenshop | rosewell | rosewell | instances | mysql objects | confidential | h!
  warenwirtschaft | rosewell | rosewell | instances | postgres files | confidential | h
`;

const MANAGERS = { t: 'terraform', c: 'cloudformation', h: 'hand' } as const;

export const services: readonly Service[] = rowsOf(TABLE).map(
  ([name = '', team = '', family, shape, stores = '', dataClass, how = '', needs]) => ({
    name,
    team,
    family: family as Family,
    shape: shape as Shape,
    stores: stores.split(' ') as Store[],
    dataClass: dataClass as DataClass,
    facing: how.includes('!'),
    managedBy: MANAGERS[how.charAt(0) as keyof typeof MANAGERS],
    needs: needs?.split(' ') ?? [],
  }),
);

/** The accounts of a family, by their names. */
export const families: Readonly<Record<Family, readonly string[]>> = {
  storefront: ['storefront-prod', 'storefront-staging', 'storefront-dev'],
  payments: ['payments-prod', 'payments-staging', 'payments-dev'],
  orders: ['orders-prod', 'orders-stg', 'orders-dev'],
  catalog: ['catalog-prod', 'catalog-staging', 'product-catalog-dev'],
  logistics: ['logistics-prod', 'logistics-staging', 'logistics-dev'],
  customer: ['customer-prod', 'customer-dev'],
  billing: ['usbilling'],
  shared: ['shared-services'],
  rosewell: ['rosewell-shop-live', 'rosewell-erp', 'rosewell-test'],
};
