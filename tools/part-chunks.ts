/**
 * Which modules of the bundle share a file. A bundler makes a file for every set of entries that shares something, hundreds of
 * small ones, and a command pays for each that it opens. Here modules share one where the same ways to start need them.
 */

/** What a bundler tells of a module. */
export interface ModuleEdges {
  readonly isEntry: boolean;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

export interface Start {
  readonly name: string;
  readonly modules: readonly string[];
}

/**
 * Names the file of a module, or nothing where the bundler may do as it likes: what only a domain's commands need stays theirs,
 * and an entry runs, so that nobody else may be given its file.
 */
export function partChunks(
  edgesOf: (id: string) => ModuleEdges | null,
  starts: readonly Start[],
): (id: string) => string | null {
  const needed = starts.map(({ name, modules }) => ({ name, ids: reach(edgesOf, modules) }));
  return (id) => {
    if (edgesOf(id)?.isEntry) return null;
    const names = needed.filter(({ ids }) => ids.has(id)).map(({ name }) => name);
    return names.length === 0 || (names.length === 1 && names[0] === 'commands') ? null : names.join('-');
  };
}

function reach(edgesOf: (id: string) => ModuleEdges | null, from: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(edgesOf(id)?.importedIds ?? []));
  }
  return seen;
}
