/** What the domains give the platform, each part loaded when it is asked for, so that the command line starts light. */
import type { Composition } from '#platform/platform.ts';

export const composition: Composition = {
  tables: async (place) => {
    const [{ everyTable }, { everyScannerOf }] = await Promise.all([
      import('./tables.generated.ts'),
      import('#domains/inventory/index.ts'),
    ]);
    return [...new Set([...everyTable, ...(await everyScannerOf(place)).map(({ table }) => table)])];
  },
  brokenPlugins: async (place) =>
    (await (await import('#domains/inventory/index.ts')).readPlugins(place)).broken,
  tasks: async () => (await import('./jobs.generated.ts')).everyJob,
  openAws: async (context) => (await import('./open-aws.ts')).openAws(context),
};
