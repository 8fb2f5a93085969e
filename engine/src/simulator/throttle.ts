/** AWS's side of the rate limits: what the token buckets of an account and region still allow. */
import type { RateDraw, RateLimit } from '#platform/aws/index.ts';
import type { World } from './world.ts';

/** Takes the tokens of all buckets, or of none when one is too empty. */
export function admit(
  world: World,
  place: string,
  draws: readonly RateDraw[],
  now: number,
  limitOf: (draw: RateDraw) => RateLimit,
): boolean {
  const levels = draws.map((draw) => {
    const limit = limitOf(draw);
    const key = `${place}/${draw.bucket}`;
    world.rates[key] ??= { tokens: limit.burst, at: now };
    const level = world.rates[key];
    const earned = (Math.max(0, now - level.at) / 1000) * limit.perSecond;
    level.tokens = Math.min(limit.burst, level.tokens + earned);
    level.at = now;
    return { level, tokens: draw.tokens };
  });
  // The epsilon forgives rounding of a caller that waits exactly as long as needed.
  if (levels.some(({ level, tokens }) => level.tokens + 1e-6 < tokens)) return false;
  for (const { level, tokens } of levels) level.tokens -= tokens;
  return true;
}
