/** Questions to the tree in the ledger: roots and proofs, each one query over O(log n) rows. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';
import { consistencyPath, coverage, foldHashes, inclusionPath, type TreeNode } from './merkle.ts';

export async function logSize(queries: Queries): Promise<number> {
  const found = await sql<{ size: string }>`
    select coalesce(max(seq), 0) as size from audit.entries`.execute(queries);
  return Number(found.rows[0]?.size);
}

export async function rootOf(queries: Queries, size: number): Promise<Buffer> {
  const [root] = await fold(queries, [coverage(0, size)]);
  return root ?? foldHashes([]);
}

/** The hashes that lead from leaf `index` to the root of the first `size` leaves. */
export const inclusionProof = (queries: Queries, index: number, size: number): Promise<Buffer[]> =>
  fold(queries, inclusionPath(index, size));

/** The hashes that show that the first `size` leaves begin with the first `from`. */
export async function consistencyProof(queries: Queries, from: number, size: number): Promise<Buffer[]> {
  return from === 0 || from >= size ? [] : fold(queries, consistencyPath(from, size));
}

async function fold(queries: Queries, coverages: readonly (readonly TreeNode[])[]): Promise<Buffer[]> {
  const wanted = coverages.flat();
  const found = await sql<{ level: number; index: string; hash: Buffer }>`
    select node.level, node.index, node.hash
    from unnest(${wanted.map((node) => node.level)}::smallint[], ${wanted.map((node) => node.index)}::bigint[])
      as wanted (level, index)
    join audit.nodes node using (level, index)`.execute(queries);
  const hashes = new Map(found.rows.map((row) => [`${row.level}/${row.index}`, row.hash]));
  return coverages.map((nodes) =>
    foldHashes(
      nodes.map(({ level, index }) => {
        const hash = hashes.get(`${level}/${index}`);
        if (!hash) throw new RangeError(`the audit tree lacks node ${level}/${index}`);
        return hash;
      }),
    ),
  );
}
