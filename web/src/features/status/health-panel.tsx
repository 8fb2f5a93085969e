/** The verdict and the checks it rests on, the worst first, each with its remedy. */
import type { Status } from '@reeve/sdk';
import { cx } from '../../lib/class-names.ts';
import { StateIcon } from '../../ui/state-icon.tsx';
import { TONE_SOFT } from '../../ui/tone.ts';
import { CheckRow } from './check-row.tsx';
import { byGravity, HEALTH_TONE, summarize } from './tones.ts';

const VERDICT: Record<Status['health']['state'], string> = {
  ok: 'All is well',
  degraded: 'Needs attention',
  down: 'Not working',
};

export function HealthPanel({ health }: { readonly health: Status['health'] }) {
  const tone = HEALTH_TONE[health.state];
  return (
    <section aria-labelledby="health" className="overflow-hidden rounded-lg border border-line bg-surface">
      <header className={cx('flex flex-wrap items-center gap-x-2.5 gap-y-0.5 px-4 py-3', TONE_SOFT[tone])}>
        <StateIcon tone={tone} className="size-5" />
        <h2 id="health" className="text-md font-semibold">
          {VERDICT[health.state]}
        </h2>
        <p className="figures text-sm max-sm:basis-full max-sm:pl-7.5 sm:ml-auto">
          {summarize(health.checks)}
        </p>
      </header>
      <ul>
        {byGravity(health.checks).map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </ul>
    </section>
  );
}
