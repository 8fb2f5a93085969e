/** What an account is for in one word, with the reason behind it; only production stands out. */
import { humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Hint } from '../../ui/hint.tsx';
import type { AccountRow } from './account-queries.ts';

type Classified = Pick<AccountRow, 'environment' | 'environmentReason'>;

export function EnvironmentBadge({ environment, environmentReason }: Classified) {
  return (
    <Hint text={plainText(reasonOf(environmentReason))}>
      <EnvironmentWord environment={environment} />
    </Hint>
  );
}

export function EnvironmentWord({ environment }: Pick<AccountRow, 'environment'>) {
  if (environment === null) return <span className="text-ink-3">Not known</span>;
  return <Badge tone={environment === 'production' ? 'accent' : 'unknown'}>{humanize(environment)}</Badge>;
}

/** As a sentence. */
export const reasonOf = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
