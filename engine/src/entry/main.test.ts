/** The command as a process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { packageFolder } from '#platform/package-folder.ts';

it('does not mind a reader who leaves early', async () => {
  const main = path.join(packageFolder(), 'src/entry/main.ts');
  const node = ['--conditions=@reeve/source', '--import', 'tsx', main, 'completion', 'bash'];
  const child = spawn(process.execPath, node, { cwd: packageFolder(), stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [said, [exit]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect([exit, said]).toEqual([0, '']);
});
