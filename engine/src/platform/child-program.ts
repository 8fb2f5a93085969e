/** Where the program of a child process lies: beside its caller, as TypeScript in a checkout, as JavaScript in the bundle. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface ChildProgram {
  readonly file: string;
  readonly execArgv: readonly string[];
}

/** `callerUrl` is the caller's `import.meta.url`, `stem` the file beside it: the bundle has an entry of that name. */
export function childProgram(callerUrl: string, stem: string): ChildProgram {
  const here = fileURLToPath(callerUrl);
  const file = path.join(path.dirname(here), `${stem}${path.extname(here)}`);
  if (!here.endsWith('.ts')) return { file, execArgv: [] };
  const tsx = createRequire(callerUrl).resolve('tsx');
  return { file, execArgv: ['--import', pathToFileURL(tsx).href] };
}
