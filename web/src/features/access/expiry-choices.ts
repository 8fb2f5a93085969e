/** How long a new key may live; a key that never ends is the last choice, not the first. */

export const EXPIRY_CHOICES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
  { value: 'never', label: 'Never' },
] as const;

export type ExpiryChoice = (typeof EXPIRY_CHOICES)[number]['value'];

const DAY_MS = 86_400_000;

export const expiryOf = (choice: ExpiryChoice, now: Date): string | undefined =>
  choice === 'never' ? undefined : new Date(now.getTime() + Number(choice) * DAY_MS).toISOString();
