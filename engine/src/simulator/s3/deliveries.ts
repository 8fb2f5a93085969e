/** What others put into a bucket: objects that are made when they are read, so that nobody has to hold them. */

export interface DeliveredObject {
  readonly key: string;
  /** Epoch ms. */
  readonly modified: number;
  /** The same whenever it is asked for. */
  content(): Uint8Array;
}

export interface Deliveries {
  /** What has come into that bucket by then, epoch ms. */
  into(bucket: string, now: number): readonly DeliveredObject[];
}
