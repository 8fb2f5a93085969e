/** One word about a thing's state, in the colour of its meaning. */
import type { ReactNode } from 'react';
import { cx } from '../lib/class-names.ts';
import { TONE_SOFT, type Tone } from './tone.ts';

export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex h-5 items-center gap-1 rounded px-1.5 text-xs font-medium whitespace-nowrap',
        TONE_SOFT[tone],
      )}
    >
      {children}
    </span>
  );
}
