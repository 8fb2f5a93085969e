/** The form of an answer without its values: every path in it and the type found there. */

export function shapeOf(value: unknown, path = ''): Record<string, string> {
  if (Array.isArray(value)) {
    return Object.assign({ [path]: 'list' }, ...value.map((item) => shapeOf(item, `${path}[]`)));
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return { [path]: value instanceof Date ? 'date' : typeof value };
  }
  const inner = Object.entries(value)
    .filter(([, field]) => field !== undefined && field !== null)
    .map(([key, field]) => shapeOf(field, path === '' ? key : `${path}.${key}`));
  return Object.assign({}, ...inner);
}
