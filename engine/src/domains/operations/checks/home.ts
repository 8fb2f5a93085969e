/** Is the state directory there, ours, writable, and closed to others? */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { type Check, failed, fine, warning } from '../check.ts';

export const homeFolder: Check = {
  name: 'home',
  run: async ({ home }) => {
    const found = await stat(home).catch(() => undefined);
    if (!found) return warning(`${home} does not exist yet.`, `Run reeve init --home ${home}.`);
    if (!found.isDirectory())
      return failed(`${home} is not a folder.`, 'Name a folder with --home or REEVE_HOME.');
    const writable = await access(home, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!writable) return failed(`${home} is not writable.`, 'Give this user the right to write to it.');
    if ((found.mode & 0o077) !== 0)
      return warning(`Other users may look into ${home}.`, `Run chmod 700 ${home}: it holds keys and costs.`);
    return fine(home);
  },
};
