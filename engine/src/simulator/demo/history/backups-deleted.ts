/** Somebody tidied up: the rule that takes the weekly backups of logistics is gone, and nothing told anybody. */
import { eventRules } from '../../services/events.ts';
import { DAY_MS } from '../calendar.ts';
import type { Planter } from '../plants/garden.ts';
import { BACKUPS_END_AT } from '../stacks/backups.ts';

export const backupsDeleted: Planter = ({ estate, book }) => {
  const spot = { account: estate.accountOf('logistics-prod'), region: 'us-east-1' };
  const from = estate.calendar.at(BACKUPS_END_AT);
  const what =
    'The rule that took the weekly backups of logistics was deleted; nothing has been backed up since.';
  const rule = estate.add(eventRules, spot, {
    name: 'weekly-backup',
    bornAt: estate.calendar.start - 500 * DAY_MS,
    goneAt: from,
    tags: { Team: 'logistics', ManagedBy: 'terraform' },
    but: { ScheduleExpression: 'cron(0 3 ? * SUN *)', State: 'ENABLED' },
  });
  const until = estate.calendar.end;
  estate.befall({ id: 'backups-deleted', what, ...spot, from, until, resources: [rule.arn], usdPerDay: 0 });
  book.plant({ kind: 'anomaly', sort: 'backups-deleted', what, of: [rule], since: from, gone: true });
};
