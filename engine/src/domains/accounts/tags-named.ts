/** Tags by key, however their keys are spelt: `Cost Center`, `cost-center` and `COSTCENTER` are one. */

/** Those with a value, in the order of `keys`; of several spellings of one key, the first by alphabet. */
export function tagsNamed(
  tags: Readonly<Record<string, string>> | null,
  keys: readonly string[],
): (readonly [key: string, value: string])[] {
  const filled = Object.entries(tags ?? {})
    .map(([key, value]) => [key, value.trim()] as const)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return keys.map(plainTagKey).flatMap((wanted) => filled.filter(([key]) => plainTagKey(key) === wanted));
}

/** What of a key counts: neither letter case nor spaces nor `-_.:/`. */
export const plainTagKey = (key: string): string => key.toLowerCase().replace(/[\s\-_.:/]+/g, '');
