/** Are the lake's files there, of the size they had, and all of them known? */
import { type Check, failed, fine, withoutLedger } from '../check.ts';
import { isBroken } from '../lake-check.ts';

export const lakeFiles: Check = {
  name: 'lake',
  deep: true,
  run: async (context) => {
    const { platform } = context;
    if (!platform) return withoutLedger(context);
    const { items, files } = await platform.lake.fsck({ quick: true });
    const broken = items.filter(isBroken);
    if (broken.length > 0)
      return failed(
        `${broken.length} of ${files} files are missing or damaged.`,
        'Run reeve lake fsck to see which.',
      );
    return fine(`${files} files`);
  },
};
