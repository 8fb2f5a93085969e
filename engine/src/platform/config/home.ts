/** Where Reeve keeps its state: one directory, named by `--home`, else `REEVE_HOME`, else `~/.reeve`. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { configErrors } from './errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface HomeSources {
  readonly flag?: string | undefined;
  readonly env: Environment;
  readonly cwd: string;
}

/** The absolute path. Only a name: whoever first writes there makes the directory. */
export function resolveHome({ flag, env, cwd }: HomeSources): string {
  // `--home "$UNSET"` must not quietly work on the wrong state.
  if (flag?.trim() === '') throw configErrors.CONFIG_HOME_EMPTY();
  const userHome = env.HOME || env.USERPROFILE || homedir();
  const named = flag ?? (env.REEVE_HOME?.trim() ? env.REEVE_HOME : undefined);
  if (named === undefined) return join(resolve(cwd, userHome), '.reeve');
  // A shell expands `~` on its command line, but not in a unit file, a compose file or `--home=~/x`.
  const expanded = named === '~' || /^~[/\\]/.test(named) ? join(userHome, named.slice(1)) : named;
  return resolve(cwd, expanded);
}
