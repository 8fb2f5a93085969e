/** A list's filter with one of its optional fields set, or left out where the value is undefined. */

export function withFilter<Filter extends object, Key extends keyof Filter>(
  filter: Filter,
  key: Key,
  value: Filter[Key] | undefined,
): Filter {
  const changed = { ...filter };
  if (value === undefined) delete changed[key];
  else changed[key] = value;
  return changed;
}
