/** Everything that was hidden in the bill. */
import { DAY_MS } from '../../calendar.ts';
import { ACQUIRED, CLOSED } from '../../company/accounts.ts';
import { CLOSED_AT } from '../../company/found.ts';
import { MOVED_AT, MOVED_TO_CONTAINERS } from '../../company/homes.ts';
import { CUT_PRICES, DISCOUNT } from '../agreement.ts';
import type { Bill } from '../bill.ts';
import { DESKTOPS_UNTIL, PRODUCT_FROM, PRODUCT_TAGS } from '../extra-charges.ts';
import { LATE_SHARE, LATE_USAGE } from '../month-lines.ts';
import { type CostPlanting, type CostTruth, measure } from './cost-truth.ts';
import { wrongs } from './wrongs.ts';

/** As AWS has it at that time. A small demo lacks some. */
export function costTruths(bill: Bill, asOf: Date): CostTruth[] {
  const plantings = [
    ...moves(bill),
    ...prices(bill),
    ...comings(bill),
    ...wrongs(bill),
    ...settlings(bill, asOf),
  ];
  const isThere = ({ where }: CostPlanting) => where.ResourceId?.length !== 0;
  return measure(bill, plantings.filter(isThere), asOf);
}

const resourcesOf = (bill: Bill, fits: (charge: Bill['charges'][number]) => boolean): string[] =>
  [...new Set(bill.charges.filter(fits).flatMap(({ resource }) => resource ?? []))].toSorted();

const usageTypes = (bill: Bill, keys: ReadonlySet<string>): string[] =>
  [
    ...new Set(
      bill.charges.filter(({ product }) => keys.has(product.key)).map(({ product }) => product.usageType),
    ),
  ].toSorted();

function accountsNamed({ accounts }: Bill, names: readonly string[]): string[] {
  return [...accounts.values()].filter(({ name }) => names.includes(name)).map(({ id }) => id);
}

function moves(bill: Bill): CostPlanting[] {
  const { calendar } = bill;
  const movedAt = calendar.at(MOVED_AT);
  const machines = resourcesOf(
    bill,
    ({ product, until }) =>
      product.key === 'ec2' &&
      product.class === 'm5.2xlarge' &&
      until > movedAt &&
      until <= movedAt + 15 * DAY_MS,
  );
  const name = new RegExp(`/(${MOVED_TO_CONTAINERS.join('|')})(-worker)?$`);
  const containers = resourcesOf(
    bill,
    ({ product, resource, from }) =>
      product.key === 'fargate-cpu' && from >= movedAt && name.test(resource ?? ''),
  );
  const disks = resourcesOf(bill, ({ product, until }) => product.key === 'ebs-gp2' && until < calendar.end);
  const now = new Set(resourcesOf(bill, ({ product }) => product.key === 'ebs-gp3'));
  return [
    {
      id: 'moved-to-containers',
      effect: 'mix',
      what: 'Two services leave their machines for containers: what EC2 cost falls, what Fargate costs rises.',
      since: movedAt,
      where: { ResourceId: containers },
      instead: { ResourceId: machines },
    },
    {
      id: 'disks-to-gp3',
      effect: 'rate',
      what: 'Disks become gp3, team by team: the same GiB for a fifth less.',
      since: calendar.at(0.3),
      until: calendar.at(0.6) + DAY_MS,
      where: { ResourceId: disks.filter((disk) => now.has(disk)) },
    },
  ];
}

