/** The most memory that the children of a process hold together, watched from outside. */
import { readdir, readFile } from 'node:fs/promises';

const LOOK_MS = 100;

export function peakOf(parent: number): { stop(): Promise<number> } {
  let peak = 0;
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = held(parent).then((bytes) => {
      peak = Math.max(peak, bytes);
    });
  }, LOOK_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      return peak;
    },
  };
}

async function held(parent: number): Promise<number> {
  const bytes = (await readdir('/proc'))
    .filter((name) => /^\d+$/.test(name))
    .map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      if (!status.includes(`PPid:\t${parent}\n`)) return 0;
      return 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    });
  return (await Promise.all(bytes)).reduce((sum, one) => sum + one, 0);
}
