/** Where the product is mounted: the server writes the prefix into the page's base element. */

/** The path prefix without a trailing slash; empty at the root. */
export function basePathOf(baseUri: string): string {
  return new URL('.', baseUri).pathname.replace(/\/+$/, '');
}
