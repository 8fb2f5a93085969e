/** An account of the bill. */

export interface BillAccount {
  readonly id: string;
  readonly name: string;
}
