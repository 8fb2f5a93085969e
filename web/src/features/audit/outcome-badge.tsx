/** How an audited action ended. */
import { humanize } from '../../lib/format.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { AuditEntry } from './audit-queries.ts';

const TONES: Record<AuditEntry['outcome'], Tone> = { done: 'ok', denied: 'warn', failed: 'bad' };

export function OutcomeBadge({ outcome }: { readonly outcome: AuditEntry['outcome'] }) {
  return <Badge tone={TONES[outcome]}>{humanize(outcome)}</Badge>;
}
