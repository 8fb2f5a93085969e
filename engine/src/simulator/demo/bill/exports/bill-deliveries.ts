/** Delivers the company's bills into its bucket; the bill is made when somebody first looks there. */
import type { DeliveredObject, Deliveries } from '../../../s3/deliveries.ts';
import { DAY_MS } from '../../calendar.ts';
import { BILLS_BUCKET } from '../../landscape/archives.ts';
import type { Bill } from '../bill.ts';
import { deliveredBy } from './delivered.ts';

export function billDeliveries(bill: () => Bill): Deliveries {
  let shown: { readonly day: number; readonly objects: readonly DeliveredObject[] } | undefined;
  return {
    into: (bucket, now) => {
      if (bucket !== BILLS_BUCKET) return [];
      // They come with the day.
      const day = Math.floor(now / DAY_MS);
      if (shown?.day !== day) shown = { day, objects: deliveredBy(bill(), day * DAY_MS) };
      return shown.objects;
    },
  };
}
