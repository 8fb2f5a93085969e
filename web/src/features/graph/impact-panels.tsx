/** How dangerous a change is and why, what was not seen, and whom it reaches. */
import { formatCount, humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { Impact } from './graph-queries.ts';

const TONES: Record<NonNullable<Impact['risk']>['level'], Tone> = {
  low: 'ok',
  medium: 'warn',
  high: 'bad',
  critical: 'bad',
};
const NAMED = 4;
const GAPS = 8;

export function RiskPanel({ risk }: Pick<Impact, 'risk'>) {
  if (risk === null) return null;
  return (
    <Panel title="Risk of a change" aside={<Badge tone={TONES[risk.level]}>{humanize(risk.level)}</Badge>}>
      <ul className="space-y-1.5 px-4 py-3">
        {risk.reasons.map(({ code, text, points }) => (
          <li key={code} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 break-words">{plainText(text)}</span>
            <span className="figures shrink-0 text-sm text-ink-2">
              {points > 0 ? `+${points}` : points === 0 ? '' : `−${-points}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function ImpactPanels({ impact }: { readonly impact: Impact }) {
  const { reached, truncated, missing, missingOutsideScope } = impact;
  return (
    <>
      <ReachPanel reached={reached} truncated={truncated} />
      <MissingPanel missing={missing} missingOutsideScope={missingOutsideScope} />
    </>
  );
}

function ReachPanel({ reached, truncated }: Pick<Impact, 'reached' | 'truncated'>) {
  const { resources, byDistance, outsideScope, accounts, environments, owners, teams, types } = reached;
  const fact = (name: string, { different, most }: typeof accounts) =>
    different === 0
      ? []
      : [
          {
            name,
            value: (
              <span className="break-words">
                {most
                  .slice(0, NAMED)
                  .map((one) => `${plainText(one.name)} ${formatCount(one.resources)}`)
                  .join(' · ')}
                {different > NAMED && ` · ${formatCount(different - NAMED)} more`}
              </span>
            ),
          },
        ];
  // The risk says already that nothing depends on it.
  if (resources === 0) return null;
  return (
    <Panel
      title="Reached"
      aside={`${truncated.count ? 'at least ' : ''}${formatCount(resources)} ${resources === 1 ? 'resource' : 'resources'}`}
    >
      <Facts
        facts={[
          ...byDistance.map((count, at) => ({
            name: at === 0 ? '1 step away' : `${at + 1} steps away`,
            value: formatCount(count),
          })),
          ...(outsideScope === 0
            ? []
            : [{ name: 'Outside your scope', value: `${formatCount(outsideScope)}, not named below` }]),
          ...fact('Accounts', accounts),
          ...fact('Environments', environments),
          ...fact('Teams', teams),
          ...fact('Owners', owners),
          ...fact('Types', types),
        ]}
      />
      {truncated.depth && (
        <p className="border-t border-line px-4 py-2 text-ink-2">More lies behind the last step.</p>
      )}
    </Panel>
  );
}

function MissingPanel({ missing, missingOutsideScope }: Pick<Impact, 'missing' | 'missingOutsideScope'>) {
  if (missing.length + missingOutsideScope === 0) return null;
  return (
    <Panel title="Not seen" aside={formatCount(missing.length + missingOutsideScope)}>
      <ul className="space-y-1.5 px-4 py-3">
        {missing.slice(0, GAPS).map(({ what, account, region, why }) => (
          <li key={`${what} ${account} ${region}`} className="break-words">
            {plainText(what)}{' '}
            <span className="text-ink-2">
              in {account}
              {region !== null && ` ${region}`}: {plainText(why)}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > GAPS && (
        <p className="px-4 pb-3 text-ink-2">and {formatCount(missing.length - GAPS)} more</p>
      )}
      {missingOutsideScope > 0 && (
        <p className="px-4 pb-3 text-ink-2">{formatCount(missingOutsideScope)} where you may not look</p>
      )}
    </Panel>
  );
}
