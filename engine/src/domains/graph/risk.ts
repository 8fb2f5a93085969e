/** How dangerous a change is, from what it reaches, with every reason in words; what is not known never lowers it. */
import type { MissingJson, RISK_LEVELS, RiskJson } from './contract.ts';
import type { StandingIn } from './standing-in.ts';

export interface RiskFacts {
  /** Resources reached, and how many of them directly. */
  readonly reached: number;
  readonly direct: number;
  /** Behind the depth, or behind the end of the walk, there is more. */
  readonly more: boolean;
  /** Of the start and all that is reached. */
  readonly production: number;
  readonly unknownEnvironment: number;
  readonly sensitive: number;
  readonly accounts: number;
  readonly standingIn: StandingIn;
  readonly missing: readonly MissingJson[];
  /** Gaps in places whose names the caller may not know. */
  readonly missingOutside: number;
  /** Kinds of followed edges that nobody has described. */
  readonly undescribed: readonly string[];
}

interface Reason {
  readonly code: string;
  readonly text: string;
  readonly points: number;
}

type Rule = (facts: RiskFacts) => Reason | undefined;
type Level = (typeof RISK_LEVELS)[number];

const reason = (code: string, points: number, text: string): Reason => ({ code, points, text });
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const reach: Rule = ({ reached, direct }) => {
  if (reached === 0) return reason('NOTHING_REACHED', 0, 'Nothing that was seen depends on it.');
  const points = reached >= 100 ? 3 : reached >= 10 ? 2 : 1;
  return reason(
    'REACH',
    points,
    `${counted(reached, 'resource')} would feel it, ${direct} of them directly.`,
  );
};

const depth: Rule = ({ more }) =>
  more ? reason('MORE_BEHIND', 1, 'There is more behind what was looked at.') : undefined;

const environment: Rule = ({ production, unknownEnvironment }) => {
  if (production > 0) return reason('PRODUCTION', 2, `${counted(production, 'resource')} in production.`);
  if (unknownEnvironment > 0)
    return reason(
      'ENVIRONMENT_UNKNOWN',
      1,
      `Of ${counted(unknownEnvironment, 'resource')} nobody says the environment: it may be production.`,
    );
  return reason('NO_PRODUCTION', 0, 'None of it is in production.');
};

const data: Rule = ({ sensitive }) =>
  sensitive > 0
    ? reason('SENSITIVE_DATA', 1, `${counted(sensitive, 'resource')} with guarded data or under a framework.`)
    : undefined;

const accounts: Rule = (facts) =>
  facts.accounts > 1 ? reason('ACCOUNTS', 1, `It crosses ${facts.accounts} accounts.`) : undefined;

const traffic: Rule = ({ standingIn: { talkers } }) =>
  talkers > 0 ? reason('TRAFFIC', 1, `${counted(talkers, 'resource')} were seen talking to it.`) : undefined;

const alone: Rule = ({ standingIn }) =>
  standingIn.aloneInProduction > 0
    ? reason(
        'ALONE',
        1,
        `${counted(standingIn.aloneInProduction, 'direct dependent')} that may be in production ${standingIn.aloneInProduction === 1 ? 'has' : 'have'} nothing to fall back on.`,
      )
    : undefined;

const redundancy: Rule = ({ standingIn }) => {
  if (standingIn.alone > 0 || standingIn.covered === 0) return undefined;
  switch (standingIn.elsewhere) {
    case 'zone':
      return reason('STANDS_IN', -2, 'Others of its kind stand in for it, in other zones too.');
    case 'subnet':
      return reason('STANDS_IN', -2, 'Others of its kind stand in for it, in other subnets too.');
    case 'here':
      return reason('STANDS_IN', -1, 'Others of its kind stand in for it.');
  }
};

/** A standby is of no use against what is done to both at once, so it lowers the risk and never removes it. */
const standby: Rule = ({ standingIn: { own, zones }, production, unknownEnvironment }) => {
  if (own.failover && own.multiZone)
    return reason('STANDBY', -2, 'A copy of it in another zone takes over by itself.');
  if (own.failover) return reason('STANDBY', -1, 'A copy of it takes over by itself, in the same zone.');
  if (own.multiZone) return reason('STANDBY', -2, 'It has a standby or a second of it in another zone.');
  if (zones > 1) return reason('ZONES', -1, `It spreads over ${zones} zones.`);
  if (own.multiZone === false && production + unknownEnvironment > 0)
    return reason('ONE_ZONE', 1, 'It stands in one zone, with nothing of it in another.');
  return zones === 1 ? reason('ONE_ZONE', 0, 'It stands in one zone only.') : undefined;
};

const replacement: Rule = ({ standingIn: { replaced, groupZones } }) => {
  if (!replaced) return undefined;
  const where =
    groupZones === 0 ? '' : groupZones === 1 ? ', in one zone only' : `, in any of ${groupZones} zones`;
  return reason('REPLACED', -1, `Its group makes a new one by itself${where}.`);
};

const undescribed: Rule = ({ undescribed: kinds }) =>
  kinds.length > 0
    ? reason(
        'KIND_UNDESCRIBED',
        1,
        `Edges of the kind ${kinds.join(', ')} are taken for dependencies: nobody has described them.`,
      )
    : undefined;

const unseen: Rule = ({ missing, missingOutside }) => {
  const gaps = missing.length + missingOutside;
  if (gaps === 0) return undefined;
  const named = missing.slice(0, 3).map(inWords);
  const rest = gaps - named.length;
  const text = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
  return reason('NOT_SEEN', 1, `Not everything around it was seen: ${text}.`);
};

const inWords = ({ what, account, region, why }: MissingJson): string =>
  `${what} in ${region === null ? account : `${account}/${region}`}: ${why}`;

const RULES: readonly Rule[] = [
  ...[reach, depth, environment, data, accounts, traffic, alone],
  ...[redundancy, standby, replacement, undescribed, unseen],
];

export function riskOf(facts: RiskFacts): RiskJson {
  const reasons = RULES.flatMap((rule) => rule(facts) ?? []);
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  return { level: levelOf(score, facts), reasons };
}

function levelOf(score: number, facts: RiskFacts): Level {
  // What was not seen may be the worst of it.
  const blind = facts.more || facts.missing.length + facts.missingOutside > 0;
  const guarded = facts.production + facts.unknownEnvironment + facts.sensitive > 0;
  if (score >= 6 && guarded) return 'critical';
  if (score >= 4) return 'high';
  return score >= 2 || blind ? 'medium' : 'low';
}
