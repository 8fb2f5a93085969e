/** Where the program of a query process lies: beside this file, as TypeScript in a checkout, as JavaScript in the bundle. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface QueryProgram {
  readonly file: string;
  readonly execArgv: readonly string[];
}

export function queryProgram(): QueryProgram {
  const here = fileURLToPath(import.meta.url);
  const file = path.join(path.dirname(here), `query-process${path.extname(here)}`);
  if (!here.endsWith('.ts')) return { file, execArgv: [] };
  const tsx = createRequire(import.meta.url).resolve('tsx');
  return { file, execArgv: ['--import', pathToFileURL(tsx).href] };
}
