/** What a user pays to have Reeve: the engine's packages, installed from the lockfile into an empty folder. */
import { spawnSync } from 'node:child_process';
import { copyFile, cp, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bar } from './bar.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const WORKSPACES = ['engine', 'web', 'sdk/typescript', 'deploy/cdk'];
const MB = 1_000_000;

export const bar: Bar = {
  id: 'install-size',
  what: '`npm ci` of the engine alone, without development tools',
  limit: { atMost: 260, unit: ' MB' },
  measure: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'reeve-install-'));
    try {
      for (const file of ['package.json', 'package-lock.json', '.npmrc'])
        await copyFile(path.join(ROOT, file), path.join(folder, file));
      for (const workspace of WORKSPACES) {
        await mkdir(path.join(folder, workspace), { recursive: true });
        await copyFile(
          path.join(ROOT, workspace, 'package.json'),
          path.join(folder, workspace, 'package.json'),
        );
      }
      await cp(path.join(ROOT, 'engine/bin'), path.join(folder, 'engine/bin'), { recursive: true });
      const from = performance.now();
      install(folder);
      const seconds = (performance.now() - from) / 1000;
      const size = await sizeOf(path.join(folder, 'node_modules'));
      const detail = `${size.files} files in ${size.packages} packages, ${seconds.toFixed(1)} s`;
      return { value: size.bytes / MB, detail };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Without scripts: `prepare` would build from sources that are not there. */
function install(folder: string): void {
  const flags = ['ci', '--workspace=engine', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', flags, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ci ended with ${status}: ${stderr.slice(-500)}`);
}

async function sizeOf(folder: string): Promise<{ bytes: number; files: number; packages: number }> {
  let [bytes, files, packages] = [0, 0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    const file = path.join(entry.parentPath, entry.name);
    bytes += (await lstat(file)).size;
    if (/node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file)) packages += 1;
  }
  return { bytes, files, packages };
}
