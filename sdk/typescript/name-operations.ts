/** Gives every operation its method name in the SDK: the HTTP method, then the path without the version. */

type Operations = Readonly<Record<string, { readonly operationId?: string; readonly summary?: string }>>;

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Operations>>;
  readonly [other: string]: unknown;
}

const PREFIX = '/api/v1/';

/** `DELETE /api/v1/keys/{id}` becomes `deleteKeysById`; a name the document itself gives stays. */
export function operationName(method: string, path: string): string {
  const words = path
    .slice(path.startsWith(PREFIX) ? PREFIX.length : 0)
    .replace(/\{(\w+)\}/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

export function nameOperations(document: OpenApiDocument): OpenApiDocument {
  const paths = Object.entries(document.paths).map(([path, operations]) => {
    const named = Object.entries(operations).map(([method, operation]) => [
      method,
      { ...operation, operationId: operation.operationId ?? operationName(method, path) },
    ]);
    return [path, Object.fromEntries(named)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
