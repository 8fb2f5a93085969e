/** How long a command takes beside a bare Node, the two run in turns so that both meet the same noise. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { median } from './bar.ts';

export const REEVE = path.resolve(import.meta.dirname, '../engine/bin/reeve.js');

export function timesBareNode(args: readonly string[], rounds = 15): { value: number; detail: string } {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(elapsed(['-e', '0']));
    ours.push(elapsed([REEVE, ...args]));
  }
  const [command, node] = [median(ours), median(bare)];
  return {
    value: command / node,
    detail: `${command.toFixed(0)} ms against ${node.toFixed(0)} ms, ${rounds} rounds`,
  };
}

function elapsed(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`reeve exited with ${status}: ${stderr}`);
  return performance.now() - started;
}
