/** A Python with one package of a fixed version, for judges that are not ours: a virtual environment made on first use. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '#platform/clock/clock.ts';

/** `requirement` is `package==version`; gives the path of each of its programs. */
export async function pythonWith(name: string, requirement: string): Promise<(program: string) => string> {
  const version = requirement.slice(requirement.indexOf('==') + 2);
  const venv = path.join(tmpdir(), `reeve-${name}-${version}`);
  await once(venv, `${venv}.complete`, () => install(venv, requirement));
  return (program) => path.join(venv, 'bin', program);
}

function install(venv: string, requirement: string): void {
  try {
    execFileSync('python3', ['-m', 'venv', '--clear', venv], { stdio: 'pipe' });
    const pip = ['-m', 'pip', 'install', '-q', requirement];
    execFileSync(path.join(venv, 'bin', 'python'), pip, { stdio: 'pipe' });
  } catch (cause) {
    const message = `These tests need ${requirement}: install Python 3 with venv, or pip install "${requirement}".`;
    throw new Error(message, { cause });
  }
}

/** Test files run side by side: one makes it, the others wait for the mark of completion. */
async function once(what: string, mark: string, make: () => void): Promise<void> {
  const lock = `${what}.lock`;
  for (let tries = 0; !existsSync(mark); tries += 1) {
    if (tries > 900) throw new Error(`Another process has been making ${what} for too long: remove ${lock}.`);
    if (!take(lock)) {
      await systemClock.sleep(200);
      continue;
    }
    try {
      if (!existsSync(mark)) make();
      writeFileSync(mark, '');
    } finally {
      rmdirSync(lock);
    }
  }
}

/** Making a folder succeeds for one process alone. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
