/** The lines of a month as AWS's Cost and Usage Report has them: negations beside what plans cover, what is unused within the fees. */

import { dollars } from '../../../dollars.ts';
import { DAY_MS } from '../../calendar.ts';
import type { Bill } from '../bill.ts';
import type { Charge } from '../charge.ts';
import { amountOf, type Commitment } from '../commitments/commitment.ts';
import { LINE_TYPES, type LineType, type Sheet } from '../sheet.ts';

/** One line, its texts under the names of the report; what is not said is empty. */
export type CurRow = Readonly<Record<string, string>>;

/** Every column that a row may have, but for tags. */
export const CUR_COLUMNS = [
  'identity/LineItemId',
  'identity/TimeInterval',
  'bill/InvoicingEntity',
  'bill/BillingEntity',
  'bill/BillType',
  'bill/PayerAccountId',
  'bill/BillingPeriodStartDate',
  'bill/BillingPeriodEndDate',
  'lineItem/UsageAccountId',
  'lineItem/LineItemType',
  'lineItem/UsageStartDate',
  'lineItem/UsageEndDate',
  'lineItem/ProductCode',
  'lineItem/UsageType',
  'lineItem/Operation',
  'lineItem/AvailabilityZone',
  'lineItem/ResourceId',
  'lineItem/UsageAmount',
  'lineItem/CurrencyCode',
  'lineItem/UnblendedRate',
  'lineItem/UnblendedCost',
  'lineItem/LineItemDescription',
  'product/ProductName',
  'product/instanceType',
  'product/region',
  'pricing/publicOnDemandCost',
  'pricing/publicOnDemandRate',
  'pricing/term',
  'pricing/unit',
  'reservation/ReservationARN',
  'reservation/EffectiveCost',
  'reservation/UnusedAmortizedUpfrontFeeForBillingPeriod',
  'reservation/UnusedRecurringFee',
  'savingsPlan/SavingsPlanARN',
  'savingsPlan/SavingsPlanEffectiveCost',
  'savingsPlan/TotalCommitmentToDate',
  'savingsPlan/UsedCommitment',
] as const;

interface RowOf {
  readonly type: LineType;
  readonly charge: Charge;
  readonly commitment: Commitment | undefined;
}

const isoSeconds = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** The rows with the charges that they are of. */
export function* curRows(
  bill: Bill,
  month: string,
  sheet: Sheet,
): Generator<{ row: CurRow; charge: Charge }> {
  const read = readerOf(sheet);
  const same = sameOf(bill, month);
  const unused = unusedBy(sheet);
  for (let row = 0; row < sheet.rows; row += 1) {
    const type = LINE_TYPES[sheet.types[row] ?? 0] ?? 'Usage';
    const charge = sheet.charges[read.charge(row)];
    if (!charge || type === 'SavingsPlanUnused' || type === 'RIUnused') continue;
    const number = read.commitment(row);
    const one: RowOf = { type, charge, commitment: bill.commitments[number] };
    const id = `${month}-${row}`;
    const base = { ...same, ...describe(one), ...amountsOf(read, row), 'identity/LineItemId': id };
    const covered = type === 'SavingsPlanCoveredUsage';
    const cost = covered ? read.contracted(row) : read.billed(row);
    const money = moneyOf(one, read.effective(row), unused(number, read.start(row), type), bill);
    yield { row: { ...base, ...money, 'lineItem/UnblendedCost': dollars(cost) }, charge };
    if (!covered) continue;
    const negation = {
      ...base,
      'identity/LineItemId': `${id}-negation`,
      'lineItem/LineItemType': 'SavingsPlanNegation',
      'lineItem/UnblendedCost': dollars(-cost),
      'pricing/publicOnDemandCost': '',
      'savingsPlan/SavingsPlanARN': one.commitment?.arn ?? '',
    };
    yield { row: negation, charge };
  }
}

function readerOf(sheet: Sheet) {
  const of = (name: Parameters<Sheet['numbers']>[0]) => {
    const values = sheet.numbers(name);
    return (row: number) => values[row] ?? 0;
  };
  return {
    charge: of('charge'),
    commitment: of('commitment'),
    start: of('start'),
    end: of('end'),
    quantity: of('quantity'),
    listPrice: of('listPrice'),
    contractedPrice: of('contractedPrice'),
    list: of('list'),
    contracted: of('contracted'),
    billed: of('billed'),
    effective: of('effective'),
  };
}

