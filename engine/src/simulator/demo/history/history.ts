/** What became of the company: moves, an account closed, things gone wrong. */
import type { Planter } from '../plants/garden.ts';
import { backupsDeleted } from './backups-deleted.ts';
import { accountClosed } from './closed-account.ts';
import { diskMigration } from './disk-migration.ts';
import { loadTest, mining } from './machines-gone-wild.ts';
import { natSpike, runawayLog, stolenKey } from './spikes.ts';
import { toContainers } from './to-containers.ts';

export const history: readonly Planter[] = [
  diskMigration,
  toContainers,
  accountClosed,
  mining,
  loadTest,
  runawayLog,
  natSpike,
  stolenKey,
  backupsDeleted,
];
