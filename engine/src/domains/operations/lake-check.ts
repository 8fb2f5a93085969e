/** Remembers what the last look at the lake's files found. */
import { sql } from 'kysely';
import type { FsckItem, FsckReport } from '#platform/lake/index.ts';
import type { Queries } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';

export interface LakeCheck {
  readonly checkedAt: Date;
  readonly files: number;
  readonly broken: number;
  readonly firstBroken: string | null;
}

/** Files that queries miss; unknown ones and leftovers take room but harm nobody. */
export const isBroken = ({ kind, mended }: FsckItem): boolean =>
  kind === 'missing' || kind === 'truncated' || kind === 'corrupt' || (kind === 'restored' && !mended);

/** Looks at sizes and footers of every file, and writes down what it saw. */
export async function checkLakeFiles({ lake, ledger, clock }: Platform): Promise<void> {
  await recordLakeCheck(ledger.db, clock.now(), await lake.fsck({ quick: true }));
}

export async function recordLakeCheck(
  queries: Queries,
  at: Date,
  { items, files }: FsckReport,
): Promise<void> {
  const broken = items.filter(isBroken);
  await sql`insert into operations.lake_check (checked_at, files, broken, first_broken)
    values (${at}, ${files}, ${broken.length}, ${broken[0]?.file ?? null})
    on conflict (single) do update set checked_at = excluded.checked_at, files = excluded.files,
      broken = excluded.broken, first_broken = excluded.first_broken`.execute(queries);
}

export async function lastLakeCheck(queries: Queries): Promise<LakeCheck | undefined> {
  const { rows } = await sql<LakeCheck>`select checked_at as "checkedAt", files, broken,
    first_broken as "firstBroken" from operations.lake_check`.execute(queries);
  return rows[0];
}
