#!/usr/bin/env node
// Starts the bundled command; in a source checkout that was installed without scripts it is bundled first.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../dist/main.js', import.meta.url);
const build = new URL('../../tools/build.ts', import.meta.url);

if (!existsSync(bundle) && existsSync(build)) {
  const { spawnSync } = await import('node:child_process');
  process.stderr.write('Building Reeve, once.\n');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(build)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
module.enableCompileCache?.();
await import(bundle);
