/** Savings Plans: global, of the account that bought them. */
import { smallPage } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const savingsplans = defineService(() => import('@aws-sdk/client-savingsplans'), {
  client: 'SavingsplansClient',
  endpoint: 'SAVINGSPLANS',
  limits: CAUTIOUS,
  operations: {
    DescribeSavingsPlans: read({ page: smallPage('savingsPlans', 1000) }),
  },
});
