/** One check: its state, what it found, and what to do about it. */
import { humanize } from '../../lib/format.ts';
import { Prose } from '../../ui/prose.tsx';
import { StateIcon } from '../../ui/state-icon.tsx';
import { CHECK_TONE, type Check } from './tones.ts';

interface CheckRowProps {
  readonly check: Check;
  /** What was true once says nothing about now. */
  readonly stale: boolean;
}

export function CheckRow({ check, stale }: CheckRowProps) {
  const state = stale ? 'unknown' : check.state;
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 border-t border-line px-4 py-2 sm:grid-cols-[1.25rem_9rem_minmax(0,1fr)]">
      <StateIcon tone={CHECK_TONE[state]} label={humanize(state)} className="mt-0.5 ml-0.5 size-4" />
      <span className="font-medium">{humanize(check.name)}</span>
      <div className="col-start-2 min-w-0 space-y-1 sm:col-start-3">
        <p className="text-ink-2">
          <Prose text={check.message} />
        </p>
        {check.remedy !== null && (
          <p>
            <span className="font-medium">What to do: </span>
            <Prose text={check.remedy} />
          </p>
        )}
      </div>
    </li>
  );
}
