/** Starts an import of what changed in each source that the settings name. */
import path from 'node:path';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { ImportWish } from '../contract.ts';
import { startImport } from '../imports/start-import.ts';
import type { ImportRow } from '../imports/store.ts';
import { withLimit } from '../imports/with-limit.ts';

export async function startRefresh(
  platform: Platform,
  tx: Tx,
  { askedBy, only }: { askedBy: string; only?: string | undefined },
): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (const source of platform.config.costs.sources) {
    if (only !== undefined && source.name !== only) continue;
    rows.push(
      await startImport(platform, tx, {
        source: source.name,
        wish: withLimit(platform, wishOf(platform, source)),
        askedBy,
      }),
    );
  }
  return rows;
}

type Source = Platform['config']['costs']['sources'][number];

function wishOf({ home }: Platform, { kind, where = '', account, hoursOnly }: Source): ImportWish {
  const common = { changedOnly: true, ...(account && { account }), ...(hoursOnly && { hoursOnly }) };
  if (kind === 'cost-explorer') return { ...common, files: [], costExplorer: {} };
  return { ...common, files: [kind === 's3' ? where : path.resolve(home, where)] };
}
