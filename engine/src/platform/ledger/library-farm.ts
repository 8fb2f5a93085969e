/** Gives the embedded server its libraries without an install script: a folder of links under the names it asks for. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The environment for the server's programs; makes the links on first use. `native` holds bin and lib. */
export function libraryEnvironment(native: string, farm: string): NodeJS.ProcessEnv {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return process.env;
  mkdirSync(farm, { recursive: true, mode: 0o700 });
  const library = path.join(native, 'lib');
  for (const file of readdirSync(library))
    if (file.includes('.so')) link(path.join(library, file), farm, file);
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) link(path.join(native, '..', source), farm, path.basename(target));
  const inherited = process.env.LD_LIBRARY_PATH;
  return { ...process.env, LD_LIBRARY_PATH: inherited ? `${farm}:${inherited}` : farm };
}

function link(source: string, farm: string, name: string): void {
  try {
    symlinkSync(source, path.join(farm, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
