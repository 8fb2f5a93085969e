/** The verdict and the checks it rests on, the worst first, each with its remedy. */
import type { Status } from '../../api/status.ts';
import { cx } from '../../lib/class-names.ts';
import { formatInstant } from '../../lib/format.ts';
import { StateIcon } from '../../ui/state-icon.tsx';
import { TONE_SOFT } from '../../ui/tone.ts';
import { CheckRow } from './check-row.tsx';
import { byGravity, summarize, verdict } from './tones.ts';

const NOT_KNOWN = { tone: 'unknown', title: 'Not known right now' } as const;

interface HealthPanelProps {
  readonly health: Status['health'];
  /** When the answer came, if nothing has answered since: an old verdict is no verdict. */
  readonly staleSince: Date | undefined;
}

export function HealthPanel({ health, staleSince }: HealthPanelProps) {
  const { tone, title } = staleSince === undefined ? verdict(health) : NOT_KNOWN;
  return (
    <section aria-labelledby="health" className="overflow-hidden rounded-lg border border-line bg-surface">
      <header className={cx('flex flex-wrap items-center gap-x-2.5 gap-y-0.5 px-4 py-3', TONE_SOFT[tone])}>
        <StateIcon tone={tone} className="size-5" />
        <h2 id="health" className="text-md font-semibold">
          {title}
        </h2>
        <p className="figures text-sm max-sm:basis-full max-sm:pl-7.5 sm:ml-auto">
          {staleSince === undefined ? summarize(health.checks) : `As of ${formatInstant(staleSince)}`}
        </p>
      </header>
      <ul>
        {byGravity(health.checks).map((check) => (
          <CheckRow key={check.name} check={check} stale={staleSince !== undefined} />
        ))}
      </ul>
    </section>
  );
}
