/** What an account is for: by mapping, then its tags, its units, its name; always with the reason in words. */
import type { Settings } from '#platform/config/index.ts';
import type { AccountFacts, Environment } from './account.ts';
import { environmentOfWords, type NamedEnvironment } from './environment-words.ts';
import { tagsNamed } from './tags-named.ts';

export interface Classification {
  readonly environment: Environment | null;
  readonly reason: string;
}

type Classified = Pick<AccountFacts, 'id' | 'name' | 'tags' | 'unitPath'>;
type Rules = Pick<Settings['accounts'], 'environments' | 'environmentTags'>;

export function classify(account: Classified, rules: Rules): Classification {
  return (
    byMapping(account, rules.environments) ??
    byTags(account, rules.environmentTags) ??
    byUnits(account) ??
    byName(account) ?? { environment: null, reason: 'no mapping, tag, unit or word of its name says so' }
  );
}

/** An id before a name, a name before a pattern, patterns in the order they are written. */
function byMapping({ id, name }: Classified, mapping: Rules['environments']): Classification | null {
  const lower = name?.toLowerCase();
  const entries = Object.entries(mapping);
  const found =
    entries.find(([key]) => key === id) ??
    entries.find(([key]) => key.toLowerCase() === lower) ??
    entries.find(([key]) => name !== null && /[*?]/.test(key) && patternOf(key).test(name));
  if (!found) return null;
  const [key, environment] = found;
  return { environment, reason: `accounts.environments maps ${key}` };
}

function patternOf(glob: string): RegExp {
  const source = glob
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'isu');
}

/** A tag whose value names no environment leaves the question to the next. */
function byTags({ tags }: Classified, keys: readonly string[]): Classification | null {
  for (const [key, value] of tagsNamed(tags, keys)) {
    const named = environmentOfWords(value);
    if (named) return { environment: named.environment, reason: `tag ${key} is "${value}"${rest(named)}` };
  }
  return null;
}

function byUnits({ unitPath }: Classified): Classification | null {
  for (let depth = unitPath.length; depth > 0; depth -= 1) {
    const named = environmentOfWords(unitPath[depth - 1] ?? '');
    if (named) return said(`unit ${unitPath.slice(0, depth).join('/')}`, named);
  }
  return null;
}

function byName({ name }: Classified): Classification | null {
  const named = environmentOfWords(name ?? '');
  return named && said('name', named);
}

const said = (what: string, named: NamedEnvironment): Classification => ({
  environment: named.environment,
  reason: `${what} has the word ${named.words[0]}${rest(named)}`,
});

const rest = ({ words: [first, ...others] }: NamedEnvironment): string =>
  others.length === 0 ? '' : `; ${first} outranks ${others.join(' and ')}, being more guarded`;
