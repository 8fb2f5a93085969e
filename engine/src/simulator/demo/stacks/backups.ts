/** Weekly snapshots of a production disk, kept for five weeks. */
import { DAY_MS } from '../calendar.ts';
import { castSnapshot } from '../makers.ts';
import type { Kit } from './kit.ts';

/** As a share of the story: from then on nobody backs up logistics. */
export const BACKUPS_END_AT = 0.9;

const KEPT_MS = 35 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;

/** At any day of the story the newest ones stand. */
export function castBackups(kit: Kit, volumeId: string, sizeGib: number, of: string): void {
  const { estate, home, production, part } = kit;
  if (!production) return;
  const { start, end, at: momentOf } = estate.calendar;
  const last = home.account.name === 'logistics-prod' ? momentOf(BACKUPS_END_AT) : end;
  const weekday = estate.luck(`backup/${volumeId}`).between(0, 6) * DAY_MS;
  for (let at = start - KEPT_MS + weekday; at < last; at += WEEK_MS) {
    if (at < home.bornAt + DAY_MS) continue;
    if (estate.isOver(home.spot, ['ec2:snapshot'], at + KEPT_MS)) continue;
    const label = part(`${of}-weekly-${Math.round((at - start) / DAY_MS)}`, 'ec2');
    const span = { bornAt: at + DAY_MS / 8, goneAt: at + KEPT_MS };
    const what = { volumeId, sizeGib, encrypted: true, description: 'Created by the weekly backup' };
    castSnapshot(estate, home.spot, { ...label, ...span, ...what });
  }
}
