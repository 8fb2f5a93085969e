/** The demo organisation: a company, what it runs, and what became of it in fourteen months. */

import type { Usage } from '../usage.ts';
import type { World } from '../world.ts';
import { castCommitments } from './bill/commitments/cast-commitments.ts';
import type { Commitment } from './bill/commitments/commitment.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { foundCompany } from './company/found.ts';
import { homesOf } from './company/homes.ts';
import { teamsOf } from './company/teams.ts';
import { createEstate } from './estate.ts';
import type { StoryEvent } from './happening.ts';
import { history } from './history/history.ts';
import { castEdge } from './landscape/edge.ts';
import { castLandscape } from './landscape/landscape.ts';
import { castOddments } from './landscape/oddments.ts';
import { castNetworks } from './network/networks.ts';
import { gardenOf } from './plants/garden.ts';
import { planters } from './plants/planters.ts';
import { kitOf } from './stacks/kit.ts';
import { castStack } from './stacks/stack.ts';
import { timelineOf } from './timeline.ts';
import { createTruthBook, type Truth } from './truth.ts';

export interface DemoOptions {
  readonly seed: number;
  /** 1 is some 25,000 resources. @default 1 */
  readonly scale?: number | undefined;
  /** The story ends with the start of this UTC day. */
  readonly preparedAt: Date;
  /** Nobody will look at it before: what came and went earlier by the thousands is left out. @default the start */
  readonly from?: Date | undefined;
}

export interface Demo {
  readonly calendar: Calendar;
  /** Empty until it is advanced. */
  readonly world: World;
  readonly truths: readonly Truth[];
  /** How things are used, by ARN; those of AWS's services that nobody mentions are as ordinary as can be. */
  readonly usages: ReadonlyMap<string, Usage>;
  /** What the company bought: they are on its bill, and AWS tells of them. */
  readonly commitments: readonly Commitment[];
  /** Everything that happens, oldest first. */
  story(): Generator<StoryEvent>;
  /** Moves the world on, never back: what happens at that moment has happened. */
  advance(to: Date): void;
}

export function createDemo({ seed, scale = 1, preparedAt, from }: DemoOptions): Demo {
  const calendar = calendarOf(preparedAt);
  const { world, told, ids } = foundCompany(seed, calendar);
  const estate = createEstate(world, calendar, { ids, from: from?.getTime() ?? Number.NEGATIVE_INFINITY });
  for (const happening of told) estate.tell(happening);
  const book = createTruthBook();
  const company = { seed, calendar, teams: teamsOf(seed), ids };
  const cells = cellsAt(scale);
  const networks = castNetworks(estate, company);
  castLandscape(estate, company, networks, cells);
  const edge = castEdge(estate);
  for (const home of homesOf(company, cells)) {
    castStack(kitOf(estate, home, networks.at(home.spot)));
    edge.dress(home);
  }
  const garden = gardenOf(estate, book, networks, homesOf(company, 1));
  for (const plant of [...planters, ...history]) plant(garden);
  const commitments = castCommitments(estate);
  castOddments(estate);
  Object.assign(world.usages, Object.fromEntries(estate.usages));
  const { events, advance } = timelineOf(world, estate);
  return {
    calendar,
    world,
    truths: book.truths,
    usages: estate.usages,
    commitments,
    story: events,
    advance: (to) => advance(to.getTime()),
  };
}

/** Resources at scale 1, and how many of them do not grow with it: networks, accounts, what is planted. */
const RESOURCES = 25_000;
const FIXED = 8_500;

/** How many times everything that grows must stand there, so that scale 40 is a million. */
const cellsAt = (scale: number): number =>
  scale <= 1 ? scale : (RESOURCES * scale - FIXED) / (RESOURCES - FIXED);

/** What is hidden in the demo of that seed, scale and day. */
export const demoTruth = (options: Omit<DemoOptions, 'from'>): readonly Truth[] =>
  createDemo({ ...options, from: options.preparedAt }).truths;
