/** A job's state in one word; what waits after a failed attempt is not the same as what has not begun. */
import { humanize } from '../../lib/format.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { Job } from './job-queries.ts';

const TONES: Record<Job['state'], Tone> = {
  failed: 'bad',
  running: 'accent',
  ready: 'unknown',
  scheduled: 'unknown',
};

export function JobStateBadge({ job: { state, lastError } }: { readonly job: Job }) {
  const again = lastError !== null && (state === 'ready' || state === 'scheduled');
  return <Badge tone={again ? 'warn' : TONES[state]}>{again ? 'Tries again' : humanize(state)}</Badge>;
}
