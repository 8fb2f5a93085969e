/** Tags as people really write them: five spellings, gaps, typos, and now and then something hostile. */
import type { Tags } from '../../thing.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { HOSTILE_ANYWHERE, HOSTILE_ON_EC2 } from './hostile-texts.ts';
import type { Spelling, Team } from './teams.ts';

/** What tidy tags would say. */
export interface Facts {
  readonly environment: string;
  readonly team: Team;
  readonly application: string;
  readonly dataClass: string;
  readonly managedBy: 'terraform' | 'cloudformation' | 'hand';
  /** Of the CloudFormation stack that made it. */
  readonly stackId?: string | undefined;
}

type Word = 'environment' | 'team' | 'owner' | 'costCenter' | 'application' | 'dataClass' | 'managedBy';

const KEYS: Readonly<Record<Spelling, Readonly<Record<Word, string>>>> = {
  standard: keys('Environment Team Owner CostCenter Application DataClass ManagedBy'),
  lower: keys('environment team owner costcenter application dataclass managedby'),
  kebab: keys('env team owner cost-center app data-class managed-by'),
  snake: keys('environment team owner_email cost_center project data_classification managed_by'),
  german: keys('Umgebung Team Ansprechpartner Kostenstelle Anwendung Schutzbedarf ManagedBy'),
};

function keys(words: string): Readonly<Record<Word, string>> {
  const [
    environment = '',
    team = '',
    owner = '',
    costCenter = '',
    application = '',
    dataClass = '',
    by = '',
  ] = words.split(' ');
  return { environment, team, owner, costCenter, application, dataClass, managedBy: by };
}

/** So many different ways one stack's things are tagged: the tables are shared, an estate has a million of them. */
const VARIANTS = 12;

export interface Wardrobe {
  /** Some tags for a thing of that name; `ec2` allows every character, other services do not. */
  of(thing: string, at: 'ec2' | 'elsewhere'): Tags;
  /** As they should be, whatever the team's habits. */
  tidy(thing: string): Tags;
}

export function wardrobeOf(seed: number, stack: string, facts: Facts): Wardrobe {
  const worn = new Map<string, Tags>();
  const wear = (name: string, make: () => Tags): Tags => {
    const tags = worn.get(name) ?? Object.freeze(make());
    worn.set(name, tags);
    return tags;
  };
  const variantFor = (thing: string) => chanceOf(seed, `wear/${thing}`).between(1, VARIANTS);
  return {
    of: (thing, at) => {
      const variant = variantFor(thing);
      return wear(`${at}/${variant}`, () => {
        const luck = chanceOf(seed, `tags/${stack}/${variant}`);
        const tidy = tidyTags(facts, luck);
        return luck.chance() < facts.team.untidiness ? untidied(tidy, luck, at) : tidy;
      });
    },
    tidy: (thing) => {
      const variant = variantFor(thing);
      return wear(`tidy/${variant}`, () => tidyTags(facts, chanceOf(seed, `tags/${stack}/${variant}`)));
    },
  };
}

function tidyTags(
  { environment, team, application, dataClass, managedBy, stackId }: Facts,
  luck: Chance,
): Tags {
  const key = KEYS[team.spelling];
  const owner = luck.chance() < 0.4 ? team.people[0] : luck.pick(team.people);
  return {
    [key.environment]: environment,
    [key.team]: team.name,
    [key.owner]: owner.email,
    [key.costCenter]: team.costCenter,
    [key.application]: application,
    [key.dataClass]: dataClass,
    ...(managedBy === 'terraform' && { [key.managedBy]: 'terraform' }),
    ...(stackId && {
      'aws:cloudformation:stack-name': stackId.split('/')[1] ?? '',
      'aws:cloudformation:stack-id': stackId,
    }),
  };
}

const SLIPS: Readonly<Record<string, string>> = {
  Environment: 'Enviroment',
  environment: 'enviroment',
  CostCenter: 'CostCentre',
  costcenter: 'Costcenter',
  'cost-center': 'costcenter ',
  cost_center: 'cost_centre',
  Owner: 'Ownr',
  owner: 'OWNER',
  Application: 'Aplication',
  application: 'app',
  DataClass: 'Data-Class',
  Kostenstelle: 'KSt',
};

const ENVIRONMENTS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  production: ['prod', 'Prod', 'PRODUCTION', 'prd', 'live'],
  staging: ['stg', 'Stage', 'pre-prod', 'STAGING'],
  development: ['dev', 'Dev', 'DEV', 'develop'],
  testing: ['test', 'QA', 'tst'],
  sandbox: ['sbx', 'playground'],
};

/** One of the ways in which tags go wrong; what `aws:` says always stays right. */
function untidied(tidy: Tags, luck: Chance, at: 'ec2' | 'elsewhere'): Tags {
  const own = Object.entries(tidy).filter(([key]) => !key.startsWith('aws:'));
  const kept = Object.entries(tidy).filter(([key]) => key.startsWith('aws:'));
  const [unlucky = ['', '']] = [luck.pick(own as [[string, string], ...[string, string][]])];
  const replaced = (with_: (key: string, value: string) => [string, string][]) =>
    Object.fromEntries([
      ...kept,
      ...own.flatMap(([key, value]) =>
        key === unlucky[0] ? with_(key, value) : [[key, value] as [string, string]],
      ),
    ]);
  const way = luck.chance();
  if (way < 0.25) return replaced(() => []);
  if (way < 0.35) return Object.fromEntries(kept);
  if (way < 0.6) return replaced((key, value) => [[SLIPS[key] ?? key.toUpperCase(), value]]);
  if (way < 0.8)
    return replaced((key, value) => [
      [key, luck.pick(ENVIRONMENTS[value] ?? [` ${value}`, value.toUpperCase(), 'tbd', ''])],
    ]);
  if (way < 0.88)
    return replaced((key, value) => [
      [key, value],
      [key.toLowerCase() + (key === key.toLowerCase() ? '_' : ''), 'old'],
    ]);
  const hostile = at === 'ec2' ? [...HOSTILE_ANYWHERE, ...HOSTILE_ON_EC2] : HOSTILE_ANYWHERE;
  return replaced((key) => [[key, luck.pick(hostile as [string, ...string[]])]]);
}
