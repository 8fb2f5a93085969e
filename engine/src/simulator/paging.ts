/** Pages as AWS gives them: opaque tokens that belong to one call, one place and one question, and that grow old. */
import { dialectOf } from './dialects.ts';
import { hash } from './random-streams.ts';
import { Refusal } from './refusal.ts';
import { type Scene, serviceOf } from './scene.ts';

export interface PageRequest {
  readonly token: string | undefined;
  /** What the caller asked for, and what AWS allows and takes when asked for nothing (Infinity: everything). */
  readonly size: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly byDefault: number;
  /** The input without token and size: a token of another question is refused. */
  readonly question: unknown;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** `keyOf` lets a page start after the last one's end even when items were deleted meanwhile. */
export function pageOf<T>(
  scene: Scene,
  all: readonly T[],
  keyOf: (item: T) => string,
  request: PageRequest,
): Page<T> {
  const size = sizeOf(request);
  const owner = hash(JSON.stringify([scene.operation, scene.account, scene.region, request.question]));
  const from = request.token ? startOf(scene, all, keyOf, request.token, owner) : 0;
  const items = all.slice(from, from + size);
  const last = items.at(-1);
  const more = from + size < all.length && last !== undefined;
  return { items, next: more ? seal(scene, [owner, keyOf(last), from + size, scene.now]) : undefined };
}

type TokenContent = [owner: number, lastKey: string, offset: number, issuedAt: number];

const checksum = (scene: Scene, text: string) => hash(`${scene.world.seed}/${text}`).toString(36);

function seal(scene: Scene, content: TokenContent): string {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${text}.${checksum(scene, text)}`;
}

function startOf<T>(
  scene: Scene,
  all: readonly T[],
  keyOf: (item: T) => string,
  token: string,
  owner: number,
): number {
  const dialect = dialectOf(serviceOf(scene.operation));
  const [text = '', sum] = token.split('.');
  const refuse = ({ code, status }: { code: string; status: number }, why: string) =>
    new Refusal(code, `The page token ${why}.`, status);
  if (sum !== checksum(scene, text)) throw refuse(dialect.badToken, 'is not valid');
  // The checksum shows that we wrote it.
  const content = JSON.parse(Buffer.from(text, 'base64url').toString()) as TokenContent;
  if (content[0] !== owner) throw refuse(dialect.badToken, 'belongs to another request');
  if (scene.now - content[3] > dialect.tokenLifeMs) throw refuse(dialect.expiredToken, 'has expired');
  const last = all.findIndex((item) => keyOf(item) === content[1]);
  return last >= 0 ? last + 1 : Math.min(content[2], all.length);
}

function sizeOf({ size, min, max, byDefault }: PageRequest): number {
  if (size === undefined) return byDefault;
  if (size < min || size > max) {
    throw new Refusal('InvalidParameterValue', `The page size ${size} is not between ${min} and ${max}.`);
  }
  return size;
}
