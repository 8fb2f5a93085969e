/** Is this Node new enough, and the recommended one? */
import { type Check, failed, fine } from '../check.ts';

const OLDEST = [20, 19] as const;

export const nodeVersion: Check = {
  name: 'node',
  run: async () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const enough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
    const here = `Node ${process.versions.node}`;
    return enough
      ? fine(here)
      : failed(`${here} is too old.`, 'Install Node 20.19 or later; 24 is recommended.');
  },
};
