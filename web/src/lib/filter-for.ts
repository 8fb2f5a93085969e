/** `service=A\,B`: the filter of costs that means one group; of nothing, what has no value. */
export const filterFor = (by: string, value: string | null): string =>
  `${by}=${(value ?? '').replace(/[\\,]/g, '\\$&')}`;
