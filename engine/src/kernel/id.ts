/** Ids that sort by the time they were made: 26 Crockford characters (48 bits of time, 80 of chance), with an optional prefix. */
import type { ReeveError } from './error.ts';
import { kernelErrors } from './errors.ts';
import { err, ok, type Result } from './result.ts';

/** Without I, L, O and U, which are read as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;
const RANDOM_BITS = 80n;
const RANDOM_LIMIT = 1n << RANDOM_BITS;
const TIME_LIMIT = 2 ** 48;

export interface IdSources {
  readonly now: () => Date;
  readonly random: (length: number) => Uint8Array;
}

export type IdFactory = (prefix?: string) => string;

/**
 * Ids of one factory only ever grow: within a millisecond, and while the clock stands or goes back, each is one more
 * than the last. `prefix` gives `chg_01J…`: lower-case letters, digits.
 */
export function createIdFactory({ now, random }: IdSources): IdFactory {
  let time = -1;
  let chance = 0n;
  return (prefix) => {
    const reading = now().getTime();
    if (reading > time) {
      time = reading;
      chance = random(10).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    } else {
      chance += 1n;
      // Practically never: the millisecond's ids are used up, so the next millisecond lends its own.
      if (chance === RANDOM_LIMIT) {
        time += 1;
        chance = 0n;
      }
    }
    const body = encode(time, chance);
    if (prefix === undefined) return body;
    if (!PREFIX.test(prefix)) throw invalid(prefix, 'a prefix is 1 to 16 lower-case letters and digits');
    return `${prefix}_${body}`;
  };
}

const PREFIX = /^[a-z][a-z0-9]{0,15}$/;

function encode(time: number, chance: bigint): string {
  if (!(time >= 0 && time < TIME_LIMIT))
    throw invalid(String(time), 'the clock is before 1970 or beyond reach');
  let rest = (BigInt(time) << RANDOM_BITS) | chance;
  let text = '';
  for (let place = 0; place < LENGTH; place += 1) {
    text = ALPHABET.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}

export interface ParsedId {
  /** As the factory wrote it, whatever the case it was typed in. */
  readonly id: string;
  readonly prefix: string | undefined;
  /** When it was made. */
  readonly time: Date;
}

export function parseId(text: string): Result<ParsedId, ReeveError> {
  const cut = text.lastIndexOf('_');
  const prefix = cut < 0 ? undefined : text.slice(0, cut).toLowerCase();
  const body = text.slice(cut + 1).toUpperCase();
  if (prefix !== undefined && !PREFIX.test(prefix)) return err(invalid(text, 'its prefix is malformed'));
  if (body.length !== LENGTH)
    return err(invalid(text, `it has ${body.length} characters instead of ${LENGTH}`));
  const wrong = Array.from(body).find((character) => !ALPHABET.includes(character));
  if (wrong !== undefined) return err(invalid(text, `"${wrong}" is never in an id`));
  // 26 characters hold 130 bits; the top two of them are always zero.
  if (body.charAt(0) > '7') return err(invalid(text, 'it is beyond the last id'));
  const time = Array.from(body.slice(0, 10)).reduce(
    (sum, character) => sum * 32 + ALPHABET.indexOf(character),
    0,
  );
  return ok({ id: prefix === undefined ? body : `${prefix}_${body}`, prefix, time: new Date(time) });
}

const invalid = (text: string, problem: string) =>
  kernelErrors.ID_INVALID({ text: JSON.stringify(text.slice(0, 60)), problem });