function prices(bill: Bill): CostPlanting[] {
  const { agreement, commitments, calendar } = bill;
  const [expired, renewed] = commitments.filter(({ kind }) => kind === 'plan');
  const idle = commitments.find(({ name }) => name.startsWith('m5.2xlarge'));
  return [
    {
      id: 'price-cut',
      effect: 'rate',
      what: 'AWS halves what on-demand requests to DynamoDB cost.',
      since: agreement.cutAt,
      where: { x_UsageType: usageTypes(bill, CUT_PRICES) },
    },
    {
      id: 'agreement-signed',
      effect: 'rate',
      what: `A private agreement takes ${DISCOUNT * 100} percent off what AWS's own services cost on demand.`,
      since: agreement.signedAt,
      where: { x_LineItemType: ['Usage'] },
    },
    ...(expired && renewed
      ? [
          {
            id: 'plan-expired',
            effect: 'commitment',
            what: 'The Savings Plan ends and nobody renews it: compute is paid on demand until another is bought.',
            since: expired.until,
            until: renewed.from,
            where: { CommitmentDiscountId: expired.arn },
            instead: { CommitmentDiscountId: renewed.arn },
          } as const,
        ]
      : []),
    ...(idle
      ? [
          {
            id: 'reservation-idle',
            effect: 'commitment',
            what: 'A reservation outlives the machines that it was bought for.',
            since: calendar.at(MOVED_AT) + 14 * DAY_MS,
            until: idle.until,
            where: { CommitmentDiscountId: idle.arn },
          } as const,
        ]
      : []),
  ];
}

function comings(bill: Bill): CostPlanting[] {
  const { calendar } = bill;
  const joined = bill.charges.filter(({ account }) => accountsNamed(bill, ACQUIRED).includes(account));
  return [
    {
      id: 'product-plant-doctor',
      effect: 'new',
      what: 'A new team starts a product on language models, and uses more of them every week.',
      since: calendar.at(PRODUCT_FROM),
      where: { Tags: { Team: PRODUCT_TAGS.Team ?? '' } },
    },
    {
      id: 'accounts-joined',
      effect: 'new',
      what: 'The accounts of Rosewell join the organisation, with all that stands in them.',
      since: Math.min(...joined.map(({ from }) => from)),
      where: { SubAccountId: accountsNamed(bill, ACQUIRED) },
    },
    {
      id: 'desktops-gone',
      effect: 'gone',
      what: 'The desktops of the old support centre are given up: a whole service leaves the bill.',
      since: calendar.at(DESKTOPS_UNTIL),
      where: { ServiceName: 'Amazon WorkSpaces' },
    },
    {
      id: 'account-closed',
      effect: 'gone',
      what: 'The old reporting account is emptied and closed.',
      since: calendar.at(CLOSED_AT),
      where: { SubAccountId: accountsNamed(bill, [CLOSED]) },
    },
  ];
}

function settlings(bill: Bill, asOf: Date): CostPlanting[] {
  const { calendar, payer } = bill;
  const restated = bill.months.filter((month) => bill.settledAt(month) <= asOf.getTime()).at(-1);
  const shared = accountsNamed(bill, ['network-hub', 'shared-services', 'data-lake-prod']);
  const always = { since: calendar.start };
  return [
    {
      id: 'credits',
      effect: 'credit',
      what: 'Credits of a migration programme, in three months.',
      ...always,
      where: { x_LineItemType: ['Credit'] },
    },
    {
      id: 'refund',
      effect: 'credit',
      what: 'A refund for a disturbance of the service.',
      ...always,
      where: { x_LineItemType: ['Refund'] },
    },
    ...(restated === undefined
      ? []
      : [
          {
            id: 'month-restated',
            effect: 'restated',
            what: `Until it is settled, ${restated} lacks ${Math.round(LATE_SHARE * 100)} percent of what went between regions, and its credits.`,
            since: bill.settledAt(restated),
            where: { x_UsageType: usageTypes(bill, new Set([LATE_USAGE])) },
          } as const,
        ]),
    {
      id: 'support-shared',
      effect: 'shared',
      what: 'Support is billed to the management account, and everybody uses it.',
      ...always,
      where: { ServiceName: 'AWS Support (Enterprise)', SubAccountId: [payer.id] },
    },
    {
      id: 'platforms-shared',
      effect: 'shared',
      what: 'The network, the platform and the data lake serve all teams.',
      ...always,
      where: { SubAccountId: shared },
    },
    {
      id: 'untagged',
      effect: 'untagged',
      what: 'Usage on lines without any tag that was activated for the bill.',
      ...always,
      where: { x_LineItemType: ['Usage', 'SavingsPlanCoveredUsage', 'DiscountedUsage'], Tags: {} },
    },
  ];
}
