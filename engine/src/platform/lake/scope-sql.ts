/** SQL that says whether a known row is in one of many scopes, in a few words: most scopes differ in one column only. */
import { literal, quoted } from './ddl.ts';

/**
 * Written out, the cells of a large scan would be millions of values, and DuckDB minutes at reading them. All types of all
 * accounts in all regions are three lists.
 */
export interface ScopeSet {
  /** One value for each column. */
  add(values: readonly string[]): void;
  /** True of the rows of `known` that are in one of them. */
  sql(): string;
}

/** The values of a column, each with what goes with it in the columns behind. */
type Tree = Map<string, Tree>;

/** What goes with the values of the last column: there are too many of them for each to have its own. */
const NOTHING: Tree = new Map();

export function scopeSet(columns: readonly string[]): ScopeSet {
  const root: Tree = new Map();
  return {
    add: (values) => {
      let tree = root;
      for (const [place, value] of values.entries()) {
        const below = tree.get(value) ?? (place === values.length - 1 ? NOTHING : new Map<string, Tree>());
        tree.set(value, below);
        tree = below;
      }
    },
    sql: () => anyOf(columns, root),
  };
}

function anyOf([column = '', ...others]: readonly string[], tree: Tree): string {
  const isIn = (values: readonly string[]) =>
    `known.${quoted(column)} IN (${values.map(literal).join(', ')})`;
  // In one order everywhere, so that what is alike reads alike.
  const sorted = [...tree.keys()].sort();
  if (others.length === 0) return isIn(sorted);
  const byRest = new Map<string, string[]>();
  for (const value of sorted) {
    const rest = anyOf(others, tree.get(value) ?? NOTHING);
    const alike = byRest.get(rest) ?? [];
    alike.push(value);
    byRest.set(rest, alike);
  }
  const parts = [...byRest].map(([rest, values]) => `${isIn(values)} AND (${rest})`);
  return parts.length > 1 ? parts.map((part) => `(${part})`).join(' OR ') : (parts[0] ?? 'false');
}
