/** Savings Plans. */
import type { OutputOf } from '#platform/aws/index.ts';
import { decimal, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Plan = NonNullable<OutputOf<'savingsplans:DescribeSavingsPlans'>['savingsPlans']>[number];

const MONTH_S = 2_629_746;
const moment = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));

export const savingsPlan = defineScanner({
  type: 'AWS::SavingsPlans::SavingsPlan',
  description: 'Savings Plans: so much is paid for each hour, used or not, and compute has a lower price.',
  scope: 'global',
  calls: ['savingsplans:DescribeSavingsPlans'],
  columns: {
    plan_type: varchar('Compute, EC2Instance, SageMaker or Database.', 'nullable'),
    state: varchar('queued, payment-pending, active, retired and more.', 'nullable'),
    products: texts('What it pays for: EC2, Fargate, Lambda and more.', 'nullable'),
    family: varchar('The family of instances that it is for; null for those of any.', 'nullable'),
    plan_region: varchar('The region that it is for; null for those of any.', 'nullable'),
    payment_option: varchar('No Upfront, Partial Upfront or All Upfront.', 'nullable'),
    term_months: integer('How long it was bought for.', 'nullable'),
    starts_at: timestamptz('When it begins.', 'nullable'),
    ends_at: timestamptz('When it ends.', 'nullable'),
    hourly: decimal('What is committed to for each hour.', 'nullable'),
    upfront: decimal('What was paid in advance.', 'nullable'),
    recurring: decimal('What is paid for each hour.', 'nullable'),
    currency: varchar('The currency of these.', 'nullable'),
  },
  relations: [],
  list: (ask) => ask.list('savingsplans:DescribeSavingsPlans', {}, ({ savingsPlans }) => savingsPlans),
  toRow: (raw: Plan) => ({
    arn: needed(raw.savingsPlanArn, 'AWS::SavingsPlans::SavingsPlan', 'savingsPlanArn'),
    name: raw.savingsPlanId ?? null,
    tags: raw.tags ?? {},
    created_at: moment(raw.start),
    plan_type: raw.savingsPlanType ?? null,
    state: raw.state ?? null,
    products: raw.productTypes ?? null,
    family: raw.ec2InstanceFamily ?? null,
    plan_region: raw.region ?? null,
    payment_option: raw.paymentOption ?? null,
    term_months:
      raw.termDurationInSeconds === undefined ? null : Math.round(raw.termDurationInSeconds / MONTH_S),
    starts_at: moment(raw.start),
    ends_at: moment(raw.end),
    hourly: raw.commitment ?? null,
    upfront: raw.upfrontPaymentAmount ?? null,
    recurring: raw.recurringPaymentAmount ?? null,
    currency: raw.currency ?? null,
  }),
});
