/** The form of an answer without its values: every path in it and the type found there. */

export function shapeOf(value: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  collect(value, '', found);
  return found;
}

function collect(value: unknown, path: string, found: Record<string, string>): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    found[path] = 'list';
    for (const item of value) collect(item, `${path}[]`, found);
  } else if (value instanceof Date) found[path] = 'date';
  else if (typeof value !== 'object') found[path] = typeof value;
  else
    for (const [key, inner] of Object.entries(value))
      collect(inner, path === '' ? key : `${path}.${key}`, found);
}