function sameOf({ payer }: Bill, month: string): CurRow {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return {
    'bill/InvoicingEntity': 'Amazon Web Services, Inc.',
    'bill/BillingEntity': 'AWS',
    'bill/PayerAccountId': payer.id,
    'bill/BillingPeriodStartDate': isoSeconds(Date.UTC(year, number - 1)),
    'bill/BillingPeriodEndDate': isoSeconds(Date.UTC(year, number)),
    'lineItem/CurrencyCode': 'USD',
  };
}

function amountsOf(read: ReturnType<typeof readerOf>, row: number): CurRow {
  const [start, end] = [isoSeconds(read.start(row)), isoSeconds(read.end(row))];
  return {
    'identity/TimeInterval': `${start}/${end}`,
    'lineItem/UsageStartDate': start,
    'lineItem/UsageEndDate': end,
    'lineItem/UsageAmount': String(read.quantity(row)),
    ...(read.listPrice(row) > 0 && {
      'pricing/publicOnDemandCost': dollars(read.list(row)),
      'pricing/publicOnDemandRate': priceOf(read.listPrice(row)),
      'lineItem/UnblendedRate': priceOf(read.contractedPrice(row)),
    }),
  };
}

const priceOf = (price: number): string => {
  const digits = String(price).padStart(11, '0');
  return `${digits.slice(0, -10)}.${digits.slice(-10)}`;
};

function describe({ type, charge }: RowOf): CurRow {
  const { product, account, zone, resource } = charge;
  return {
    'bill/BillType': type === 'Refund' ? 'Refund' : type === 'Fee' ? 'Purchase' : 'Anniversary',
    'lineItem/UsageAccountId': account,
    'lineItem/LineItemType': type,
    'lineItem/ProductCode': product.service.code,
    'lineItem/UsageType': product.usageType,
    'lineItem/Operation': product.operation,
    'lineItem/AvailabilityZone': zone ?? '',
    'lineItem/ResourceId': resource ?? '',
    'lineItem/LineItemDescription': product.words,
    'product/ProductName': product.service.name,
    'product/instanceType': product.class ?? '',
    'product/region': product.region,
    'pricing/unit': product.unit,
    'pricing/term': type === 'Usage' ? (product.key === 'ec2-spot' ? 'Spot' : 'OnDemand') : '',
  };
}

function moneyOf({ type, commitment }: RowOf, effective: number, lost: number, bill: Bill): CurRow {
  if (!commitment) return {};
  switch (type) {
    case 'SavingsPlanCoveredUsage':
      return {
        'savingsPlan/SavingsPlanARN': commitment.arn,
        'savingsPlan/SavingsPlanEffectiveCost': dollars(effective),
      };
    case 'SavingsPlanRecurringFee':
      return {
        'savingsPlan/SavingsPlanARN': commitment.arn,
        'savingsPlan/TotalCommitmentToDate': dollars(commitment.perDay),
        'savingsPlan/UsedCommitment': dollars(commitment.perDay - lost),
      };
    case 'DiscountedUsage':
      return {
        'reservation/ReservationARN': commitment.arn,
        'reservation/EffectiveCost': dollars(effective),
      };
    case 'RIFee': {
      const day = amountOf(commitment, Math.max(commitment.from, bill.calendar.start));
      const recurring = day === 0 ? 0 : Math.floor((lost * commitment.perDay) / day);
      return {
        'reservation/ReservationARN': commitment.arn,
        'reservation/UnusedAmortizedUpfrontFeeForBillingPeriod': dollars(lost - recurring),
        'reservation/UnusedRecurringFee': dollars(recurring),
      };
    }
    default:
      return { 'reservation/ReservationARN': commitment.arn };
  }
}

/** What was left unused: of a plan on a day, of a reservation in the whole month. */
function unusedBy(sheet: Sheet): (commitment: number, start: number, type: LineType) => number {
  const sums = new Map<string, number>();
  const [commitments, starts, effective] = [
    sheet.numbers('commitment'),
    sheet.numbers('start'),
    sheet.numbers('effective'),
  ];
  for (let row = 0; row < sheet.rows; row += 1) {
    const type = LINE_TYPES[sheet.types[row] ?? 0];
    if (type !== 'SavingsPlanUnused' && type !== 'RIUnused') continue;
    const when = type === 'RIUnused' ? 'month' : Math.floor((starts[row] ?? 0) / DAY_MS);
    const key = `${commitments[row]}/${when}`;
    sums.set(key, (sums.get(key) ?? 0) + (effective[row] ?? 0));
  }
  return (commitment, start, type) =>
    sums.get(`${commitment}/${type === 'RIFee' ? 'month' : Math.floor(start / DAY_MS)}`) ?? 0;
}
