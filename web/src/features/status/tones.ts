/** What each state of the API means in colour and in words. */
import type { Status } from '../../api/status.ts';
import type { Tone } from '../../ui/tone.ts';

type Health = Status['health'];
export type Check = Health['checks'][number];

export const CHECK_TONE: Record<Check['state'], Tone> = {
  ok: 'ok',
  warning: 'warn',
  failed: 'bad',
  unknown: 'unknown',
};

/** One word for all; a warning does not stop the work, and is not passed over either. */
export function verdict({ state, checks }: Health): { readonly tone: Tone; readonly title: string } {
  if (state === 'down') return { tone: 'bad', title: 'Not working' };
  if (state === 'degraded') return { tone: 'warn', title: 'Needs attention' };
  return checks.every((check) => check.state === 'ok')
    ? { tone: 'ok', title: 'All is well' }
    : { tone: 'warn', title: 'Working, with warnings' };
}

const GRAVITY: Record<Check['state'], number> = { failed: 0, warning: 1, unknown: 2, ok: 3 };

/** The worst first, otherwise in the order given. */
export const byGravity = (checks: readonly Check[]): readonly Check[] =>
  [...checks].sort((a, b) => GRAVITY[a.state] - GRAVITY[b.state]);

/** `2 failed, 1 warning of 7 checks`, naming only what is not well. */
export function summarize(checks: readonly Check[]): string {
  const counted = (['failed', 'warning', 'unknown'] as const).flatMap((state) => {
    const count = checks.filter((check) => check.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  const total = `${checks.length} ${checks.length === 1 ? 'check' : 'checks'}`;
  return counted.length === 0 ? `${total}, all well` : `${counted.join(', ')} of ${total}`;
}
