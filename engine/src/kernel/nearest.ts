/** The names a mistyped name most likely meant, for «did you mean» in every error that refuses a name. */

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  let beforeLast = Array.from({ length: width }, () => 0);
  let last = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column < width; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(swapped ? Math.min(cost, at(beforeLast, column - 2) + 1) : cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? 0;

/**
 * Up to `limit` candidates that a slip of the finger apart from `name`, nearest first, ties in the candidates'
 * order. Upper and lower case count as equal; one slip in three letters is tolerated.
 */
export function nearest(name: string, candidates: readonly string[], limit = 3): string[] {
  // Untrusted names can be long: nothing that long is a slip of a real name.
  const wanted = name.slice(0, 100).toLowerCase();
  const tolerance = Math.max(1, Math.floor(wanted.length / 3));
  return [...new Set(candidates)]
    .filter((candidate) => Math.abs(candidate.length - wanted.length) <= tolerance)
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= tolerance)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** ` Did you mean a or b?` to append to a sentence; empty when nothing is near. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const names = nearest(name, candidates);
  return names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
}
