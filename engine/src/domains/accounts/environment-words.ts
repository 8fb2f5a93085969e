/** Which environment the words of a name speak of. */
import type { Environment } from './account.ts';
import { ENVIRONMENTS } from './contract.ts';
import { wordsOf } from './words-of.ts';

const WORDS: Readonly<Record<Environment, readonly string[]>> = {
  production: ['production', 'prod', 'prd', 'prods'],
  staging: ['staging', 'stage', 'stg', 'uat', 'preprod', 'preprd', 'preproduction'],
  testing: ['testing', 'test', 'tests', 'tst', 'qa', 'sit'],
  development: ['development', 'develop', 'devel', 'dev', 'devs'],
  sandbox: ['sandbox', 'sandboxes', 'sbx', 'sandpit', 'playground'],
};

/** They count only where no other word does: live may be a product, and nonprod says only what it is not. */
const WEAK: readonly (readonly [word: string, Environment])[] = [
  ['live', 'production'],
  ['nonprod', 'development'],
  ['nonprd', 'development'],
  ['nonproduction', 'development'],
];

/** Two words that are one: `pre-prod` is not production, `DevOps` is no environment at all. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  pre: ['prod', 'prd', 'production'],
  non: ['prod', 'prd', 'production'],
  sand: ['box', 'boxes'],
  dev: ['ops', 'secops'],
  live: ['ops'],
};

const STRONG = new Map(ENVIRONMENTS.flatMap((name) => WORDS[name].map((word) => [word, name] as const)));
const FALLBACK = new Map(WEAK);
const SECOND = new Map(Object.entries(PAIRS));

export interface NamedEnvironment {
  readonly environment: Environment;
  /** The words that speak of an environment, the deciding one first. */
  readonly words: readonly [string, ...string[]];
}

/** Where words name several environments, the most guarded one counts: a mistake then costs a question, not an outage. */
export function environmentOfWords(name: string): NamedEnvironment | null {
  const words = [...new Set(joinPairs(wordsOf(name)))];
  return mostGuarded(words, STRONG) ?? mostGuarded(words, FALLBACK);
}

function mostGuarded(
  words: readonly string[],
  meanings: ReadonlyMap<string, Environment>,
): NamedEnvironment | null {
  const told = words.filter((word) => meanings.has(word));
  for (const environment of ENVIRONMENTS) {
    const deciding = told.find((word) => meanings.get(word) === environment);
    if (deciding === undefined) continue;
    // Another word for the same environment adds nothing.
    const others = told.filter((word) => meanings.get(word) !== environment);
    return { environment, words: [deciding, ...others] };
  }
  return null;
}

function joinPairs(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = words[index + 1];
    if (next !== undefined && SECOND.get(word)?.includes(next)) {
      joined.push(word + next);
      index += 1;
    } else joined.push(word);
  }
  return joined;
}
