/** The words that names of events, calls and types are made of, so that they can be compared. */

/** `DeleteDBClusterSnapshots` is delete, db, cluster, snapshot; digits say nothing of a kind. */
export const wordsOf = (name: string): string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => singular(word.toLowerCase()));

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
