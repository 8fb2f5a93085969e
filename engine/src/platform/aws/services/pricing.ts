/** The AWS Price List Query API: what anything costs in public; it is answered in few regions and costs nothing. */
import { pageOf } from '../page-shape.ts';
import { CAUTIOUS, defineService, read } from '../service.ts';

export const pricing = defineService(() => import('@aws-sdk/client-pricing'), {
  client: 'PricingClient',
  endpoint: 'PRICING',
  limits: CAUTIOUS,
  operations: {
    GetProducts: read({ page: pageOf('PriceList', 100) }),
  },
});
