/** Puts folded files in the place of their sources: what the lake holds does not change, and neither does its snapshot. */
import path from 'node:path';
import type { Ledger, Tx } from '#platform/ledger/index.ts';
import { removeFile } from './durable.ts';
import type { LakeLayout } from './layout.ts';
import { insertFiles, lockHead, type ManifestFile, moveStaged, type NewFile } from './manifest.ts';

export interface SwapDeps {
  readonly layout: LakeLayout;
  readonly ledger: Ledger;
  readonly now: () => Date;
}

/** False when a source was replaced, folded or lost meanwhile; then nothing happened, and the next run finds what is left. */
export async function swapFiles(
  { layout, ledger, now }: SwapDeps,
  sources: readonly ManifestFile[],
  files: readonly NewFile[],
  also?: (tx: Tx) => Promise<unknown>,
): Promise<boolean> {
  const paths = sources.map((source) => source.path);
  const done = await ledger.transaction(async (tx) => {
    await lockHead(tx);
    const live = await tx
      .selectFrom('lake.files')
      .select(['path', 'removed_snapshot'])
      .where('path', 'in', paths)
      .where('retired_at', 'is', null)
      .where('lost', 'is', null)
      .execute();
    const removed = new Map(live.map((row) => [row.path, row.removed_snapshot]));
    const same = sources.every((source) => removed.get(source.path) === textOf(source.removed));
    if (!same) return false;
    await moveStaged(layout.root, files);
    await insertFiles(tx, files);
    await also?.(tx);
    await tx.updateTable('lake.files').set({ retired_at: now() }).where('path', 'in', paths).execute();
    return true;
  });
  if (!done) for (const file of files) await removeFile(path.join(layout.root, file.temporary));
  return done;
}

const textOf = (snapshot: number | null): string | null => (snapshot === null ? null : String(snapshot));
