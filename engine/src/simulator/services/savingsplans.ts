/** Savings Plans. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { endOf, uuidOf } from '../reserving.ts';
import { defineShelf, digitsOf } from '../shelf.ts';

type Plan = NonNullable<OutputOf<'savingsplans:DescribeSavingsPlans'>['savingsPlans']>[number];

const isoSeconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}.000Z`;

export const savingsPlans = defineShelf<Plan>({
  kind: 'savingsplans:savingsplan',
  scope: 'global',
  make: ({ account, now }, name) => {
    const id = uuidOf(digitsOf(`${account}/plan/${name}`, 32));
    return {
      savingsPlanId: id,
      savingsPlanArn: `arn:aws:savingsplans::${account}:savingsplan/${id}`,
      description: '1 year No Upfront Compute Savings Plan',
      savingsPlanType: 'Compute',
      productTypes: ['EC2', 'Fargate', 'Lambda'],
      paymentOption: 'No Upfront',
      currency: 'USD',
      commitment: '1.0',
      upfrontPaymentAmount: '0.0',
      recurringPaymentAmount: '1.0',
      termDurationInSeconds: 31_536_000,
      start: isoSeconds(new Date(now)),
      end: isoSeconds(endOf(new Date(now))),
      state: 'active',
    };
  },
  idOf: ({ savingsPlanId }) => savingsPlanId ?? '',
  arnOf: ({ savingsPlanArn }) => savingsPlanArn ?? '',
});

export const savingsplansShelves = [savingsPlans];

export const savingsplansAnswers = listing('savingsplans:DescribeSavingsPlans', savingsPlans, {
  as: (doc, tags) => ({ ...doc, tags }),
});
