/** What every simulated resource has. */

export type Tags = Record<string, string>;

export interface Thing {
  tags: Tags;
  /** Epoch ms, by AWS's clock. */
  readonly createdAt: number;
  /** Eventual consistency: reads do not find it before this. */
  readonly visibleAt?: number;
}

/** A thing in the shape of the API, as a shelf keeps it. */
export interface Item<Doc extends object = object> extends Thing {
  doc: Doc;
  readonly arn: string;
}
