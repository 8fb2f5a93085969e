/** Can every plugin of yours be used? */
import { type Check, failed, fine, withoutLedger } from '../check.ts';

export const plugins: Check = {
  name: 'plugins',
  deep: true,
  run: async (context) => {
    const { platform } = context;
    if (!platform) return withoutLedger(context);
    const [first, ...more] = await platform.brokenPlugins();
    if (!first) return fine('Whatever is there can be used.');
    const others = more.length === 0 ? '' : ` And ${more.length} more: reeve plugins list.`;
    return failed(`${first.message}${others}`, first.remedy);
  },
};
