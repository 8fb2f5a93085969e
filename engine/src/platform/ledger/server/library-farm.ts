/** Gives the embedded server its libraries without an install script: a folder of links under the names it asks for. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Environment } from './layout.ts';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The environment for the server's programs; makes the links on first use. `native` holds bin and lib. */
export function libraryEnvironment(native: string, farm: string, env: Environment): Environment {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return env;
  mkdirSync(farm, { recursive: true, mode: 0o755 });
  const library = path.join(native, 'lib');
  for (const file of readdirSync(library))
    if (/\.(so|dylib)(\.|$)/.test(file)) link(path.join(library, file), farm, file);
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  for (const { source, target } of links) link(path.join(native, '..', source), farm, path.basename(target));
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return { ...env, [variable]: [farm, env[variable]].filter(Boolean).join(':') };
}

/** Also mends a link into a node_modules that has moved since. */
function link(source: string, farm: string, name: string): void {
  const place = path.join(farm, name);
  try {
    symlinkSync(source, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (readlinkSync(place) === source) return;
    const aside = `${place}.${process.pid}-${threadId}`;
    symlinkSync(source, aside);
    renameSync(aside, place);
  }
}
