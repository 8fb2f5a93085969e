/** Starts an import of what changed in each source that the settings name. */
import path from 'node:path';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { ImportWish } from '../contract.ts';
import { monthsBack } from '../imports/cost-explorer/months.ts';
import { addImport, type ImportRow } from '../imports/store.ts';

export async function startRefresh(
  platform: Platform,
  tx: Tx,
  { askedBy, only }: { askedBy: string; only?: string | undefined },
): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (const source of platform.config.costs.sources) {
    if (only !== undefined && source.name !== only) continue;
    rows.push(
      await addImport(tx, platform, { source: source.name, wish: wishOf(platform, source), askedBy }),
    );
  }
  return rows;
}

type Source = Platform['config']['costs']['sources'][number];

function wishOf({ home, config, clock }: Platform, { kind, where = '', account }: Source): ImportWish {
  const { months, maxRequests, tag } = config.costs.costExplorer;
  const common = { changedOnly: true, ...(account && { account }) };
  if (kind === 's3') return { ...common, files: [where] };
  if (kind === 'files') return { ...common, files: [path.resolve(home, where)] };
  const asked = monthsBack(clock.now(), months);
  return { ...common, files: [], costExplorer: { months: asked, maxRequests, ...(tag && { tag }) } };
}
