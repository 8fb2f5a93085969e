/** What one simulated call sees: where it stands, what time AWS thinks it is, and where new things come from. */
import type { InputOf, Operation, OutputOf, Service } from '#platform/aws/index.ts';
import type { CostBook } from './cost-book.ts';
import { hex } from './random-streams.ts';
import { Refusal } from './refusal.ts';
import type { Deliveries } from './s3/deliveries.ts';
import type { Thing } from './thing.ts';
import { type Place, placeOf, type World } from './world.ts';

export interface Scene {
  readonly world: World;
  readonly operation: Operation;
  readonly account: string;
  readonly region: string;
  /** Epoch ms by AWS's clock. */
  readonly now: number;
  /** What this call creates is not found by reads for this long. */
  readonly lagMs: number;
  /** What others put into buckets. */
  readonly deliveries?: Deliveries | undefined;
  /** What everything costs; absent: nobody knows. */
  readonly costs?: CostBook | undefined;
}

export type Handler<Op extends Operation> = (scene: Scene, input: InputOf<Op>) => OutputOf<Op>;
export type Handlers = { readonly [Op in Operation]: Handler<Op> };
/** The operations of one service whose names contain a noun, say; a file states which it answers. */
export type HandlersOf<Ops extends Operation> = Pick<Handlers, Ops>;

export const serviceOf = (operation: Operation): Service =>
  operation.slice(0, operation.indexOf(':')) as Service;

export const here = (scene: Scene): Place => placeOf(scene.world, scene.account, scene.region);

/** A new id as EC2 forms them: prefix and 17 hexadecimal digits. */
export const newId = (scene: Scene, prefix: string): string =>
  `${prefix}-${hex(scene.world, `${prefix}/${scene.account}/${scene.region}`, 17)}`;

export const born = (scene: Scene): Pick<Thing, 'createdAt' | 'visibleAt'> => ({
  createdAt: scene.now,
  ...(scene.lagMs > 0 && { visibleAt: scene.now + scene.lagMs }),
});

export const isVisible = (thing: Thing, now: number): boolean =>
  thing.visibleAt === undefined || now >= thing.visibleAt;

/** The visible thing of that name, or the service's own "not found". */
export function find<T extends Thing>(
  scene: Scene,
  things: Readonly<Record<string, T>>,
  id: string | undefined,
  notFound: (id: string) => Refusal,
): T {
  const thing = id === undefined ? undefined : things[id];
  if (!thing || !isVisible(thing, scene.now)) throw notFound(id ?? '');
  return thing;
}

/** A required field of the input; the SDK's types allow undefined where AWS does not. */
export function required<T>(value: T | undefined, field: string): T {
  if (value === undefined || value === null) {
    throw new Refusal('MissingParameter', `The request must contain the parameter ${field}`);
  }
  return value;
}
