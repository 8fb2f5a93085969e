/** What the RDS operations share: names instead of ids, Marker pages, ARNs, how long things take. */
import { type Phase, passing, stateAt } from '../lifecycle.ts';
import { pageOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import { find, isVisible, type Scene } from '../scene.ts';
import { fromPairs, withTags } from '../tags.ts';
import type { Tags, Thing } from '../thing.ts';
import type { DbState } from './records.ts';

export const CREATING_MS = 300_000;
export const CHANGING_MS = 120_000;
export const DELETING_MS = 60_000;

export type DbKind = 'db' | 'cluster' | 'snapshot' | 'cluster-snapshot';

export const dbArn = (scene: Scene, kind: DbKind, name: string): string =>
  `arn:aws:rds:${scene.region}:${scene.account}:${kind}:${name}`;

export const dbTags = (pairs: Parameters<typeof fromPairs>[0]): Tags =>
  withTags({}, fromPairs(pairs), 'InvalidParameterValue', 'InvalidParameterValue');

interface Named extends Thing {
  readonly name: string;
  readonly phase: Phase<string>;
}

const isThere = (thing: Named, now: number): boolean =>
  isVisible(thing, now) && stateAt(thing.phase, now) !== 'deleted';

export function findNamed<T extends Named>(
  scene: Scene,
  things: Readonly<Record<string, T>>,
  name: string | undefined,
  code: string,
): T {
  const notFound = (id: string) => new Refusal(code, `${id} not found.`, 404);
  const thing = find(scene, things, name, notFound);
  if (!isThere(thing, scene.now)) throw notFound(thing.name);
  return thing;
}

/** A name is free again once its former bearer is gone. */
export function checkFree(
  scene: Scene,
  things: Readonly<Record<string, Named>>,
  name: string,
  code: string,
): void {
  const bearer = things[name];
  if (bearer && stateAt(bearer.phase, scene.now) !== 'deleted')
    throw new Refusal(code, `${name} already exists.`);
}

interface MarkerInput {
  readonly Marker?: string | undefined;
  readonly MaxRecords?: number | undefined;
}

export function listNamed<T extends Named>(
  scene: Scene,
  things: readonly T[],
  input: MarkerInput,
  question: unknown,
) {
  const present = things.filter((thing) => isThere(thing, scene.now));
  const limits = { min: 20, max: 100, byDefault: 100 };
  const asked = { token: input.Marker, size: input.MaxRecords, ...limits, question };
  return pageOf(scene, present, ({ name }) => name, asked);
}

/** Moves on from one of the given states, or says that this is not the moment. */
export function transit(
  scene: Scene,
  thing: { readonly name: string; phase: Phase<DbState> },
  from: readonly DbState[],
  [through, to, ms]: readonly [DbState, DbState, number],
  code: string,
): void {
  const state = stateAt(thing.phase, scene.now);
  if (!from.includes(state)) throw new Refusal(code, `${thing.name} is not in ${from.join(' or ')} state.`);
  thing.phase = passing(through, to, scene.now + ms);
}
