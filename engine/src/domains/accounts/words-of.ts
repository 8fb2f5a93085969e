/** The words of a name: `ProductCatalog-dev2` has product, catalog, dev and 2; a part of a word is never a word. */

const BOUNDARIES: readonly RegExp[] = [
  // productDev
  /(\p{Ll})(\p{Lu})/gu,
  // ACMEProd
  /(\p{Lu})(\p{Lu}\p{Ll})/gu,
  // prod1, 1prod
  /(\p{L})(\p{N})/gu,
  /(\p{N})(\p{L})/gu,
];

/** In lower case, in their order. */
export function wordsOf(name: string): string[] {
  const apart = BOUNDARIES.reduce(
    (text, boundary) => text.replace(boundary, '$1 $2'),
    name.normalize('NFKC'),
  );
  return apart
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
