/** A scan's state in one word. */
import { humanize } from '../../lib/format.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { Scan } from './scan-queries.ts';

const TONES: Record<Scan['state'], Tone> = {
  queued: 'unknown',
  running: 'accent',
  done: 'ok',
  cancelled: 'unknown',
  failed: 'bad',
};

export function ScanStateBadge({ state, interrupted, cancelAsked }: Scan) {
  if (interrupted) return <Badge tone="warn">Interrupted</Badge>;
  if (cancelAsked && state === 'running') return <Badge tone="warn">Stopping</Badge>;
  return <Badge tone={TONES[state]}>{humanize(state)}</Badge>;
}
