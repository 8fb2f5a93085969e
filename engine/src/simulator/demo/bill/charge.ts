/** A charge: what one resource, or nothing in particular, uses of one product, for as long as it uses it alike. */
import type { Tags } from '../../thing.ts';
import type { Calendar } from '../calendar.ts';
import type { Rhythm } from './meters/meter.ts';
import type { Product } from './price-list.ts';

export interface Charge {
  readonly product: Product;
  readonly account: string;
  /** Null where it belongs to none. */
  readonly zone: string | null;
  /** The ARN, or null where the line names no resource. */
  readonly resource: string | null;
  /** As they stood then; only those that the company has activated for its bill. */
  readonly tags: Tags;
  readonly rate: number;
  readonly rhythm: Rhythm;
  /** One line a month, and not one a day. */
  readonly monthly: boolean;
  /** Epoch ms, half-open. */
  readonly from: number;
  readonly until: number;
  /** Makes its days differ from those of its likes. */
  readonly seed: number;
}

/** Where charges that no resource of the story makes come from. */
export interface Extras {
  readonly seed: number;
  readonly calendar: Calendar;
  accountOf(name: string): string;
  readonly price: (key: string, region: string, of?: string) => Product;
}
