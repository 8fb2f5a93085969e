/** What requests to Cost Explorer cost: $0.01 each (AWS Cost Management pricing). */
export const dollars = (requests: number): string =>
  `$${Math.trunc(requests / 100)}.${String(requests % 100).padStart(2, '0')}`;
