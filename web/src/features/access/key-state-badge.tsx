/** A key's state in one word. */
import { humanize } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import type { ApiKey } from './key-queries.ts';
import { KEY_TONE, keyState } from './key-state.ts';

export function KeyStateBadge({ apiKey }: { readonly apiKey: ApiKey }) {
  const state = keyState(apiKey, useNow());
  return <Badge tone={KEY_TONE[state]}>{humanize(state)}</Badge>;
}
