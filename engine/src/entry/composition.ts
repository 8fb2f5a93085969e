/** What the domains give the platform, each part loaded when it is asked for, so that the command line starts light. */
import type { Composition } from '#platform/platform.ts';

export const composition: Composition = {
  tables: async () => (await import('./tables.generated.ts')).everyTable,
  tasks: async () => (await import('./jobs.generated.ts')).everyJob,
  openAws: async (context) => (await import('./open-aws.ts')).openAws(context),
};
